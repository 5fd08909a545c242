"""Who sees which family: `Family.visible_to`, case by case, on both databases."""

from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.models.accounts import ADMINISTRATOR, EARLY_HELP_WORKER, TEAM_MANAGER, Team, User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Family
from tests.factories.accounts import make_team, make_user
from tests.factories.families import make_family, make_provisional_family, name_worker

Case = Callable[[Any, Team, Team], tuple[User, Family]]


def of_team(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, team=north), make_family(session, north)


def managers_own(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, TEAM_MANAGER, team=north), make_family(session, north)


def named_from_outside(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    worker, family = make_user(session, EARLY_HELP_WORKER, team=south), make_family(session, north)
    name_worker(session, family, worker)
    return worker, family


def own_provisional(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    visitor = make_user(session, team=north)
    return visitor, make_provisional_family(session, visitor)


def managers_provisional(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    visitor = make_user(session, team=north)
    return make_user(session, TEAM_MANAGER, team=north), make_provisional_family(session, visitor)


def named_for_provisional(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    worker, family = of_provisional_team(session, north, south)
    name_worker(session, family, worker)
    return worker, family


SEEN: list[Case] = [
    of_team,
    managers_own,
    named_from_outside,
    own_provisional,
    managers_provisional,
    named_for_provisional,
]


def of_other_team(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, team=south), make_family(session, north)


def other_teams_manager(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, TEAM_MANAGER, team=south), make_family(session, north)


def no_longer_named(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    worker, family = make_user(session, team=south), make_family(session, north)
    name_worker(session, family, worker, until=utc_now(), ended_by_id=worker.id)
    return worker, family


def of_provisional_team(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    visitor = make_user(session, team=north)
    return make_user(session, team=north), make_provisional_family(session, visitor)


def other_manager_of_provisional(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    visitor = make_user(session, team=north)
    return make_user(session, TEAM_MANAGER, team=south), make_provisional_family(session, visitor)


def administrator(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, ADMINISTRATOR, team=north), make_family(session, north)


def administrator_named(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    admin, family = administrator(session, north, south)
    name_worker(session, family, admin)
    return admin, family


def without_team(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    return make_user(session, authority=north.authority), make_family(session, north)


def disabled(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    user, family = of_team(session, north, south)
    user.disabled_at, user.disabled_by_id = utc_now(), user.id
    session.flush()
    return user, family


def named_in_another_authority(session: Any, north: Team, south: Team) -> tuple[User, Family]:
    worker, family = make_user(session, team=make_team(session)), make_family(session, north)
    name_worker(session, family, worker)
    return worker, family


NOT_SEEN: list[Case] = [
    of_other_team,
    other_teams_manager,
    no_longer_named,
    of_provisional_team,
    other_manager_of_provisional,
    administrator,
    administrator_named,
    without_team,
    disabled,
    named_in_another_authority,
]


def visible(session: Any, case: Case) -> bool:
    north = make_team(session)
    south = make_team(session, north.authority)
    make_family(session, south)  # noise
    user, family = case(session, north, south)
    found = session.scalars(Family.visible_to(user).where(Family.id == family.id)).all()
    return [one.id for one in found] == [family.id]


@pytest.mark.parametrize("case", SEEN, ids=lambda case: case.__name__)
def test_seen(db_session: Any, case: Case) -> None:
    assert visible(db_session, case)


@pytest.mark.parametrize("case", NOT_SEEN, ids=lambda case: case.__name__)
def test_not_seen(db_session: Any, case: Case) -> None:
    assert not visible(db_session, case)
