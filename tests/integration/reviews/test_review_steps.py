"""The steps of a review and the rules that stand in their way."""

from typing import Any

import pytest

from fieldapp.exceptions import NotPermittedError, NotVisibleError
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.base import utc_now
from fieldapp.models.conflicts import BEFORE_APPROVAL, Conflict, NeedsYou
from fieldapp.models.devices import DeviceVisitReport, PackIssue
from fieldapp.models.reviews import ReviewComment, ReviewDecision
from fieldapp.models.visits import APPROVED, IN_REVIEW, RETURNED, SUBMITTED
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review, give_back_review
from fieldapp.services.reviews.comment_on_answer import comment_on_answer, remove_comment
from fieldapp.services.reviews.errors import (
    CommentsWaitError,
    NotClaimedError,
    NothingToReturnError,
    ReviewerWroteVisitError,
    TabletMayHoldMoreError,
    VisitHasOpenConflictError,
    VisitHeadMovedError,
    VisitNeedsAnswersError,
)
from fieldapp.services.reviews.open_review import comments_of
from fieldapp.services.reviews.queue import count_waiting, waiting_visits
from fieldapp.services.reviews.return_visit import return_visit
from tests.factories.accounts import make_team, make_user
from tests.factories.devices import make_device
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision
from tests.factories.written_reviews import write_review


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Any:
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    return submit_larkin_visit(db_session, case, document)


def test_approval_closes_the_review_and_names_what_was_read(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    claim_review(case.manager, visit.id)
    assert visit.state == IN_REVIEW
    write_review(case.manager, visit)
    decision = approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    assert visit.state == APPROVED
    assert decision.revision_id == visit.head_id
    assert count_waiting(case.manager) == 0


def test_claiming_twice_gives_the_same_claim(case: LarkinCase, visit: Any) -> None:
    assert claim_review(case.manager, visit.id).id == claim_review(case.manager, visit.id).id


def test_only_one_manager_has_it(db_session: Any, case: LarkinCase, visit: Any) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=case.team)
    claim_review(case.manager, visit.id)
    with pytest.raises(NotClaimedError, match="Ruth Calder"):
        claim_review(other, visit.id)
    with pytest.raises(NotClaimedError):
        approve_visit(other, visit.id, revision_id=visit.head_id)


def test_another_team_sees_nothing(db_session: Any, case: LarkinCase, visit: Any) -> None:
    stranger = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, case.team.authority))
    with pytest.raises(NotVisibleError):
        claim_review(stranger, visit.id)
    assert waiting_visits(stranger) == []


def test_a_worker_reviews_nothing(case: LarkinCase, visit: Any) -> None:
    with pytest.raises(NotPermittedError):
        claim_review(case.visitor, visit.id)


def test_approval_is_refused_when_words_came_in_meanwhile(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    read = visit.head_id
    claim_review(case.manager, visit.id)
    document = larkin_document(case, "2026-11-18T09:34:00Z", kitchen=6)
    make_revision(db_session, visit, case.visitor, document)
    with pytest.raises(VisitHeadMovedError):
        approve_visit(case.manager, visit.id, revision_id=read)
    assert visit.state == IN_REVIEW


def test_approval_is_refused_while_a_conflict_is_open(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    claim_review(case.manager, visit.id)
    db_session.add(
        Conflict(
            visit_id=visit.id,
            path="/visit/outcome",
            base="met",
            opened_revision_id=visit.head_id,
        )
    )
    db_session.flush()
    with pytest.raises(VisitHasOpenConflictError):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)


def test_approval_is_refused_while_answers_are_needed(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    claim_review(case.manager, visit.id)
    db_session.add(
        NeedsYou(visit_id=visit.id, path="/analysis", kind=BEFORE_APPROVAL, message="Pattern")
    )
    db_session.flush()
    with pytest.raises(VisitNeedsAnswersError):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)


def test_nobody_approves_what_they_wrote_in(db_session: Any, case: LarkinCase, visit: Any) -> None:
    claim_review(case.manager, visit.id)
    document = larkin_document(case, "2026-11-18T09:34:00Z", meals=3)
    make_revision(db_session, visit, case.manager, document)
    with pytest.raises(ReviewerWroteVisitError, match="Nobody approves"):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)


def test_approval_waits_for_comments_that_were_not_sent(case: LarkinCase, visit: Any) -> None:
    claim_review(case.manager, visit.id)
    comment = comment_on_answer(
        case.manager, visit.id, path="/visit/outcome", words="Why?", revision_id=visit.head_id
    )
    with pytest.raises(CommentsWaitError, match=r"^1 comment has not .* or remove it"):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    remove_comment(case.manager, visit.id, comment.id)
    write_review(case.manager, visit)
    approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    assert visit.state == APPROVED


@pytest.mark.parametrize("reported", ["unsent", "not heard"])
def test_a_tablet_that_may_hold_more_asks_for_a_reason(
    db_session: Any, case: LarkinCase, visit: Any, reported: str
) -> None:
    device = make_device(db_session, case.visitor)
    if reported == "unsent":
        now = utc_now()
        db_session.add(DeviceVisitReport(device_id=device.id, visit_id=visit.id, unsent=2, at=now))
    else:
        db_session.add(PackIssue(device_id=device.id, family_id=case.family.id))
    db_session.flush()
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    with pytest.raises(TabletMayHoldMoreError):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    decision = approve_visit(
        case.manager,
        visit.id,
        revision_id=visit.head_id,
        going_on_reason="Jo says that nothing is missing",
    )
    assert decision.going_on_reason == "Jo says that nothing is missing"


def test_a_tablet_that_said_that_nothing_waits_asks_nothing(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    device = make_device(db_session, case.visitor)
    db_session.add(
        DeviceVisitReport(device_id=device.id, visit_id=visit.id, unsent=0, at=utc_now())
    )
    db_session.flush()
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    approve_visit(case.manager, visit.id, revision_id=visit.head_id)
    assert visit.state == APPROVED


def test_a_return_needs_a_comment_or_a_reason(case: LarkinCase, visit: Any) -> None:
    claim_review(case.manager, visit.id)
    with pytest.raises(NothingToReturnError):
        return_visit(case.manager, visit.id, revision_id=visit.head_id, reason="  ")
    assert visit.state == IN_REVIEW


def test_a_return_sends_the_comments(db_session: Any, case: LarkinCase, visit: Any) -> None:
    claim_review(case.manager, visit.id)
    comment_on_answer(
        case.manager, visit.id, path="/visit/outcome", words="Why?", revision_id=visit.head_id
    )
    return_visit(case.manager, visit.id, revision_id=visit.head_id, reason="")
    assert visit.state == RETURNED
    [comment] = comments_of(visit)
    assert comment.sent_at is not None
    with pytest.raises(NotClaimedError):
        return_visit(case.manager, visit.id, revision_id=visit.head_id, reason="again")
    assert db_session.query(ReviewDecision).filter_by(visit_id=visit.id).count() == 1


def test_giving_back_puts_it_into_the_queue_with_its_own_day(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    [before] = waiting_visits(case.manager)
    claim_review(case.manager, visit.id)
    give_back_review(case.manager, visit.id)
    assert visit.state == SUBMITTED
    db_session.expire(visit)
    [after] = waiting_visits(case.manager)
    assert (after.handed_in_at, after.worker) == (before.handed_in_at, "Jo Adeyemi")


def test_a_comment_of_another_visit_is_not_found(
    db_session: Any, case: LarkinCase, visit: Any
) -> None:
    other = submit_larkin_visit(db_session, case, larkin_document(case, "2026-11-19T09:00:00Z"))
    claim_review(case.manager, visit.id)
    claim_review(case.manager, other.id)
    comment = comment_on_answer(
        case.manager, other.id, path="", words="Why?", revision_id=str(other.head_id)
    )
    with pytest.raises(NotVisibleError):
        remove_comment(case.manager, visit.id, comment.id)
    assert db_session.get(ReviewComment, comment.id).removed_at is None
