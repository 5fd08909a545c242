"""Prompts counted over visits: for a manager's own team, by rule, and beside one visit."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.prompts import CountedVisit, RaisedPrompt
from fieldapp.models.visits import WITHDRAWN, Visit
from fieldapp.services.prompts.count_prompts import count_prompts
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.forms import definition
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision

ILL = "Her sister is ill & away."


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    """With the form of this release."""
    case = make_larkins(db_session)
    version = FormVersion(
        version=uuid4().hex[:16],
        authority_id=case.team.authority_id,
        definition=definition(),
        rules={},
        files={},
    )
    db_session.add(version)
    db_session.flush()
    case.version = version
    return case


def words(case: LarkinCase, arrived_at: str, *, aside: bool = False) -> dict[str, Any]:
    """Kelly avoids us (R16), which may be put aside, and Leo was not seen (R2 when it is twice)."""
    visit: dict[str, Any] = {"arrived_at": arrived_at}
    if aside:
        row = {"code": "R16", "at": f"/carers/{case.kelly.id}", "reason": ILL}
        visit["prompts_put_aside"] = {"a": row}
    return {
        "visit": visit,
        "carers": {case.kelly.id: {"engagement": "avoids", "non_engagement_stage": 2}},
        "children": {case.leo.id: {"seen": {"seen": "no"}}},
    }


def handed_in(session: Any, case: LarkinCase, document: dict[str, Any]) -> Visit:
    visit: Visit = submit_larkin_visit(session, case, document)
    count_prompts(visit)
    return visit


@pytest.fixture
def visits(db_session: Any, case: LarkinCase) -> list[Visit]:
    """Put aside in 2019 and in October 2026, left as it was in November; one that was withdrawn."""
    found = [
        handed_in(db_session, case, words(case, "2019-05-01T09:00:00Z", aside=True)),
        handed_in(db_session, case, words(case, "2026-10-27T09:30:00Z", aside=True)),
        handed_in(db_session, case, words(case, "2026-11-18T09:30:00Z")),
    ]
    gone = handed_in(db_session, case, words(case, "2026-11-01T09:30:00Z", aside=True))
    gone.state = WITHDRAWN
    db_session.commit()
    return found


def counted(session: Any, visit: Visit) -> set[tuple[str, str, str]]:
    query = select(RaisedPrompt).where(RaisedPrompt.visit_id == visit.id)
    return {(row.code, row.outcome, row.reasons) for row in session.scalars(query)}


def cells(page: str, name: str) -> list[str]:
    """The numbers in the row of a rule."""
    row = page.split(name, 1)[1].split("</tr>", 1)[0]
    return [cell.split("</span>")[1].split("<")[0] for cell in row.split("<td ")[1:5]]


def test_each_rule_is_counted_by_what_became_of_it(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    page = client_of(app, db_session, case.manager).get("/prompts?days=all").text
    assert "Out of 3 visits of your team" in page
    assert cells(page, "The next step where a carer does not work with us") == ["3", "0", "1", "2"]
    assert cells(page, "A child not seen at two visits running") == ["2", "0", "2", "0"]
    for never in (case.visitor.name, ILL, case.family.name, "sister"):
        assert never not in page


def test_a_period_counts_by_the_day_of_the_visit(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit], monkeypatch: Any
) -> None:
    monkeypatch.setattr("fieldapp.routes.prompts.london_today", lambda: date(2026, 11, 28))
    client = client_of(app, db_session, case.manager)
    assert "Out of 2 visits" in client.get("/prompts?days=90").text
    assert "Out of 1 visit of" in client.get("/prompts?days=30").text
    assert "Out of 2 visits" in client.get("/prompts?days=strange").text


def test_the_visits_of_a_rule_stand_with_their_reasons(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    client = client_of(app, db_session, case.manager)
    page = client.get("/prompts/R16?days=all").text
    assert page.count("Her sister is ill &amp; away.") == 2
    assert [page.count(f'href="/visits/{one.id}"') for one in visits] == [1, 1, 1]
    assert case.visitor.name not in page
    assert not any(f"/visits/{one.id}" in client.get("/prompts/R5").text for one in visits)


def test_reading_leaves_a_trace(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    client = client_of(app, db_session, case.manager)
    client.get("/prompts")
    client.get("/prompts/R16")
    assert client.get("/prompts/R99").status_code == 404
    actions = select(AuditEntry.action, AuditEntry.subject_id).where(
        AuditEntry.action.in_(["prompts.counted", "prompt.read"])
    )
    assert set(db_session.execute(actions)) == {
        ("prompts.counted", case.manager.public_id),
        ("prompt.read", "R16"),
    }


def test_another_team_counts_nothing_of_it(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, case.team.authority))
    client = client_of(app, db_session, other)
    assert "Out of 0 visits" in client.get("/prompts?days=all").text
    page = client.get("/prompts/R16?days=all").text
    assert "At no visit of your team" in page
    assert ILL not in page


def test_beside_a_visit_stands_what_became_of_it_before(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    client = client_of(app, db_session, case.manager)
    last = client.get(f"/visits/{visits[2].id}").text
    assert "At earlier visits to this family: raised at 2 of 2, put aside at 2." in last
    assert "At earlier visits to this family: raised at 1 of 2, never put aside." in last
    assert "At earlier visits" not in client.get(f"/visits/{visits[0].id}").text


def test_a_later_head_is_counted_in_its_place(
    db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    visit = visits[2]
    assert counted(db_session, visit) == {("R16", "left", ""), ("R2", "left", "")}
    told = words(case, "2026-11-18T09:30:00Z", aside=True)
    told["children"][case.leo.id]["seen"]["seen"] = "yes"
    make_revision(db_session, visit, case.visitor, told)
    approve_larkin_visit(db_session, case, visit)
    now = counted(db_session, visit)
    assert ("R16", "put_aside", ILL) in now
    assert "R2" not in {code for code, _, _ in now}
    assert db_session.get(CountedVisit, visit.id).revision_id == visit.head_id


def test_all_of_them_can_be_counted_again(
    app: Flask, db_session: Any, case: LarkinCase, visits: list[Visit]
) -> None:
    before = [counted(db_session, one) for one in visits]
    for table in (RaisedPrompt, CountedVisit):
        db_session.query(table).delete()
    db_session.commit()
    said = app.test_cli_runner().invoke(args=["prompts", "recount"])
    assert "Counted the prompts of 3 visits." in said.output
    assert [counted(db_session, one) for one in visits] == before
