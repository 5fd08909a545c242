"""What an account without a team sent: read by the manager whom it concerns, by nobody else."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR, HEALTH_VISITOR, TEAM_MANAGER, User
from fieldapp.models.base import new_id
from fieldapp.models.revisions import Quarantine
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.visits import make_visit
from tests.integration.forms_of_pages import send_form
from tests.integration.sync.conftest import House, house
from tests.integration.sync.tablet import Tablet, tablet_of

__all__ = ["house"]

SECRET = "Zqx words"


@pytest.fixture
def loose(db_session: Any, house: House) -> User:
    return make_user(db_session, HEALTH_VISITOR, authority=house.anna.authority, name="Lou Loose")


@pytest.fixture
def tablet(app: Flask, db_session: Any, loose: User) -> Tablet:
    return tablet_of(app, db_session, loose)


def receipt_of(tablet: Tablet, house: House, **named: Any) -> str:
    """Send something that cannot be taken in; gives its receipt."""
    words = {"visit": {"outcome": SECRET}}
    message = tablet.message(new_id(), words, **{"form_version": house.version, **named})
    answer = tablet.send_one(message)
    assert answer["outcome"] == "quarantined"
    return str(answer["receipt"]["receipt_id"])


def statuses(app: Flask, db_session: Any, receipt: str, *people: User) -> list[int]:
    page = f"/oversight/quarantine/{receipt}"
    return [client_of(app, db_session, one).get(page).status_code for one in people]


@pytest.mark.parametrize("by", ["visit", "family"])
def test_the_manager_of_the_family_s_team_reads_it(
    app: Flask, db_session: Any, house: House, tablet: Tablet, by: str
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    named = {"visit_id": visit.id} if by == "visit" else {"family_id": house.family.id}
    words = {"visit": {"outcome": SECRET}}
    told = {"form_version": house.version, **named}
    message = tablet.message(told.pop("visit_id", new_id()), words, **told)
    receipt = tablet.send_one(message)["receipt"]["receipt_id"]
    authority = house.anna.authority
    other = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, authority))
    team_less = make_user(db_session, TEAM_MANAGER, authority=authority)
    admin = make_user(db_session, ADMINISTRATOR, authority=authority)
    readers = (house.manager, other, team_less, house.anna, admin)
    assert statuses(app, db_session, receipt, *readers) == [200, 404, 404, 403, 403]
    text = client_of(app, db_session, house.manager).get("/oversight").text
    assert "Lou Loose" in text
    assert "Messages that no manager can read" not in accounts(app, db_session, admin)


def test_where_no_family_is_known_the_administrator_is_told_how_many(
    app: Flask, db_session: Any, house: House, tablet: Tablet, loose: User
) -> None:
    receipts = [receipt_of(tablet, house), receipt_of(tablet, house)]
    admin = make_user(db_session, ADMINISTRATOR, authority=house.anna.authority)
    page = accounts(app, db_session, admin)
    assert f'/admin/accounts/{loose.public_id}">Lou Loose</a>: 2 messages</li>' in page
    assert '<span class="app-nav__count">2<' in page
    assert SECRET not in page
    assert not any(receipt in page for receipt in receipts)
    elsewhere = make_user(db_session, ADMINISTRATOR)
    assert "Lou Loose" not in accounts(app, db_session, elsewhere)
    readers = (house.manager, admin)
    assert statuses(app, db_session, receipts[0], *readers) == [404, 403]


def test_a_team_for_the_sender_gives_them_to_its_manager(
    app: Flask, db_session: Any, house: House, tablet: Tablet, loose: User
) -> None:
    receipt = receipt_of(tablet, house)
    admin = make_user(db_session, ADMINISTRATOR, authority=house.anna.authority)
    team = make_team(db_session, house.anna.authority)
    manager = make_user(db_session, TEAM_MANAGER, team=team)
    assert statuses(app, db_session, receipt, manager, house.manager) == [404, 404]
    client = client_of(app, db_session, admin)
    place = f"/admin/accounts/{loose.public_id}"
    send_form(client, place, {"team": team.id}, to=f"{place}/team")
    assert statuses(app, db_session, receipt, manager, house.manager) == [200, 404]
    assert "Lou Loose" not in accounts(app, db_session, admin).split("<table")[0]


def test_a_family_of_another_authority_counts_for_nothing(
    app: Flask, db_session: Any, house: House
) -> None:
    far = make_user(db_session, HEALTH_VISITOR)
    receipt = receipt_of(tablet_of(app, db_session, far), house, family_id=house.family.id)
    kept = db_session.scalars(select(Quarantine).where(Quarantine.id == receipt)).one()
    assert kept.team_id is None
    assert statuses(app, db_session, receipt, house.manager) == [404]


def accounts(app: Flask, db_session: Any, admin: User) -> str:
    return str(client_of(app, db_session, admin).get("/admin/accounts").text)
