"""Answers about the wrong child are moved to the right one; whoever wrote them wrote them."""

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.exceptions import NotPermittedError, NotVisibleError
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.conflicts import Conflict
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED, OPEN, WITHDRAWN, Visit, VisitAlert
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.errors import NotClaimedError
from fieldapp.services.visits.answer_authors import answer_authors, writers_of
from fieldapp.services.visits.move_answers import Move, MoveRefusedError, move_answers
from fieldapp.services.visits.note_change import note_change
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.review_forms import review_definition
from tests.factories.visits import make_revision, make_visit
from tests.factories.written_reviews import write_review
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.tablet import tablet_of

ARRIVED = "2026-11-18T09:34:00Z"
WHY = "Jo wrote about Leo on Maya’s screen."
VOICE = ("voice",)


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


def only_maya(case: LarkinCase, **told: Any) -> dict[str, Any]:
    """What Leo said stands under Maya, and nothing under Leo."""
    document = larkin_document(case, ARRIVED, **told)
    del document["notes"]
    children = document["children"]
    children[case.maya.id] = children.pop(case.leo.id)
    return document


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Jo's draft."""
    version = FormVersion(
        version=uuid4().hex[:16],
        authority_id=case.team.authority_id,
        definition=review_definition(),
        rules={},
        files={},
    )
    db_session.add(version)
    db_session.flush()
    named = {"form_version": version.version}
    draft: Visit = make_visit(db_session, case.family, case.visitor, **named)
    make_revision(db_session, draft, case.visitor, only_maya(case))
    return draft


def to_leo(case: LarkinCase, *parts: str) -> Move:
    return Move(case.maya.id, case.leo.id, parts or VOICE)


def moves(case: LarkinCase, visit: Visit, move: Move | None = None) -> None:
    move_answers(
        case.manager,
        visit.id,
        move or to_leo(case),
        reason=f" {WHY} ",
        revision_id=str(visit.head_id),
    )


def test_a_part_is_the_other_childs_and_was_written_by_whoever_wrote_it(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    before = visit.head
    assert before is not None
    told, wrote = before.document["children"][case.maya.id], answer_authors(before)
    number = visit.change_number
    moves(case, visit)
    db_session.commit()
    made = visit.head
    assert made is not None
    children = made.document["children"]
    assert children == {
        case.leo.id: {"voice": told["voice"]},
        case.maya.id: {"presentation": told["presentation"]},
    }
    assert (made.base_id, visit.state) == (before.id, OPEN)
    assert before.document["children"] == {case.maya.id: told}
    old, new = f"/children/{case.maya.id}/voice/", f"/children/{case.leo.id}/voice/"
    assert answer_authors(made) == {path.replace(old, new): by for path, by in wrote.items()}
    assert writers_of(visit.id) == {case.visitor.id}
    assert visit.change_number > number


def test_all_that_there_is(case: LarkinCase, visit: Visit) -> None:
    assert visit.head is not None
    told = visit.head.document["children"][case.maya.id]
    moves(case, visit, to_leo(case, "all"))
    assert visit.head.document["children"] == {case.leo.id: told}


def test_what_rooms_say_of_the_child(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    """Chosen apart from the child's own sections, and never over what is said of the other."""
    with pytest.raises(MoveRefusedError, match="already: what rooms, the home and the analysis"):
        moves(case, visit, to_leo(case, "elsewhere"))
    document = only_maya(case)
    impact = document["rooms"][case.kitchen.id]["impact"]
    del impact[case.leo.id]
    impact[case.maya.id] = {"effect": "Reads on the stairs."}
    head = make_revision(db_session, visit, case.visitor, document)
    old, new = (f"/rooms/{case.kitchen.id}/impact/{one.id}" for one in (case.maya, case.leo))
    wrote = {path: by for path, by in answer_authors(head).items() if path.startswith(old)}
    assert wrote
    moves(case, visit, to_leo(case, "elsewhere", "voice"))
    assert visit.head is not None
    told = visit.head.document
    assert told["rooms"][case.kitchen.id]["impact"] == {
        case.leo.id: {"effect": "Reads on the stairs."}
    }
    assert told["children"].keys() == {case.leo.id, case.maya.id}
    there = answer_authors(visit.head)
    assert {path.replace(old, new): by for path, by in wrote.items()}.items() <= there.items()


def test_the_reason_stands_in_the_history_and_ids_alone_in_the_audit(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    moves(case, visit)
    event = visit.events[-1]
    assert (event.what, event.by_id, event.revision_id) == ("moved", case.manager.id, visit.head_id)
    assert event.note == f"From Maya to Leo: the child’s voice. {WHY}"
    audited = db_session.scalars(select(AuditEntry).filter_by(action="answers.moved")).one()
    assert (audited.actor_id, audited.subject_id) == (case.manager.id, visit.id)
    assert audited.detail == {
        "revision": visit.head_id,
        "from_child": case.maya.id,
        "to_child": case.leo.id,
        "parts": ["voice"],
    }


def test_an_alert_goes_with_its_answer(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    old, new = (f"/children/{one.id}/voice/disclosure" for one in (case.maya, case.leo))
    about = {"visit_id": visit.id, "kind": "disclosure", "revision_id": visit.head_id}
    db_session.add(VisitAlert(path=old, **about))
    db_session.flush()
    moves(case, visit)
    assert db_session.scalars(select(VisitAlert.path)).all() == [new]


def test_never_over_what_is_there(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    make_revision(db_session, visit, case.visitor, larkin_document(case, ARRIVED))
    head = visit.head_id
    with pytest.raises(MoveRefusedError, match="answers about Leo already: the child’s voice"):
        moves(case, visit)
    assert visit.head_id == head


@pytest.mark.parametrize(
    ("parts", "says"),
    [((), "Choose what to move"), (("decision",), "Nothing is written about this child there")],
)
def test_something_is_moved(
    case: LarkinCase, visit: Visit, parts: tuple[str, ...], says: str
) -> None:
    with pytest.raises(MoveRefusedError, match=says):
        moves(case, visit, Move(case.maya.id, case.leo.id, parts))


def test_only_to_another_child_of_the_family(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    elsewhere = make_larkins(db_session).leo.id
    for child in (case.maya.id, case.kelly.id, elsewhere, "", "nobody"):
        with pytest.raises(MoveRefusedError, match="another child of this family"):
            moves(case, visit, Move(case.maya.id, child, VOICE))


@pytest.mark.parametrize("state", [APPROVED, WITHDRAWN])
def test_not_in_a_visit_that_is_closed(case: LarkinCase, visit: Visit, state: str) -> None:
    visit.state = state
    with pytest.raises(MoveRefusedError, match="is closed"):
        moves(case, visit)


def test_only_with_a_reason_and_upon_what_was_read(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    read = str(visit.head_id)
    with pytest.raises(MoveRefusedError, match="Say why"):
        move_answers(case.manager, visit.id, to_leo(case), reason=" ", revision_id=read)
    make_revision(db_session, visit, case.visitor, only_maya(case, kitchen=6))
    with pytest.raises(MoveRefusedError, match="Words came in while you read"):
        move_answers(case.manager, visit.id, to_leo(case), reason=WHY, revision_id=read)


def test_not_while_two_answers_wait_there(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    path = f"/children/{case.maya.id}/voice/reading"
    db_session.add(Conflict(visit_id=visit.id, path=path, opened_revision_id=visit.head_id))
    db_session.flush()
    with pytest.raises(MoveRefusedError, match="Two answers wait"):
        moves(case, visit)


def test_only_a_manager_of_the_team(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    named = {"reason": WHY, "revision_id": str(visit.head_id)}
    with pytest.raises(NotPermittedError):
        move_answers(case.visitor, visit.id, to_leo(case), **named)
    other = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, case.team.authority))
    with pytest.raises(NotVisibleError):
        move_answers(other, visit.id, to_leo(case), **named)


def test_what_was_handed_in_by_whoever_has_claimed_it_and_she_may_approve_it(
    db_session: Any, case: LarkinCase
) -> None:
    handed_in = submit_larkin_visit(db_session, case, only_maya(case))
    with pytest.raises(NotClaimedError):
        moves(case, handed_in)
    claim_review(case.manager, handed_in.id)
    moves(case, handed_in)
    write_review(case.manager, handed_in)
    approve_visit(case.manager, handed_in.id, revision_id=str(handed_in.head_id))
    assert handed_in.state == APPROVED


def test_words_that_a_tablet_still_holds_come_in_as_any_do(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    note_change(visit)
    db_session.commit()
    tablet = tablet_of(app, db_session, case.visitor)
    cursor = tablet.get("changes").json["cursor"]  # type: ignore[index]
    read = str(visit.head_id)
    moves(case, visit)
    db_session.commit()
    told = tablet.get("changes", since=cursor).json
    assert told is not None
    assert [one["visit_id"] for one in told["visits"]] == [visit.id]
    words = only_maya(case)
    voice = words["children"][case.maya.id]["voice"]
    voice["reading"] = "Leo does take on care of Finn."
    voice["quiet"] = "He did not look up."
    words["children"][case.maya.id]["seen"] = {"seen": "yes"}
    message = tablet.message(visit.id, words, read, form_version=visit.form_version)
    answer = tablet.send_one(message)
    assert (answer["status"], answer["outcome"]) == (202, "conflict")
    head = answer["head"]["document"]["children"]
    assert head[case.maya.id]["seen"] == {"seen": "yes"}
    assert head[case.maya.id]["voice"] == {"quiet": "He did not look up."}
    assert head[case.leo.id]["voice"]["reading"] == "Leo may be taking on care of Finn."
    row = answer["head"]["conflicts"][0]
    assert row["path"] == f"/children/{case.maya.id}/voice/reading"
    by = {one["by_name"]: one.get("value") for one in row["candidates"]}
    assert by == {case.manager.name: None, case.visitor.name: voice["reading"]}
    assert db_session.get(Revision, message["revision_id"]).document == words


def test_on_the_page(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    client = client_of(app, db_session, case.manager)
    assert "Move answers to another child" in client.get(page).text
    sent = {
        "revision": str(visit.head_id),
        "from_child": case.maya.id,
        "to_child": case.leo.id,
        "parts": ["voice", "presentation"],
    }
    refused = send_form(client, page, {**sent, "move_reason": " "}, to=f"{page}/move-answers")
    assert refused.status_code == 409
    assert "Say why you move these answers." in refused.text
    whole = {**sent, "move_reason": WHY}
    done = send_form(client, page, whole, to=f"{page}/move-answers", follow_redirects=True)
    assert "The answers are moved." in done.text
    assert f"From Maya to Leo: how the child is today, the child’s voice. {WHY}" in done.text
    assert "Moved here by Ruth Calder" in done.text


def test_a_worker_is_not_offered_it(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    client = client_of(app, db_session, case.visitor)
    assert "Move answers" not in client.get(f"/visits/{visit.id}").text
