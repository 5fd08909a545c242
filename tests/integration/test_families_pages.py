"""The families list, its search, and who works with a family."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER, Team, User
from fieldapp.models.audit import AuditEntry
from fieldapp.models.families import Family
from fieldapp.services.audit import record_audit as audit
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import make_family, make_person, make_provisional_family, name_worker
from tests.integration.forms_of_pages import send_form


@pytest.fixture
def team(db_session: Any) -> Team:
    return make_team(db_session, name="North")


@pytest.fixture
def manager(db_session: Any, team: Team) -> User:
    return make_user(db_session, TEAM_MANAGER, team=team, name="Mona Manager")


@pytest.fixture
def desk(app: Flask, db_session: Any, manager: User) -> FlaskClient:
    return client_of(app, db_session, manager)


@pytest.fixture
def family(db_session: Any, team: Team) -> Family:
    family = make_family(db_session, team, "Larkin")
    make_person(db_session, family, "Leo", born_on=date(2019, 3, 3))
    make_family(db_session, make_team(db_session, team.authority), "Otherteam")  # noise
    make_family(db_session, name="Otherauthority")  # noise
    return family


def test_list_holds_own_families_only(desk: FlaskClient, family: Family) -> None:
    page = desk.get("/families").text
    assert "Larkin" in page
    assert "Leo" in page
    assert "Otherteam" not in page
    assert "Otherauthority" not in page


def test_the_head_says_which_place_a_page_belongs_to(desk: FlaskClient, family: Family) -> None:
    for address, current in (
        ("/families", 'href="/families" aria-current="page"'),
        (f"/families/{family.id}", 'href="/families" aria-current="true"'),
        (f"/families/{family.id}/assignment", 'href="/families" aria-current="true"'),
    ):
        page = desk.get(address).text
        head = page[page.index("<nav") : page.index("</nav>")]
        assert current in head
        assert head.count("aria-current") == 1


def test_search_by_part_of_a_name_without_accents(
    desk: FlaskClient, db_session: Any, family: Family, team: Team
) -> None:
    kovac = make_family(db_session, team, "Kovač")
    make_person(db_session, kovac, "Özge")
    for words, found in [("ÖZG", "Kovač"), ("kovac", "Kovač"), ("leo", "Larkin")]:
        answer = send_form(desk, "/families", {"name": words}, to="/families/search")
        assert found in answer.text
        assert ("Larkin" in answer.text) == (found == "Larkin")
        assert words not in answer.request.url
    assert (
        "No families here"
        in send_form(desk, "/families", {"name": "100%"}, to="/families/search").text
    )


def test_reading_is_audited_and_no_trace_means_nothing_shown(
    desk: FlaskClient, db_session: Any, family: Family, manager: User, monkeypatch: Any
) -> None:
    desk.get("/families")
    entry = db_session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.actor_id) == ("families.listed", manager.id)

    def broken(*_args: Any, **_detail: Any) -> None:
        raise audit.AuditNeedsActorError("families.listed")

    monkeypatch.setattr("fieldapp.auth.audited_reads.record_audit", broken)
    desk.application.config["PROPAGATE_EXCEPTIONS"] = False
    answer = desk.get("/families")
    assert answer.status_code == 500
    assert "Larkin" not in answer.text


def test_manager_names_and_ends_workers(
    app: Flask, desk: FlaskClient, db_session: Any, family: Family, team: Team
) -> None:
    anna = make_user(db_session, team=team, name="Anna")
    olu = make_user(db_session, team=make_team(db_session, team.authority), name="Olu")
    name_worker(db_session, family, anna)
    page = f"/families/{family.id}/assignment"
    assert send_form(desk, page, {"team": team.id, "workers": [olu.public_id]}).status_code == 302
    db_session.expire_all()
    present = [one.user.name for one in family.workers if one.until is None]
    ended = [one.user.name for one in family.workers if one.until is not None]
    assert (present, ended) == (["Olu"], ["Anna"])
    assert "Larkin" in client_of(app, db_session, olu).get("/families").text
    done = set(db_session.scalars(select(AuditEntry.action)))
    assert {"family.worker_named", "family.worker_ended", "family.assignment_read"} <= done


def test_moved_family_leaves_the_managers_sight(
    desk: FlaskClient, db_session: Any, family: Family, team: Team
) -> None:
    south = make_team(db_session, team.authority, name="South")
    page = f"/families/{family.id}/assignment"
    send_form(desk, page, {"team": south.id})
    assert family.team_id == south.id
    assert desk.get(page).status_code == 404


def test_only_accounts_that_visit_and_own_teams_can_be_chosen(
    desk: FlaskClient, db_session: Any, family: Family, team: Team
) -> None:
    admin = make_user(db_session, ADMINISTRATOR, team=team)
    foreign = make_user(db_session, team=make_team(db_session))
    page = f"/families/{family.id}/assignment"
    for words in (
        {"team": team.id, "workers": [admin.public_id]},
        {"team": team.id, "workers": [foreign.public_id]},
        {"team": foreign.team_id},
    ):
        assert send_form(desk, page, words).status_code == 422
    assert family.workers == []


def test_other_teams_and_unknown_families_are_not_found(
    app: Flask, db_session: Any, family: Family, team: Team
) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, team.authority))
    client = client_of(app, db_session, other)
    for family_id in (family.id, "00000000-0000-7000-8000-000000000000", "x"):
        page = f"/families/{family_id}/assignment"
        assert client.get(page).status_code == 404
        answer = send_form(client, "/families", {"team": other.team_id}, to=page)
        assert answer.status_code == 404


def test_a_worker_sees_but_does_not_assign(
    app: Flask, db_session: Any, family: Family, team: Team
) -> None:
    client = client_of(app, db_session, make_user(db_session, team=team))
    assert "Larkin" in client.get("/families").text
    assert client.get(f"/families/{family.id}/assignment").status_code == 403


def test_provisional_family_says_so(desk: FlaskClient, db_session: Any, team: Team) -> None:
    make_provisional_family(db_session, make_user(db_session, team=team), "Doorstep")
    assert "Not confirmed" in desk.get("/families").text
