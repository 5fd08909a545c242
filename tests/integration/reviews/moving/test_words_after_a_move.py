"""What tablets still hold under the old ids follows the visit (ADR 9)."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.revisions import LateWords, Revision
from fieldapp.models.visits import Visit, VisitAlert
from fieldapp.services.visits.move_visit import (
    FamilyMove,
    move_visit,
)
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.withdraw_visit import withdraw_visit
from tests.factories.accounts import make_user
from tests.factories.families import (
    make_person,
)
from tests.factories.larkin_case import (
    LarkinCase,
)
from tests.factories.visits import make_revision, make_visit
from tests.integration.reviews.moving.moved_larkins import (
    WHY,
    Others,
    child_called,
    document_of,
    moves,
)
from tests.integration.sync.tablet import tablet_of


@pytest.fixture
def read(app: Flask, db_session: Any, visit: Visit) -> str:
    """The head that a tablet had before the visit was moved."""
    note_change(visit)
    db_session.commit()
    return str(visit.head_id)


def test_words_written_under_the_old_ids_reach_the_answers_where_they_stand_now(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    db_session.commit()
    words = document_of(case)
    words["children"][case.leo.id]["voice"]["reading"] = "Leo is tired in the mornings."
    message = tablet.message(visit.id, words, read, form_version=visit.form_version)
    answer = tablet.send_one(message)
    assert (answer["status"], answer["outcome"]) == (200, "merged")
    assert answer["head"]["family_id"] == others.family.id
    children = answer["head"]["document"]["children"]
    assert case.leo.id not in children
    assert children[others.sam.id]["voice"]["reading"] == "Leo is tired in the mornings."
    assert db_session.get(Revision, message["revision_id"]).document == words
    author = answer["head"]["authors"][f"/children/{others.sam.id}/voice/reading"]
    assert author["by_name"] == case.visitor.name
    assert tablet.send_one(message)["status"] == answer["status"]


def test_words_laid_upon_the_new_head_with_old_ids_too(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    db_session.commit()
    words = dict(tablet.visit(visit.id)["document"])
    words["children"] = {
        **words["children"],
        case.leo.id: {"voice": {"reading": "Written under Leo.", "quiet": "Said nothing."}},
    }
    message = tablet.message(visit.id, words, visit.head_id, form_version=visit.form_version)
    answer = tablet.send_one(message)
    voice = answer["head"]["document"]["children"][others.sam.id]["voice"]
    assert (voice["reading"], voice["quiet"]) == ("Written under Leo.", "Said nothing.")
    assert case.leo.id not in answer["head"]["document"]["children"]


def test_two_answers_to_one_question_are_a_conflict_under_the_new_id(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    head = visit.head
    assert head is not None
    path = f"/children/{others.sam.id}/voice/reading"
    document = {**head.document, "children": {**head.document["children"]}}
    sam = document["children"][others.sam.id]
    document["children"][others.sam.id] = {
        **sam,
        "voice": {**sam["voice"], "reading": "Sam looks after the others."},
    }
    make_revision(db_session, visit, make_user(db_session, team=case.team), document)
    db_session.commit()
    words = document_of(case)
    words["children"][case.leo.id]["voice"]["reading"] = "Leo is tired in the mornings."
    answer = tablet.send_one(tablet.message(visit.id, words, read, form_version=visit.form_version))
    assert answer["outcome"] == "conflict"
    (row,) = answer["head"]["conflicts"]
    assert row["path"] == path
    assert {one["value"] for one in row["candidates"]} == {
        "Sam looks after the others.",
        "Leo is tired in the mornings.",
    }


def test_whoever_is_named_afterwards_only_is_somebody_new(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    """A child of the first family of whom nothing was written when it was moved."""
    finn = make_person(db_session, case.family, "Finn", born_on=date(2026, 6, 1))
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    db_session.commit()
    words = document_of(case)
    words["children"][finn.id] = {"seen": {"seen": "yes"}}
    answer = tablet.send_one(tablet.message(visit.id, words, read, form_version=visit.form_version))
    db_session.expire_all()
    new = child_called(visit, "Finn")
    assert new != finn.id
    assert answer["head"]["document"]["children"][new] == {"seen": {"seen": "yes"}}
    assert finn.id not in answer["head"]["document"]["children"]


def test_a_visit_that_named_nobody_when_it_was_moved(
    app: Flask, db_session: Any, case: LarkinCase, others: Others
) -> None:
    named = {"form_version": case.version.version}
    draft: Visit = make_visit(db_session, case.family, case.visitor, **named)
    begun = {"visit": {"visit_kind": "planned"}}
    read = make_revision(db_session, draft, case.visitor, begun).id
    move = FamilyMove(others.family.id, {}, WHY)
    move_visit(case.manager, draft.id, move, revision_id=read)
    db_session.commit()
    tablet = tablet_of(app, db_session, case.visitor)
    words = document_of(case)
    answer = tablet.send_one(tablet.message(draft.id, words, read, form_version=draft.form_version))
    db_session.expire_all()
    children = answer["head"]["document"]["children"]
    assert children.keys() == {child_called(draft, "Leo"), child_called(draft, "Maya")}
    assert case.leo.id not in children


def test_an_urgent_answer_under_the_old_ids_alerts_under_the_new_ones(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    db_session.commit()
    words = document_of(case)
    words["children"][case.leo.id]["voice"]["disclosure"] = True
    answer = tablet.send_one(tablet.message(visit.id, words, read, form_version=visit.form_version))
    assert answer["outcome"] == "merged"
    paths = db_session.scalars(select(VisitAlert.path)).all()
    assert paths == [f"/children/{others.sam.id}/voice/disclosure"]


def test_late_words_are_read_under_the_new_ids(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit, read: str
) -> None:
    tablet = tablet_of(app, db_session, case.visitor)
    moves(case, others, visit)
    withdraw_visit(case.manager, visit.id, "Planned again.")
    db_session.commit()
    words = document_of(case)
    words["children"][case.leo.id]["voice"]["reading"] = "Leo is tired in the mornings."
    answer = tablet.send_one(tablet.message(visit.id, words, read, form_version=visit.form_version))
    assert answer["outcome"] == "late"
    late = db_session.scalars(select(LateWords)).one().revision
    assert late.author_id == case.visitor.id
    voice = late.document["children"][others.sam.id]["voice"]
    assert voice["reading"] == "Leo is tired in the mornings."
    base = db_session.get(Revision, late.base_id)
    assert base.document["children"][others.sam.id]["voice"]["reading"] != voice["reading"]
