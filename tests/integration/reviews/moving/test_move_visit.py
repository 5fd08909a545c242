"""A visit is moved to the family that it was made to (ADR 9)."""

from typing import Any

import pytest
from sqlalchemy import select

from fieldapp.exceptions import NotVisibleError
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.conflicts import Conflict
from fieldapp.models.people import Person
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
from tests.factories.accounts import make_team, make_user
from tests.factories.families import (
    make_family,
)
from tests.factories.larkin_case import (
    LarkinCase,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision
from tests.integration.reviews.moving.moved_larkins import (
    WHY,
    Others,
    child_called,
    chosen,
    document_of,
    moves,
)


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
