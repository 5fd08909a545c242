"""Submission: always stored; submitted, or open with what is lacking told per question."""

from typing import Any

import pytest
from sqlalchemy import select

from fieldapp.models.accounts import Authority
from fieldapp.models.base import new_id
from fieldapp.models.conflicts import NeedsYou
from fieldapp.models.prompts import CountedVisit
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import RETURNED, Visit, VisitEvent
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from fieldapp.services.visits import submit_visit
from fieldapp.services.visits.check_document import Missing
from tests.factories.families import make_person
from tests.factories.visits import make_revision, make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet


def events(session: Any, visit_id: str) -> list[str]:
    rows = select(VisitEvent.what).where(VisitEvent.visit_id == visit_id)
    return list(session.scalars(rows.order_by(VisitEvent.id)))


@pytest.fixture
def whole(house: House) -> dict[str, Any]:
    """A document in which the small form of these tests finds nothing missing."""
    return {"children": {house.child.id: {"seen": {"seen": "yes"}}}}


@pytest.fixture
def submitted(house: House, anna: Tablet, whole: dict[str, Any]) -> Message:
    message = house.first(anna, whole, kind="submit")
    answer = anna.send_one(message)
    assert (answer["status"], answer["said"]) == (201, "submitted")
    return message


def test_nothing_missing(db_session: Any, anna: Tablet, submitted: Message) -> None:
    visit = anna.visit(submitted["visit_id"])
    assert (visit["state"], visit["needs_you"]) == ("submitted", [])
    assert events(db_session, submitted["visit_id"]) == ["open", "submitted"]
    event = db_session.scalars(select(VisitEvent).where(VisitEvent.what == "submitted")).one()
    assert event.revision_id == submitted["revision_id"]
    counted = db_session.get_one(CountedVisit, submitted["visit_id"])
    assert counted.revision_id == submitted["revision_id"]


def test_the_same_again_gets_the_same_receipt(anna: Tablet, submitted: Message) -> None:
    again = anna.send_one(submitted)
    assert (again["status"], again["said"]) == (200, "submitted")
    assert again["head"]["state"] == "submitted"


def test_what_is_missing_comes_back_per_question(
    db_session: Any, house: House, anna: Tablet
) -> None:
    authority = db_session.get(Authority, house.anna.authority_id)
    version = ensure_form_version(authority).version
    message = house.first(
        anna,
        {"rooms": {house.room_id: {"seen": "seen", "picture_rating": 6}}},
        kind="submit",
        form_version=version,
    )
    answer = anna.send_one(message)
    assert (answer["status"], answer["said"]) == (201, "not_submitted")
    head = answer["head"]
    assert head["state"] == "open"
    needs = {(row["path"], row["kind"]) for row in head["needs_you"]}
    assert (f"/rooms/{house.room_id}/clean_rating", "blocking") in needs
    assert (f"/children/{house.child.id}", "unknown_child") in needs
    assert all(row["message"] for row in head["needs_you"])
    assert db_session.get(Revision, message["revision_id"]) is not None


def test_rows_that_were_answered_close_and_others_stay(
    db_session: Any, house: House, anna: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [
        Missing("/home/a", "blocking", "home", "A"),
        Missing("/home/b", "blocking", "home", "B"),
    ]
    monkeypatch.setattr(submit_visit, "check_document", lambda *_: list(lacking))
    document = {"children": {house.child.id: {"seen": {"seen": "yes"}}}}
    first = house.first(anna, document, kind="submit")
    before = anna.send_one(first)["head"]["needs_you"]
    lacking.pop(0)
    again = house.later(
        anna, first["visit_id"], {**document, "home": {"a": 1}}, first["revision_id"], kind="submit"
    )
    after = anna.send_one(again)["head"]["needs_you"]
    assert [row["path"] for row in before] == ["/home/a", "/home/b"]
    assert after == before[1:]
    lacking.clear()
    last = house.later(anna, first["visit_id"], document, again["revision_id"], kind="submit")
    assert anna.send_one(last)["said"] == "submitted"
    assert db_session.scalars(select(NeedsYou).where(NeedsYou.closed_at.is_(None))).all() == []


def test_what_is_needed_before_approval_stops_no_submission(
    house: House, anna: Tablet, whole: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = [Missing("/visit/x", "before_approval", "visit", "Later")]
    monkeypatch.setattr(submit_visit, "check_document", lambda *_: lacking)
    answer = anna.send_one(house.first(anna, whole, kind="submit"))
    assert answer["said"] == "submitted"
    assert [row["kind"] for row in answer["head"]["needs_you"]] == ["before_approval"]


def test_a_child_whom_the_tablet_did_not_know(
    db_session: Any, house: House, anna: Tablet, whole: dict[str, Any]
) -> None:
    born = make_person(db_session, house.family, "Maya")
    first = house.first(anna, whole, kind="submit")
    answer = anna.send_one(first)
    assert answer["said"] == "not_submitted"
    assert [(row["path"], row["kind"]) for row in answer["head"]["needs_you"]] == [
        (f"/children/{born.id}", "unknown_child")
    ]
    children = {**whole["children"], born.id: {"seen": {"seen": "no"}}}
    later = house.later(anna, first["visit_id"], {"children": children}, first["revision_id"])
    anna.send_one(later)
    assert anna.visit(first["visit_id"])["needs_you"] == []


def test_an_answer_closes_its_row_before_the_visit_is_handed_in_again(
    house: House, anna: Tablet, whole: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks(document: dict[str, Any], *_: object) -> list[Missing]:
        home = document.get("home", {})
        return [Missing(f"/home/{key}", "blocking", "home", key) for key in "ab" if key not in home]

    monkeypatch.setattr(submit_visit, "check_document", lacks)
    first = house.first(anna, whole, kind="submit")
    assert len(anna.send_one(first)["head"]["needs_you"]) == 2
    edit = house.later(anna, first["visit_id"], {**whole, "home": {"a": 1}}, first["revision_id"])
    assert anna.send_one(edit)["outcome"] == "received"
    visit = anna.visit(first["visit_id"])
    assert [row["path"] for row in visit["needs_you"]] == ["/home/b"]
    assert visit["state"] == "open"


def test_nothing_is_asked_of_a_visit_that_was_never_handed_in(house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    anna.send_one(house.later(anna, first["visit_id"], {"home": {"a": 2}}, first["revision_id"]))
    assert anna.visit(first["visit_id"])["needs_you"] == []


def test_whoever_does_not_hold_it_stores_an_edit(
    db_session: Any, house: House, anna: Tablet, ben: Tablet, whole: dict[str, Any]
) -> None:
    first = house.first(anna, whole)
    anna.send_one(first)
    message = house.later(
        ben, first["visit_id"], {**whole, "home": {"a": 1}}, first["revision_id"], kind="submit"
    )
    answer = ben.send_one(message)
    assert (answer["status"], answer["said"]) == (201, "stored_as_edit")
    assert answer["head"]["state"] == "open"
    assert db_session.get(Revision, message["revision_id"]).kind == "edit"
    assert ben.send_one(message)["said"] == "stored_as_edit"


def test_after_a_takeover_the_new_holder_submits(
    house: House, anna: Tablet, ben: Tablet, whole: dict[str, Any]
) -> None:
    first = house.first(anna, whole)
    anna.send_one(first)
    ben.post(f"visits/{first['visit_id']}/holder", {"note": "x"})
    answers = [
        tablet.send_one(
            house.later(tablet, first["visit_id"], whole, first["revision_id"], kind="submit")
        )
        for tablet in (anna, ben)
    ]
    assert [one["said"] for one in answers] == ["stored_as_edit", "submitted"]


def test_words_after_submission_merge_and_are_told(
    house: House, anna: Tablet, ben: Tablet, submitted: Message, whole: dict[str, Any]
) -> None:
    more = {**whole, "home": {"a": 1}}
    later = house.later(ben, submitted["visit_id"], more, submitted["revision_id"])
    assert ben.send_one(later)["status"] == 201
    visit = anna.visit(submitted["visit_id"])
    assert (visit["state"], visit["came_in_after_submission"]) == ("submitted", ["/home/a"])


def test_submitting_again_while_with_the_manager(
    house: House, anna: Tablet, submitted: Message, whole: dict[str, Any]
) -> None:
    again = house.later(anna, submitted["visit_id"], whole, submitted["revision_id"], kind="submit")
    answer = anna.send_one(again)
    assert (answer["said"], answer["head"]["state"]) == ("already_submitted", "submitted")


def test_a_returned_visit_opens_with_the_first_word(
    db_session: Any, house: House, anna: Tablet, whole: dict[str, Any]
) -> None:
    visit = make_visit(db_session, house.family, house.anna, state=RETURNED)
    head = make_revision(db_session, visit, house.anna, whole)
    edit = house.later(anna, visit.id, {**whole, "home": {"a": 1}}, head.id)
    anna.send_one(edit)
    assert anna.visit(visit.id)["state"] == "open"
    submit = house.later(anna, visit.id, whole, edit["revision_id"], kind="submit")
    assert anna.send_one(submit)["said"] == "submitted"
    assert events(db_session, visit.id) == ["open", "submitted"]


def test_a_plan_stays_planned_until_something_is_answered(
    db_session: Any, house: House, anna: Tablet
) -> None:
    plan = house.first(
        anna,
        {"visit": {"purposes": ["home_check"], "visit_kind": "planned"}},
        planned_at="2026-11-24T10:00:00Z",
    )
    anna.send_one(plan)
    visit = anna.visit(plan["visit_id"])
    assert (visit["state"], visit["planned_at"]) == ("planned", "2026-11-24T10:00:00Z")
    words = {"visit": {"purposes": ["home_check"], "arrived_at": "2026-11-24T10:05:00Z"}}
    anna.send_one(house.later(anna, plan["visit_id"], words, plan["revision_id"]))
    assert anna.visit(plan["visit_id"])["state"] == "open"


def test_a_visit_planned_at_a_desk_takes_its_version_with_the_first_words(
    db_session: Any, house: House, anna: Tablet
) -> None:
    visit = make_visit(db_session, house.family, house.anna, state="planned", form_version=None)
    assert anna.visit(visit.id)["revision_id"] is None
    message = house.first(anna, {"home": {"a": 1}}, visit_id=visit.id)
    assert anna.send_one(message)["status"] == 201
    assert db_session.get(Visit, visit.id).form_version == house.version
    assert anna.visit(visit.id)["state"] == "open"


def test_an_addendum_to_an_open_visit_is_an_ordinary_word(house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}}, kind="addendum", visit_id=new_id())
    assert anna.send_one(first)["status"] == 201
