"""A draft is withdrawn by whoever began it or by the manager, with a reason; nothing is lost."""

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.exceptions import NotPermittedError, NotVisibleError
from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER, User
from fieldapp.models.audit import AuditEntry
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import (
    APPROVED,
    IN_REVIEW,
    OPEN,
    PLANNED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Visit,
    VisitAlert,
)
from fieldapp.services.reviews.late_words import keep_late_words
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.withdraw_visit import WithdrawalRefusedError, withdraw_visit
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.larkin_case import LarkinCase, larkin_document, make_larkins
from tests.factories.review_forms import review_definition
from tests.factories.visits import make_revision, make_visit
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.tablet import tablet_of

ARRIVED = "2026-11-18T09:34:00Z"
WHY = "Kelly rang: nobody is at home."


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Jo has begun it."""
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
    visit: Visit = make_visit(db_session, case.family, case.visitor, **named)
    make_revision(db_session, visit, case.visitor, larkin_document(case, ARRIVED))
    return visit


@pytest.fixture
def sam(db_session: Any, case: LarkinCase) -> User:
    return make_user(db_session, HEALTH_VISITOR, team=case.team, name="Sam Whitlock")


def alert(session: Any, visit: Visit) -> None:
    kind = {"kind": "disclosure", "path": "/children/x/voice/disclosure"}
    session.add(VisitAlert(visit_id=visit.id, revision_id=visit.head_id, **kind))
    session.flush()


@pytest.mark.parametrize("state", [PLANNED, OPEN, RETURNED])
@pytest.mark.parametrize("who", ["visitor", "manager"])
def test_a_draft_is_withdrawn_with_its_reason(
    db_session: Any, case: LarkinCase, visit: Visit, state: str, who: str
) -> None:
    visit.state = state
    before, head = visit.change_number, visit.head_id
    user: User = getattr(case, who)
    withdraw_visit(user, visit.id, f" {WHY} ")
    db_session.commit()
    assert (visit.state, visit.head_id) == (WITHDRAWN, head)
    assert visit.change_number > before
    event = visit.events[-1]
    assert (event.what, event.by_id, event.note) == (WITHDRAWN, user.id, WHY)
    audited = select(AuditEntry).filter_by(action="visit.withdrawn", subject_id=visit.id)
    assert [one.actor_id for one in db_session.scalars(audited)] == [user.id]


@pytest.mark.parametrize("state", [SUBMITTED, IN_REVIEW, APPROVED, WITHDRAWN])
def test_what_is_no_draft_stays(case: LarkinCase, visit: Visit, state: str) -> None:
    visit.state = state
    with pytest.raises(WithdrawalRefusedError, match="not handed in"):
        withdraw_visit(case.manager, visit.id, WHY)
    assert visit.state == state


def test_a_reason_is_needed(case: LarkinCase, visit: Visit) -> None:
    with pytest.raises(WithdrawalRefusedError, match="Say why"):
        withdraw_visit(case.visitor, visit.id, "  ")
    assert visit.state == OPEN


def test_a_colleague_does_not_even_if_she_holds_it(
    db_session: Any, case: LarkinCase, visit: Visit, sam: User
) -> None:
    visit.holder_id = sam.id
    with pytest.raises(NotPermittedError):
        withdraw_visit(sam, visit.id, WHY)


def test_nobody_of_another_team(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, case.team.authority))
    with pytest.raises(NotVisibleError):
        withdraw_visit(other, visit.id, WHY)


def test_one_with_an_answer_that_cannot_wait_only_by_the_manager(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    alert(db_session, visit)
    with pytest.raises(WithdrawalRefusedError, match="Ask a manager of the team"):
        withdraw_visit(case.visitor, visit.id, WHY)
    withdraw_visit(case.manager, visit.id, WHY)
    assert visit.state == WITHDRAWN


def test_nor_by_a_manager_who_wrote_in_it(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    make_revision(db_session, visit, case.manager, larkin_document(case, ARRIVED))
    alert(db_session, visit)
    with pytest.raises(WithdrawalRefusedError, match="who wrote nothing in this visit"):
        withdraw_visit(case.manager, visit.id, WHY)


def test_the_tablet_is_told_and_what_it_still_holds_comes_in_as_late(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    note_change(visit)
    tablet = tablet_of(app, db_session, case.visitor)
    cursor = tablet.get("changes").json["cursor"]  # type: ignore[index]
    head = str(visit.head_id)
    withdraw_visit(case.manager, visit.id, WHY)
    db_session.commit()
    told = tablet.get("changes", since=cursor).json
    assert told is not None
    assert [(one["visit_id"], one["state"]) for one in told["visits"]] == [(visit.id, WITHDRAWN)]
    whole = larkin_document(case, ARRIVED, kitchen=6)
    words = {part: whole[part] for part in ("visit", "rooms")}
    message = tablet.message(visit.id, words, head, form_version=visit.form_version)
    answer = tablet.send_one(message)
    assert (answer["status"], answer["outcome"]) == (410, "late")
    assert answer["receipt"]["sha256"] == message["sha256"]
    late = db_session.scalars(select(LateWords)).one()
    keep_late_words(case.manager, late.revision_id)
    assert late.settled_as == "addendum"


def test_on_the_page(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> None:
    page = f"/visits/{visit.id}"
    client = client_of(app, db_session, case.visitor)
    assert "Withdraw this visit" in client.get(page).text
    refused = send_form(client, page, {"why": " "}, to=f"{page}/withdraw")
    assert refused.status_code == 409
    assert "Say why you withdraw this visit." in refused.text
    done = send_form(client, page, {"why": WHY}, to=f"{page}/withdraw", follow_redirects=True)
    assert "The visit is withdrawn." in done.text
    assert WHY in done.text
    assert "Withdraw it" not in done.text


def test_a_colleague_is_not_offered_it(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit, sam: User
) -> None:
    page = f"/visits/{visit.id}"
    client = client_of(app, db_session, sam)
    assert "Withdraw" not in client.get(page).text
    token = {"why": WHY}
    assert send_form(client, "/account/password", token, to=f"{page}/withdraw").status_code == 403
