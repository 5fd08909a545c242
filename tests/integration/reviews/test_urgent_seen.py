"""What is urgent is reminded of until a manager has said that she saw it."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.exceptions import NotPermittedError
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.visits import Visit, VisitEvent
from fieldapp.services.visits.raise_alerts import raise_alerts
from fieldapp.services.visits.see_urgent import NothingUrgentError, see_urgent, urgent_seen
from tests.factories.accounts import client_of, make_user
from tests.factories.larkin_case import LarkinCase, make_larkins, make_two_visits
from tests.factories.visits import make_revision, make_visit
from tests.integration.forms_of_pages import send_form

DANGER = {"visit": {"immediate_danger": {"answer": True}}}


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """A visit with somebody in danger, not handed in."""
    found = make_visit(db_session, case.family, case.visitor)
    raise_alerts(make_revision(db_session, found, case.visitor, DANGER))
    return found


def test_it_is_said_once_and_shown(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    page = f"/visits/{visit.id}"
    assert "I have seen this" in client.get(page).get_data(as_text=True)
    for _ in range(2):
        see_urgent(case.manager, visit.id)
        db_session.commit()
    shown = client.get(page).get_data(as_text=True)
    assert "I have seen this" not in shown
    assert f"{case.manager.name} saw this" in shown
    history = client.get(f"{page}?view=history").get_data(as_text=True)
    assert "What is urgent seen" in history
    events = db_session.query(VisitEvent).filter_by(visit_id=visit.id).all()
    assert [one.what for one in events] == ["urgent_seen"]


def test_the_button_says_it(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> None:
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    page = f"/visits/{visit.id}"
    answer = send_form(client, page, {}, to=f"{page}/urgent-seen", follow_redirects=True)
    assert "The worker is told that you have seen it." in answer.get_data(as_text=True)
    seen = urgent_seen(visit.id)
    assert seen is not None
    assert seen.by_id == case.manager.id


def test_a_later_alert_takes_it_back(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    see_urgent(case.manager, visit.id)
    more = {**DANGER, "people_met": {visit.id: {"presentation": ["under_influence_suspected"]}}}
    raise_alerts(make_revision(db_session, visit, case.visitor, more))
    assert urgent_seen(visit.id) is None
    see_urgent(case.manager, visit.id)
    assert urgent_seen(visit.id) is not None


def test_only_a_manager_of_the_team_says_it(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    with pytest.raises(NotPermittedError):
        see_urgent(case.visitor, visit.id)
    stranger = make_user(db_session, TEAM_MANAGER, authority=case.visitor.authority)
    with pytest.raises(Exception, match="not_found"):
        see_urgent(stranger, visit.id)


def test_nobody_says_it_of_what_they_wrote(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    raise_alerts(make_revision(db_session, visit, case.manager, DANGER))
    db_session.commit()
    with pytest.raises(NotPermittedError, match="wrote in this visit"):
        see_urgent(case.manager, visit.id)
    client = client_of(app, db_session, case.manager)
    assert "I have seen this" not in client.get(f"/visits/{visit.id}").get_data(as_text=True)


def test_nothing_urgent_nothing_to_say(db_session: Any, case: LarkinCase) -> None:
    _, quiet = make_two_visits(db_session, case)
    with pytest.raises(NothingUrgentError):
        see_urgent(case.manager, quiet.id)
