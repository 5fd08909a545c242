"""A claim whose maker may not review any more keeps a visit from nobody."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER, User
from fieldapp.models.visits import APPROVED, IN_REVIEW, Visit
from fieldapp.services.accounts.disable_account import disable_account
from fieldapp.services.families.assign_family import move_family
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.comment_on_answer import comment_on_answer, remove_comment
from fieldapp.services.reviews.errors import CommentsWaitError, NotClaimedError
from fieldapp.services.reviews.open_review import comments_of
from fieldapp.services.reviews.queue import waiting_visits
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import name_worker
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.written_reviews import write_review


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Claimed by Ruth."""
    visit: Visit = submit_larkin_visit(
        db_session, case, larkin_document(case, "2026-11-18T09:34:00Z")
    )
    claim_review(case.manager, visit.id)
    return visit


@pytest.fixture
def other(db_session: Any, case: LarkinCase) -> User:
    """A second manager of the team."""
    return make_user(db_session, TEAM_MANAGER, team=case.team, name="Ola Second")


def disable(session: Any, case: LarkinCase, user: User) -> None:
    disable_account(make_user(session, ADMINISTRATOR, team=case.team), user)


def test_a_disabled_manager_s_claim_is_ended_by_the_next(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit, other: User
) -> None:
    disable(db_session, case, case.manager)
    assert [row.claimed_by for row in waiting_visits(other)] == [None]
    client = client_of(app, db_session, other)
    assert "Review this visit" in client.get(f"/visits/{visit.id}").text
    claim_review(other, visit.id)
    assert visit.state == IN_REVIEW
    assert visit.head_id is not None
    write_review(other, visit)
    approve_visit(other, visit.id, revision_id=visit.head_id)
    assert visit.state == APPROVED


def test_a_family_that_moved_takes_its_visit_along(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    team = make_team(db_session, case.team.authority)
    new_manager = make_user(db_session, TEAM_MANAGER, team=team)
    move_family(case.manager, case.family, team)
    claim_review(new_manager, visit.id)
    assert [row.claimed_by for row in waiting_visits(new_manager)] == [new_manager]


def test_whoever_claimed_it_decides_nothing_for_another_team(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    """Named for the family, Ruth still sees the visit; she is not its manager any more."""
    name_worker(db_session, case.family, case.manager)
    move_family(case.manager, case.family, make_team(db_session, case.team.authority))
    assert visit.head_id is not None
    with pytest.raises(NotClaimedError):
        approve_visit(case.manager, visit.id, revision_id=visit.head_id)


def test_comments_that_were_left_are_seen_and_taken_back_by_the_next(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit, other: User
) -> None:
    assert visit.head_id is not None
    comment_on_answer(
        case.manager, visit.id, path="/visit", words="Left here.", revision_id=visit.head_id
    )
    disable(db_session, case, case.manager)
    claim_review(other, visit.id)
    page = client_of(app, db_session, other).get(f"/visits/{visit.id}?view=whole").text
    assert "Left here." in page
    with pytest.raises(CommentsWaitError):
        approve_visit(other, visit.id, revision_id=visit.head_id)
    [left] = comments_of(visit)
    remove_comment(other, visit.id, left.id)
    write_review(other, visit)
    approve_visit(other, visit.id, revision_id=visit.head_id)
