"""The audit: nobody acts without a name, no words about a family, and tampering shows."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from flask_login import AnonymousUserMixin
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError

from fieldapp.models.accounts import User
from fieldapp.models.audit import AuditEntry, AuditSeal
from fieldapp.models.base import utc_now
from fieldapp.services.audit import seal_audit as sealing
from fieldapp.services.audit.record_audit import (
    AuditDetailError,
    AuditNeedsActorError,
    record_audit,
)
from fieldapp.services.audit.verify_audit import verify_audit
from tests.factories.accounts import make_user


@pytest.fixture
def actor(db_session: Any) -> User:
    return make_user(db_session)


def record(actor: User, times: int = 3) -> None:
    for number in range(times):
        record_audit(actor, "family.read", "family", f"family-{number}", page=number)


@pytest.mark.parametrize("nobody", [None, AnonymousUserMixin(), User(email="x@example.org")])
def test_nobody_is_refused(db_session: Any, nobody: Any) -> None:
    with pytest.raises(AuditNeedsActorError):
        record_audit(nobody, "family.read", "family", "1")


@pytest.mark.parametrize("words", ["Leo was cold", ["ok", "no food in"], {"note": "x"}, 1.5])
def test_words_are_refused(actor: User, words: Any) -> None:
    with pytest.raises(AuditDetailError):
        record_audit(actor, "visit.read", "visit", "1", note=words)


def test_ids_keys_and_instants_are_kept(db_session: Any, actor: User) -> None:
    detail = {"to": actor.public_id, "at": utc_now().isoformat(), "roles": ["a_b"], "n": 3}
    entry = record_audit(actor, "visit.read", "visit", "1", **detail)
    db_session.commit()
    db_session.refresh(entry)
    assert entry.detail == detail


def test_entries_are_append_only(db_session: Any, actor: User) -> None:
    record(actor, 1)
    for statement in ("UPDATE audit_entry SET action = 'x'", "DELETE FROM audit_entry"):
        with pytest.raises(DBAPIError), db_session.begin_nested():
            db_session.execute(text(statement))


def test_seals_follow_each_other(db_session: Any, actor: User, monkeypatch: Any) -> None:
    monkeypatch.setattr(sealing, "BATCH", 2)
    record(actor, 5)
    while sealing.seal_audit():
        pass
    seals = db_session.scalars(select(AuditSeal).order_by(AuditSeal.id)).all()
    assert [len(seal.entry_ids) for seal in seals] == [2, 2, 1]
    assert [seal.previous for seal in seals[1:]] == [seal.seal_sha256 for seal in seals[:-1]]
    report = verify_audit()
    assert (report.seals, report.sealed, report.waiting, report.faults) == (3, 5, 0, [])


def test_entry_that_became_visible_late_is_sealed_next(
    db_session: Any, actor: User, monkeypatch: Any
) -> None:
    record(actor, 3)
    db_session.commit()
    first = db_session.scalars(select(AuditEntry).order_by(AuditEntry.id)).first()
    whole = sealing._next_batch
    monkeypatch.setattr(sealing, "_next_batch", lambda: whole()[1:])
    sealing.seal_audit()
    monkeypatch.setattr(sealing, "_next_batch", whole)
    late = sealing.seal_audit()
    assert late
    assert late.entry_ids == [first.id]
    assert verify_audit().faults == []


def test_two_sealers_do_not_fork_the_chain(db_session: Any, actor: User) -> None:
    record(actor)
    seal = sealing.seal_audit()
    assert seal
    twin = AuditSeal(
        entry_ids=[],
        last_entry_id=0,
        batch_sha256="0" * 64,
        previous=seal.previous,
        seal_sha256="1" * 64,
    )
    with pytest.raises(IntegrityError), db_session.begin_nested():
        db_session.add(twin)


def as_an_intruder(db_session: Any, statement: Any) -> None:
    """Change append-only rows as somebody could who owns the database."""
    db_session.commit()
    sqlite = db_session.connection().dialect.name == "sqlite"
    for table in ("audit_entry", "audit_seal"):
        if sqlite:
            for verb in ("update", "delete"):
                db_session.execute(text(f"DROP TRIGGER {table}_no_{verb}"))
        else:
            db_session.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
    db_session.execute(statement)
    db_session.commit()


RENAMED = text("UPDATE audit_entry SET action = 'x' WHERE subject_id = 'family-1'")
REPLACED = text("UPDATE audit_entry SET subject_id = 'family-9' WHERE subject_id = 'family-2'")
TAMPERING = {
    "another action": (RENAMED, "was changed"),
    "another subject": (REPLACED, "was changed"),
    "gone": (text("DELETE FROM audit_entry WHERE subject_id = 'family-1'"), "are gone"),
    "seal changed": (update(AuditSeal).values(batch_sha256="0" * 64), "does not follow"),
}


@pytest.mark.parametrize("how", TAMPERING)
def test_tampering_shows(runner: FlaskCliRunner, db_session: Any, actor: User, how: str) -> None:
    record(actor)
    sealing.seal_audit()
    statement, fault = TAMPERING[how]
    as_an_intruder(db_session, statement)
    result = runner.invoke(args=["audit", "verify"])
    assert result.exit_code == 1
    assert fault in result.output


def test_a_seal_taken_out_of_the_middle_shows(
    db_session: Any, actor: User, monkeypatch: Any
) -> None:
    monkeypatch.setattr(sealing, "BATCH", 1)
    record(actor)
    while sealing.seal_audit():
        pass
    middle = db_session.scalars(select(AuditSeal.id).order_by(AuditSeal.id)).all()[1]
    as_an_intruder(db_session, text(f"DELETE FROM audit_seal WHERE id = {middle}"))
    assert any("does not follow" in fault for fault in verify_audit().faults)


def test_old_entries_without_a_seal_are_a_fault(db_session: Any, actor: User) -> None:
    record(actor, 1)
    db_session.add(
        AuditEntry(
            authority_id=actor.authority_id,
            actor_id=actor.id,
            action="family.read",
            subject_type="family",
            subject_id="old",
            detail={},
            at=utc_now() - timedelta(minutes=6),
        )
    )
    db_session.flush()
    report = verify_audit()
    assert report.waiting == 2
    assert len(report.faults) == 1


def test_commands_seal_and_verify(
    app: Flask, runner: FlaskCliRunner, db_session: Any, actor: User
) -> None:
    record(actor)
    db_session.commit()
    assert "Sealed 1 batches." in runner.invoke(args=["audit", "seal"]).output
    assert "Nothing to seal." in runner.invoke(args=["audit", "seal"]).output
    result = runner.invoke(args=["audit", "verify"])
    assert result.exit_code == 0
    assert "1 seals over 3 entries, 0 waiting." in result.output
