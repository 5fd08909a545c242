"""A team at work: two health visitors, an early help worker, their manager; and strangers."""

from dataclasses import dataclass
from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import EARLY_HELP_WORKER, HEALTH_VISITOR, TEAM_MANAGER, User
from fieldapp.models.base import new_id
from fieldapp.models.families import Family
from fieldapp.models.people import Person
from tests.factories.accounts import make_team, make_user
from tests.factories.families import make_address, make_family, make_person, make_room, name_worker
from tests.factories.visits import make_form_version
from tests.integration.sync.tablet import Message, Tablet, tablet_of


@dataclass
class House:
    """One family and the people who work with it. `stranger` is of another team."""

    anna: User
    ben: User
    manager: User
    stranger: User
    family: Family
    child: Person
    room_id: str
    version: str
    other_family: Family

    def first(self, tablet: Tablet, words: dict[str, Any], /, **fields: Any) -> Message:
        """The first revision of a new visit to the family."""
        told = {"form_version": self.version, "family_id": self.family.id}
        return tablet.message(fields.pop("visit_id", new_id()), words, **{**told, **fields})

    def later(
        self, tablet: Tablet, visit_id: str, words: dict[str, Any], base: str, /, **fields: Any
    ) -> Message:
        """A later revision of a visit."""
        told = {"form_version": self.version, "family_id": self.family.id}
        return tablet.message(visit_id, words, base, **{**told, **fields})


@pytest.fixture
def house(app: Flask, db_session: Any) -> House:
    team = make_team(db_session)
    other_team = make_team(db_session, team.authority)
    anna = make_user(db_session, HEALTH_VISITOR, team=team, name="Anna Visitor")
    family = make_family(db_session, team, "Example")
    make_family(db_session, team, "Noise")
    name_worker(db_session, family, anna)
    home = make_address(db_session, family, "1 Example Street")
    house = House(
        anna=anna,
        ben=make_user(db_session, EARLY_HELP_WORKER, team=team, name="Ben Worker"),
        manager=make_user(db_session, TEAM_MANAGER, team=team, name="Mo Manager"),
        stranger=make_user(db_session, HEALTH_VISITOR, team=other_team, name="Stranger"),
        family=family,
        child=make_person(db_session, family, "Leo"),
        room_id=make_room(db_session, home).id,
        version=make_form_version(db_session, team.authority).version,
        other_family=make_family(db_session, other_team, "Other"),
    )
    db_session.commit()
    return house


@pytest.fixture
def anna(app: Flask, db_session: Any, house: House) -> Tablet:
    return tablet_of(app, db_session, house.anna)


@pytest.fixture
def ben(app: Flask, db_session: Any, house: House) -> Tablet:
    return tablet_of(app, db_session, house.ben)


@pytest.fixture
def stranger(app: Flask, db_session: Any, house: House) -> Tablet:
    return tablet_of(app, db_session, house.stranger)
