"""Approval writes facts and the chronology, once, with where each comes from."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DatabaseError

from fieldapp.models.base import new_id, utc_now
from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    VISIT_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
    Fact,
)
from fieldapp.models.visits import VisitAlert
from fieldapp.services.record.read_record import chronology_of, present_facts
from fieldapp.services.record.record_visit import record_visit
from tests.factories.accounts import make_user
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    make_two_visits,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


def _approved(db_session: Any, case: LarkinCase) -> Any:
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    visit = submit_larkin_visit(db_session, case, document)
    approve_larkin_visit(db_session, case, visit)
    return visit


def test_each_answer_becomes_a_fact(db_session: Any, case: LarkinCase) -> None:
    visit = _approved(db_session, case)
    facts = {fact.path: fact for fact in present_facts(case.family)}
    rating = facts[f"/rooms/{case.kitchen.id}/picture_rating"]
    assert (rating.value, rating.about, rating.happened_on) == (5, "Kitchen", date(2026, 11, 18))
    assert (rating.author_id, rating.observer_id) == (case.visitor.id, case.visitor.id)
    assert (rating.approved_by_id, rating.revision_id) == (case.manager.id, visit.head_id)
    meals = facts[f"/children/{case.maya.id}/presentation/feeding/items/meals"]
    assert (meals.child_id, meals.basis) == (case.maya.id, ["seen", "told_by_parent"])
    effect = facts[f"/rooms/{case.kitchen.id}/impact/{case.leo.id}"]
    assert effect.child_id == case.leo.id
    assert not any(path.startswith("/notes") for path in facts)


def test_the_chronology_has_visit_words_and_needs(db_session: Any, case: LarkinCase) -> None:
    _approved(db_session, case)
    entries = {entry.kind: entry for entry in chronology_of(case.family)}
    assert set(entries) == {VISIT_ENTRY, WORDS_ENTRY, FINDING_ENTRY}
    assert entries[VISIT_ENTRY].words == "Visit: planned visit. Kitchen: picture 5."
    assert entries[WORDS_ENTRY].words == "“I do my reading on the stairs.”"
    assert entries[WORDS_ENTRY].child_id == case.leo.id
    assert entries[FINDING_ENTRY].level == 2


def test_an_urgent_answer_stands_in_the_chronology(db_session: Any, case: LarkinCase) -> None:
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    document["visit"]["immediate_danger"] = {"answer": True, "called": "999 at 10:31"}
    visit = submit_larkin_visit(db_session, case, document)
    db_session.add(
        VisitAlert(
            id=new_id(),
            visit_id=visit.id,
            kind="immediate_danger",
            path="/visit/immediate_danger",
            revision_id=visit.head_id,
            received_at=utc_now(),
        )
    )
    approve_larkin_visit(db_session, case, visit)
    [entry] = db_session.scalars(
        select(ChronologyEntry).where(ChronologyEntry.kind == ACT_NOW_ENTRY)
    )
    assert "immediate danger" in entry.words
    assert "999 at 10:31" in entry.words + entry.detail


def test_writing_again_writes_nothing(db_session: Any, case: LarkinCase) -> None:
    visit = _approved(db_session, case)
    before = db_session.query(Fact).count()
    assert record_visit(visit, visit.head_id, case.manager, utc_now()) == 0
    assert db_session.query(Fact).count() == before


def test_facts_are_never_changed(db_session: Any, case: LarkinCase) -> None:
    _approved(db_session, case)
    fact = db_session.scalars(select(Fact)).first()
    fact.words = "other"
    with pytest.raises(DatabaseError, match="append-only"):
        db_session.flush()
    db_session.rollback()


def test_who_typed_is_not_who_saw(db_session: Any, case: LarkinCase) -> None:
    sam = make_user(db_session, team=case.team, name="Sam Whitlock")
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    visit = submit_larkin_visit(db_session, case, document)
    later = larkin_document(case, "2026-11-18T09:34:00Z")
    later["carers"][case.kelly.id]["parent_view"] = "Told me by telephone."
    make_revision(db_session, visit, sam, later)
    approve_larkin_visit(db_session, case, visit)
    facts = {fact.path: fact for fact in present_facts(case.family)}
    view = facts[f"/carers/{case.kelly.id}/parent_view"]
    assert (view.author_id, view.observer_id) == (sam.id, case.visitor.id)
    assert facts[f"/carers/{case.kelly.id}/parent_scale"].author_id == case.visitor.id


def test_a_fact_that_was_corrected_is_not_present(db_session: Any, case: LarkinCase) -> None:
    visit = _approved(db_session, case)
    [old] = [one for one in present_facts(case.family) if one.key == "picture_rating"]
    corrected = Fact(
        **{
            column.name: getattr(old, column.name)
            for column in Fact.__table__.columns
            if column.name not in {"id", "revision_id"}
        }
        | {
            "value": 6,
            "supersedes_id": old.id,
            "revision_id": make_revision(db_session, visit, case.visitor, {}).id,
        }
    )
    db_session.add(corrected)
    db_session.flush()
    [present] = [one for one in present_facts(case.family) if one.key == "picture_rating"]
    assert present.value == 6


def test_the_chronology_of_one_child(db_session: Any, case: LarkinCase) -> None:
    make_two_visits(db_session, case)
    about = {entry.child_id for entry in chronology_of(case.family, case.leo.id)}
    assert about == {case.leo.id, None}
