"""Every address with somebody else's ids, as every role: as if there were nothing there."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import ADMINISTRATOR, ROLES, TEAM_MANAGER, User
from fieldapp.models.base import new_id
from tests.factories.accounts import make_team, make_user
from tests.factories.visits import make_revision, make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def outsider(session: Any, house: House, role: str) -> User:
    """Somebody with this role in another team of the same authority."""
    return make_user(session, role, team=make_team(session, house.anna.authority))


@pytest.mark.parametrize("role", ROLES)
def test_foreign_ids_are_unknown_ids(app: Flask, db_session: Any, house: House, role: str) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    make_revision(db_session, visit, house.anna, {"home": {"a": 1}})
    tablet = tablet_of(app, db_session, outsider(db_session, house, role))
    for foreign, unknown in (
        (f"visits/{visit.id}", f"visits/{new_id()}"),
        (f"packs/{house.family.id}", f"packs/{new_id()}"),
    ):
        answers = [tablet.get(foreign), tablet.get(unknown)]
        assert [one.status_code for one in answers] == [404, 404]
        assert answers[0].json == answers[1].json
    taken = [tablet.post(f"visits/{one}/holder", {"note": "x"}) for one in (visit.id, new_id())]
    assert [(one.status_code, one.json) for one in taken] == [(404, {"error": "not_found"})] * 2
    assert tablet.get("families").json == {"families": []}
    assert tablet.get("changes").json["visits"] == []  # type: ignore[index]
    sent = tablet.send_one(house.first(tablet, {"home": {"a": 2}}, visit_id=visit.id))
    assert (sent["status"], sent["outcome"], sent["head"]) == (403, "quarantined", None)


#: What a message may name instead of a family that its sender sees.
NAMED: dict[str, Callable[[House], dict[str, Any]]] = {
    "no family": lambda _: {"family_id": None},
    "a foreign family": lambda house: {"family_id": house.family.id},
    "an unknown family": lambda _: {"family_id": new_id()},
    "no family, and a base": lambda _: {"family_id": None, "base": new_id()},
}


@pytest.mark.parametrize("named", NAMED)
def test_a_message_about_a_foreign_visit_is_answered_as_about_none(
    db_session: Any, house: House, stranger: Tablet, named: str
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    make_revision(db_session, visit, house.anna, {"home": {"a": 1}})
    answers = []
    for visit_id in (visit.id, new_id()):
        message = house.first(
            stranger, {"home": {"a": 2}}, visit_id=visit_id, **NAMED[named](house)
        )
        answers.append(stranger.send_one(message))
    foreign, unknown = ({**one, "revision_id": "", "receipt": ""} for one in answers)
    assert foreign == unknown
    assert foreign["outcome"] == "quarantined"


def test_a_typed_family_of_somebody_without_a_team(
    app: Flask, db_session: Any, house: House
) -> None:
    loose = make_user(db_session, authority=house.anna.authority)
    tablet = tablet_of(app, db_session, loose)
    visit = make_visit(db_session, house.family, house.anna)
    typed = {"family_id": None, "family_typed": "Somebody"}
    answers = [
        tablet.send_one(house.first(tablet, {"home": {"a": 2}}, visit_id=visit_id, **typed))
        for visit_id in (visit.id, new_id())
    ]
    assert [(one["status"], one["outcome"]) for one in answers] == [(422, "quarantined")] * 2


def test_an_administrator_sees_no_family(app: Flask, db_session: Any, house: House) -> None:
    administrator = make_user(db_session, ADMINISTRATOR, team=house.anna.team)
    visit = make_visit(db_session, house.family, house.anna)
    tablet = tablet_of(app, db_session, administrator)
    assert tablet.get("families").json == {"families": []}
    assert tablet.get(f"visits/{visit.id}").status_code == 404


def test_the_team_s_manager_reads(app: Flask, db_session: Any, house: House) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    manager = make_user(db_session, TEAM_MANAGER, team=house.anna.team)
    assert tablet_of(app, db_session, manager).visit(visit.id)["state"] == "open"


def test_a_disabled_account_is_signed_out(app: Flask, db_session: Any, house: House) -> None:
    tablet = tablet_of(app, db_session, house.anna)
    user = db_session.get(User, house.anna.id)
    user.disabled_by_id, user.disabled_at = house.manager.id, user.made_at
    assert tablet.get("changes").json == {"error": "signed_out"}
