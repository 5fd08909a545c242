"""The pages on which a visit is moved, and what both records say of it."""

from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.accounts import HEALTH_VISITOR
from fieldapp.models.audit import AuditEntry
from fieldapp.models.visits import Visit
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.families import (
    name_worker,
)
from tests.factories.larkin_case import (
    LarkinCase,
)
from tests.integration.forms_of_pages import send_form
from tests.integration.reviews.moving.moved_larkins import (
    WHY,
    Others,
    chosen,
    moves,
)


def test_on_the_page(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    client = client_of(app, db_session, case.manager)
    shown = client.get(f"/visits/{visit.id}").text
    page = f"/visits/{visit.id}/family"
    assert page in shown
    assert "Larkin of Mill Lane" in client.get(page).text
    whole = f"{page}/{others.family.id}"
    asking = client.get(page, query_string={"to": others.family.id}, follow_redirects=True).text
    assert "Sam, born 2 February 2018" in asking
    assert "Leo, born 3 March 2019" in asking
    sent = {
        "revision": str(visit.head_id),
        "move_reason": WHY,
        **{f"who-{one}": choice for one, choice in chosen(case, others).items()},
    }
    unsaid = sent | {f"who-{case.leo.id}": ""}
    refused = send_form(client, whole, unsaid)
    assert refused.status_code == 409
    assert "Say who or what this is there: Leo" in refused.text
    assert WHY in refused.text
    done = send_form(client, whole, sent, follow_redirects=True)
    assert "Moved to another family" in done.text
    assert WHY not in done.text
    db_session.expire_all()
    assert visit.family_id == others.family.id
    read = select(AuditEntry.subject_id).filter_by(action="family.read_for_a_move")
    assert set(db_session.scalars(read)) == {others.family.id}


def test_both_records_say_it_and_name_the_other_family_to_whoever_sees_it(
    app: Flask, db_session: Any, case: LarkinCase, others: Others, visit: Visit
) -> None:
    moves(case, others, visit)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    there, here = (client.get(f"/families/{one.id}").text for one in (case.family, others.family))
    assert "moved to the Larkin of Mill Lane family" in there
    assert "moved here from the Larkin family" in here
    assert WHY in there
    assert WHY in here
    elsewhere = make_team(db_session, case.team.authority)
    named = make_user(db_session, HEALTH_VISITOR, team=elsewhere)
    name_worker(db_session, case.family, named)
    db_session.commit()
    seen = client_of(app, db_session, named).get(f"/families/{case.family.id}").text
    assert "moved to another family" in seen
    assert "Mill Lane" not in seen


def test_a_worker_is_not_offered_it(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    client = client_of(app, db_session, case.visitor)
    assert "another family" not in client.get(f"/visits/{visit.id}").text
