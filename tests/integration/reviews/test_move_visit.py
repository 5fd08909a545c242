"""A visit is moved to the family that it was made to; what tablets still hold follows (ADR 9)."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.exceptions import NotVisibleError
from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.conflicts import Conflict
from fieldapp.models.families import Address, Family
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.people import ADULT, Person
from fieldapp.models.revisions import LateWords, Revision
from fieldapp.models.rooms import Room
from fieldapp.models.visits import APPROVED, OPEN, Visit, VisitAlert, VisitMove
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.comment_on_answer import comment_on_answer
from fieldapp.services.reviews.errors import NotClaimedError
from fieldapp.services.visits.answer_authors import answer_authors, writers_of
from fieldapp.services.visits.move_visit import (
    KEPT_AS_NEW,
    FamilyMove,
    VisitMoveRefusedError,
    families_to_move_to,
    may_move_visit,
    move_visit,
)
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.withdraw_visit import withdraw_visit
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import (
    make_address,
    make_family,
    make_person,
    make_room,
    name_worker,
)
from tests.factories.forms import definition
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.review_forms import review_definition
from tests.factories.visits import make_revision, make_visit
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.tablet import tablet_of

ARRIVED = "2026-11-18T09:34:00Z"
WHY = "Jo was at the other Larkins, in Mill Lane."


@dataclass
class Others:
    """The family that the visit was made to."""

    family: Family
    home: Address
    sam: Person
    kim: Person
    kitchen: Room


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    larkins = make_larkins(db_session)
    larkins.version = FormVersion(
        version=uuid4().hex[:16],
        authority_id=larkins.team.authority_id,
        definition={**review_definition(), "prompts": definition()["prompts"]},
        rules={},
        files={},
    )
    db_session.add(larkins.version)
    db_session.flush()
    return larkins


@pytest.fixture
def others(db_session: Any, case: LarkinCase) -> Others:
    family = make_family(db_session, case.team, "Larkin of Mill Lane")
    home = make_address(db_session, family, "3 Mill Lane")
    return Others(
        family=family,
        home=home,
        sam=make_person(db_session, family, "Sam", born_on=date(2018, 2, 2)),
        kim=make_person(db_session, family, "Kim", ADULT, relationship="mother"),
        kitchen=make_room(db_session, home, "kitchen", "Kitchen"),
    )


def document_of(case: LarkinCase, **told: Any) -> dict[str, Any]:
    document = larkin_document(case, ARRIVED, **told)
    document["visit"]["address_id"] = case.kitchen.address_id
    document.pop("notes", None)
    return document


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Jo's draft, at the family where she did not go."""
    named = {"form_version": case.version.version}
    draft: Visit = make_visit(db_session, case.family, case.visitor, **named)
    make_revision(db_session, draft, case.visitor, document_of(case))
    return draft


def chosen(case: LarkinCase, others: Others) -> dict[str, str]:
    """Leo is Sam and Kelly is Kim; Maya and the living room are known to nobody there."""
    return {
        case.leo.id: others.sam.id,
        case.maya.id: KEPT_AS_NEW,
        case.kelly.id: others.kim.id,
        case.kitchen.address_id: others.home.id,
        case.kitchen.id: others.kitchen.id,
        case.lounge.id: KEPT_AS_NEW,
    }


def moves(case: LarkinCase, others: Others, visit: Visit, **changed: Any) -> Visit:
    move = FamilyMove(others.family.id, chosen(case, others) | changed, f" {WHY} ")
    return move_visit(case.manager, visit.id, move, revision_id=str(visit.head_id))


def child_called(visit: Visit, name: str) -> str:
    return next(one.person_id for one in visit.family.members if one.person.short_name == name)


def test_it_stands_at_the_other_family_under_its_ids(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    before = visit.head
    assert before is not None
    wrote = answer_authors(before)
    number = visit.change_number
    moves(case, others, visit)
    db_session.commit()
    head = visit.head
    assert head is not None
    assert visit.family_id == others.family.id
    maya = child_called(visit, "Maya")
    text = str(head.document)
    gone = [one.id for one in (case.leo, case.maya, case.kelly)]
    gone += [case.kitchen.id, case.lounge.id]
    assert [one for one in gone if one in text] == []
    children = head.document["children"]
    assert children.keys() == {others.sam.id, maya}
    assert children[others.sam.id] == before.document["children"][case.leo.id]
    kitchen = head.document["rooms"][others.kitchen.id]
    assert kitchen["impact"].keys() == {others.sam.id, maya}
    assert head.document["visit"]["address_id"] == others.home.id
    assert head.document["carers"].keys() == {others.kim.id}
    assert (head.base_id, visit.state) == (before.id, OPEN)
    assert before.document == document_of(case)
    assert len(answer_authors(head)) == len(wrote)
    assert writers_of(visit.id) == {case.visitor.id}
    assert visit.change_number > number
    read = {answer.path for answer in answers_of(head)}
    assert f"/children/{others.sam.id}/voice/reading" in read


def test_whoever_nobody_matched_is_somebody_new_whom_a_desk_confirms(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    moves(case, others, visit)
    maya = db_session.get(Person, child_called(visit, "Maya"))
    assert maya.id != case.maya.id
    assert (maya.confirmed_at, maya.born_on) == (None, case.maya.born_on)
    membership = next(one for one in visit.family.members if one.person_id == maya.id)
    assert (membership.relationship, membership.is_main_carer) == ("", False)
    rooms = {room.room_type: room for room in others.home.rooms}
    assert rooms["living_room"].id != case.lounge.id
    assert [one.person_id for one in case.family.members if one.person_id == maya.id] == []


def test_an_address_may_be_left_open(case: LarkinCase, others: Others, visit: Visit) -> None:
    moves(case, others, visit, **{case.kitchen.address_id: KEPT_AS_NEW})
    assert visit.head is not None
    assert "address_id" not in visit.head.document["visit"]


def test_the_other_family_is_named_in_no_note(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    moves(case, others, visit)
    event = visit.events[-1]
    assert (event.what, event.note, event.by_id) == ("other_family", "", case.manager.id)
    move = db_session.scalars(select(VisitMove)).one()
    assert (move.from_family_id, move.to_family_id) == (case.family.id, others.family.id)
    assert (move.reason, move.revision_id) == (WHY, visit.head_id)
    audited = db_session.scalars(select(AuditEntry).filter_by(action="visit.moved")).one()
    assert audited.detail == {
        "revision": visit.head_id,
        "from_family": case.family.id,
        "to_family": others.family.id,
    }


def test_an_alert_goes_with_its_answer(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    about = {"visit_id": visit.id, "kind": "disclosure", "revision_id": visit.head_id}
    db_session.add(VisitAlert(path=f"/children/{case.leo.id}/voice/disclosure", **about))
    db_session.flush()
    moves(case, others, visit)
    paths = db_session.scalars(select(VisitAlert.path)).all()
    assert paths == [f"/children/{others.sam.id}/voice/disclosure"]


def test_each_is_said_and_no_two_are_one(case: LarkinCase, others: Others, visit: Visit) -> None:
    for wrong in ("", "nobody", others.kim.id, case.maya.id):
        with pytest.raises(VisitMoveRefusedError, match="Say who or what this is there: Leo"):
            moves(case, others, visit, **{case.leo.id: wrong})
    with pytest.raises(VisitMoveRefusedError, match="Two cannot both be Sam"):
        moves(case, others, visit, **{case.maya.id: others.sam.id})
    with pytest.raises(VisitMoveRefusedError, match="Living room"):
        moves(case, others, visit, **{case.lounge.id: others.kitchen.id})
    assert visit.family_id == case.family.id


def test_not_twice_and_not_without_a_reason(case: LarkinCase, others: Others, visit: Visit) -> None:
    read = str(visit.head_id)
    silent = FamilyMove(others.family.id, chosen(case, others), " ")
    with pytest.raises(VisitMoveRefusedError, match="Say why"):
        move_visit(case.manager, visit.id, silent, revision_id=read)
    moves(case, others, visit)
    again = FamilyMove(case.family.id, {}, WHY)
    with pytest.raises(VisitMoveRefusedError, match="Words came in while you read"):
        move_visit(case.manager, visit.id, again, revision_id=read)


def test_not_while_something_waits_in_it(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    row = Conflict(visit_id=visit.id, path="/visit/outcome", opened_revision_id=visit.head_id)
    db_session.add(row)
    db_session.flush()
    with pytest.raises(VisitMoveRefusedError, match="Two answers wait"):
        moves(case, others, visit)
    db_session.delete(row)
    handed_in = submit_larkin_visit(db_session, case, document_of(case))
    with pytest.raises(NotClaimedError):
        moves(case, others, handed_in)
    claim_review(case.manager, handed_in.id)
    comment_on_answer(
        case.manager,
        handed_in.id,
        path=f"/children/{case.leo.id}/voice/reading",
        words="How do you know?",
        revision_id=str(handed_in.head_id),
    )
    with pytest.raises(VisitMoveRefusedError, match="A comment in it was not sent"):
        moves(case, others, handed_in)
    visit.state = APPROVED
    with pytest.raises(VisitMoveRefusedError, match="is closed"):
        moves(case, others, visit)


def test_only_a_manager_of_the_team_that_has_both_who_wrote_nothing(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    move = FamilyMove(others.family.id, chosen(case, others), WHY)
    read = str(visit.head_id)
    elsewhere = make_team(db_session, case.team.authority)
    for user in (case.visitor, make_user(db_session, TEAM_MANAGER, team=elsewhere)):
        with pytest.raises(NotVisibleError):
            move_visit(user, visit.id, move, revision_id=read)
    theirs = make_family(db_session, elsewhere, "Brook")
    assert theirs not in families_to_move_to(visit, case.manager)
    with pytest.raises(NotVisibleError):
        move_visit(case.manager, visit.id, FamilyMove(theirs.id, {}, WHY), revision_id=read)
    assert may_move_visit(visit, case.manager)
    make_revision(db_session, visit, case.manager, document_of(case, kitchen=6))
    assert not may_move_visit(visit, case.manager)
    with pytest.raises(VisitMoveRefusedError, match="You wrote in this visit"):
        moves(case, others, visit)


def test_back_to_where_it_was(
    db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    before = visit.head.document if visit.head else {}
    moves(case, others, visit)
    maya = child_called(visit, "Maya")
    lounge = next(one for one in others.home.rooms if one.room_type == "living_room")
    back = {
        others.sam.id: case.leo.id,
        maya: case.maya.id,
        others.kim.id: case.kelly.id,
        others.home.id: case.kitchen.address_id,
        others.kitchen.id: case.kitchen.id,
        lounge.id: case.lounge.id,
    }
    move = FamilyMove(case.family.id, back, WHY)
    move_visit(case.manager, visit.id, move, revision_id=str(visit.head_id))
    assert visit.head is not None
    assert visit.head.document == before


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


def test_on_the_page(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    client = client_of(app, db_session, case.manager)
    shown = client.get(f"/visits/{visit.id}").text
    page = f"/visits/{visit.id}/family"
    assert page in shown
    assert "Larkin of Mill Lane" in client.get(page).text
    whole = f"{page}/{others.family.id}"
    asking = client.get(page, query_string={"to": others.family.id}, follow_redirects=True).text
    assert "Sam, born 2 February 2018" in asking
    assert "Leo, born 3 March 2019" in asking
    sent = {
        "revision": str(visit.head_id),
        "move_reason": WHY,
        **{f"who-{one}": choice for one, choice in chosen(case, others).items()},
    }
    unsaid = sent | {f"who-{case.leo.id}": ""}
    refused = send_form(client, whole, unsaid)
    assert refused.status_code == 409
    assert "Say who or what this is there: Leo" in refused.text
    assert WHY in refused.text
    done = send_form(client, whole, sent, follow_redirects=True)
    assert "Moved to another family" in done.text
    assert WHY not in done.text
    db_session.expire_all()
    assert visit.family_id == others.family.id
    read = select(AuditEntry.subject_id).filter_by(action="family.read_for_a_move")
    assert set(db_session.scalars(read)) == {others.family.id}


def test_both_records_say_it_and_name_the_other_family_to_whoever_sees_it(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    moves(case, others, visit)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    there, here = (client.get(f"/families/{one.id}").text for one in (case.family, others.family))
    assert "moved to the Larkin of Mill Lane family" in there
    assert "moved here from the Larkin family" in here
    assert WHY in there
    assert WHY in here
    elsewhere = make_team(db_session, case.team.authority)
    named = make_user(db_session, HEALTH_VISITOR, team=elsewhere)
    name_worker(db_session, case.family, named)
    db_session.commit()
    seen = client_of(app, db_session, named).get(f"/families/{case.family.id}").text
    assert "moved to another family" in seen
    assert "Mill Lane" not in seen


def test_a_worker_is_not_offered_it(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    client = client_of(app, db_session, case.visitor)
    assert "another family" not in client.get(f"/visits/{visit.id}").text
