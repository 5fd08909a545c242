"""One revision that cannot be taken: kept whole for a manager, with a receipt, harming no other."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.base import new_id
from fieldapp.models.devices import Device
from fieldapp.models.families import FamilyWorker
from fieldapp.models.revisions import Quarantine, Revision
from fieldapp.models.visits import Visit
from fieldapp.services.devices.revoke_device import revoke_device
from fieldapp.services.families.assign_family import move_family, name_workers
from tests.factories.families import make_family, name_worker
from tests.factories.visits import make_form_version
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet, tablet_of


def revisions(session: Any) -> int:
    return int(session.scalar(select(func.count(Revision.id))))


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


BREAKAGES: dict[str, Callable[[Message], Any]] = {
    "no id": lambda m: {**m, "revision_id": None},
    "an id of another form": lambda m: {**m, "revision_id": "7"},
    "no visit": lambda m: {**m, "visit_id": "x"},
    "no hash": lambda m: {**m, "sha256": "0"},
    "a wrong hash": lambda m: {**m, "sha256": "0" * 64},
    "no kind": lambda m: {**m, "kind": "merge"},
    "an instant without a zone": lambda m: {**m, "recorded_at": "2026-11-18T10:00:00"},
    "document and changes": lambda m: {**m, "changes": []},
    "neither": lambda m: {key: m[key] for key in m if key != "document"},
    "a document that is a list": lambda m: {**m, "document": []},
    "a number with a fraction": lambda m: {**m, "document": {"home": {"a": 1.5}}},
    "null as an answer": lambda m: {**m, "document": {"home": {"a": None}}},
    "too deep": lambda m: {**m, "document": deep(40)},
    "half a character": lambda m: {**m, "document": {"home": {"a": "\ud800"}}},
    "an unknown part": lambda m: {**m, "document": {"cellar": {"a": 1}}},
    "a row that is no object": lambda m: {**m, "document": {"rooms": {new_id(): 7}}},
    "an unknown form version": lambda m: {**m, "form_version": "f" * 16},
    "no family": lambda m: {key: m[key] for key in m if key != "family_id"},
    "a person of no kind": lambda m: {**m, "people": [{"id": new_id(), "kind": "dog"}]},
    "no object": lambda _: "text",
    "a number": lambda _: 7,
}


@pytest.mark.parametrize("breakage", BREAKAGES)
def test_what_cannot_be_read_is_kept_with_a_receipt(
    db_session: Any, house: House, anna: Tablet, breakage: str
) -> None:
    broken = BREAKAGES[breakage](house.first(anna, {"home": {"a": 1}}))
    whole = house.first(anna, {"home": {"b": 2}})
    answers = anna.send(broken, whole)
    assert [(one["status"], one["outcome"]) for one in answers] == [
        (422, "quarantined"),
        (201, "received"),
    ]
    assert answers[0]["receipt"]["receipt_id"]
    kept = db_session.scalars(select(Quarantine)).one()
    assert kept.id == answers[0]["receipt"]["receipt_id"]
    assert json.loads(kept.body) == broken
    assert revisions(db_session) == 1


def test_the_receipt_names_the_revision_and_its_hash(house: House, anna: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}}, form_version="f" * 16)
    answer = anna.send_one(message)
    assert answer["revision_id"] == message["revision_id"]
    assert answer["receipt"]["revision_id"] == message["revision_id"]
    assert answer["receipt"]["sha256"] == message["sha256"]
    assert anna.send_one(message) == answer


def test_a_key_named_twice_is_kept_as_it_was_sent(
    db_session: Any, house: House, anna: Tablet
) -> None:
    message = json.dumps(house.first(anna, {"home": {"a": 1}}))
    twice = message.replace('"a": 1', '"a": 1, "a": 2')
    answer = anna.post_bytes(f'{{"revisions": [{twice}]}}'.encode())
    assert answer.json is not None
    assert answer.json["answers"][0]["outcome"] == "quarantined"
    kept = db_session.scalars(select(Quarantine)).one()
    assert b'"a":1,"a":2' in kept.body


def test_too_large_a_revision(db_session: Any, house: House, anna: Tablet) -> None:
    message = house.first(anna, {"home": {"a": "x" * 1024 * 1024}})
    answer = anna.send_one(message)
    assert (answer["status"], answer["outcome"]) == (413, "quarantined")
    assert len(db_session.scalars(select(Quarantine)).one().body) > 1024 * 1024


def test_as_large_as_may_be(house: House, anna: Tablet) -> None:
    message = house.first(anna, {"home": {"a": "é" * 520_000}})
    assert anna.send_one(message)["status"] == 201


def test_another_form_version_than_the_visit_began_with(
    db_session: Any, house: House, anna: Tablet
) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    other = make_form_version(db_session, house.anna.authority, [{"name": "x"}]).version
    later = house.later(
        anna, first["visit_id"], {"home": {"a": 2}}, first["revision_id"], form_version=other
    )
    assert anna.send_one(later)["status"] == 422
    assert anna.visit(first["visit_id"])["document"] == {"home": {"a": 1}}


def test_reused_id_with_other_content(db_session: Any, house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    other = house.first(anna, {"home": {"a": 2}}, revision_id=first["revision_id"])
    same_visit = {**other, "visit_id": first["visit_id"]}
    for message in (other, same_visit):
        answer = anna.send_one(message)
        assert (answer["status"], answer["outcome"]) == (409, "revision_reused")
        assert answer["receipt"] is None
    assert anna.visit(first["visit_id"])["document"] == {"home": {"a": 1}}
    assert revisions(db_session) == 1
    assert db_session.get(Visit, other["visit_id"]) is None


def test_somebody_elses_id_is_reused_without_a_word_of_it(
    house: House, anna: Tablet, stranger: Tablet
) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    foreign = house.first(
        stranger,
        {"home": {"a": 2}},
        revision_id=first["revision_id"],
        family_id=house.other_family.id,
    )
    answer = stranger.send_one(foreign)
    assert answer["outcome"] == "revision_reused"
    assert answer["head"] is None


def test_another_teams_visit_tells_nothing(
    db_session: Any, house: House, anna: Tablet, stranger: Tablet
) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    into_visit = house.first(
        stranger,
        {"home": {"a": 2}},
        visit_id=first["visit_id"],
        family_id=house.other_family.id,
    )
    into_family = house.first(stranger, {"home": {"a": 2}})
    answers = stranger.send(into_visit, into_family)
    for answer in answers:
        assert (answer["status"], answer["outcome"], answer["head"]) == (403, "quarantined", None)
    assert anna.visit(first["visit_id"])["document"] == {"home": {"a": 1}}
    assert stranger.get(f"visits/{first['visit_id']}").status_code == 404
    kept = db_session.scalars(select(Quarantine)).all()
    assert {one.team_id for one in kept} == {house.stranger.team_id}


def test_access_removed_meanwhile_is_kept_for_review(
    app: Flask, db_session: Any, house: House, stranger: Tablet
) -> None:
    """Named for a family, then no more; what was written in between is not lost."""
    named = name_worker(db_session, house.family, house.stranger)
    first = house.first(stranger, {"home": {"a": 1}})
    assert stranger.send_one(first)["status"] == 201
    ended = db_session.get(FamilyWorker, named.id)
    ended.ended_by_id, ended.until = house.manager.id, named.since
    later = house.later(stranger, first["visit_id"], {"home": {"a": 2}}, first["revision_id"])
    answer = stranger.send_one(later)
    assert (answer["status"], answer["outcome"]) == (403, "quarantined")
    assert answer["receipt"]["sha256"] == later["sha256"]
    assert json.loads(db_session.scalars(select(Quarantine)).one().body)["document"] == {
        "home": {"a": 2}
    }


def test_a_manager_and_a_revoked_device_write_in_no_visit(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    manager = tablet_of(app, db_session, house.manager)
    assert manager.send_one(house.first(manager, {"home": {"a": 1}}))["status"] == 403
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    answer = anna.send_one(house.first(anna, {"home": {"a": 1}}))
    assert (answer["status"], answer["outcome"]) == (403, "quarantined")
    assert revisions(db_session) == 0


def test_another_authoritys_form_version(db_session: Any, house: House, anna: Tablet) -> None:
    other = make_family(db_session).team.authority
    version = make_form_version(db_session, other).version
    answer = anna.send_one(house.first(anna, {"home": {"a": 1}}, form_version=version))
    assert answer["status"] == 422


def test_the_same_again_after_the_family_went_elsewhere_gets_its_receipt(
    house: House, anna: Tablet, db_session: Any
) -> None:
    first = house.first(anna, {"home": {"words": "seen"}})
    answer = anna.send_one(first)
    name_workers(house.manager, house.family, [])
    assert house.stranger.team is not None
    move_family(house.manager, house.family, house.stranger.team)
    db_session.commit()
    again = anna.send_one(first)
    assert (again["status"], again["receipt"]) == (200, answer["receipt"])
    assert again["head"] is None
    assert db_session.scalars(select(Quarantine)).all() == []
    other = house.later(anna, first["visit_id"], {"home": {"words": "new"}}, first["revision_id"])
    assert anna.send_one(other)["status"] == 403
