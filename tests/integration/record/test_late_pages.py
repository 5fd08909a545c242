"""What a manager reads before she keeps late words, and what the record shows afterwards."""

from html import unescape
from typing import Any

import pytest
from flask import Flask

from fieldapp.london_time import london_today
from fieldapp.models.accounts import HEALTH_VISITOR, TEAM_MANAGER
from fieldapp.models.visits import WITHDRAWN, Visit
from fieldapp.presenters.formats import format_date
from fieldapp.services.reviews.late_words import keep_late_words
from tests.factories.accounts import client_of, make_user
from tests.factories.larkin_case import (
    CHANGE_ROW,
    QUOTE_ROW,
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    make_two_visits,
    submit_larkin_visit,
)
from tests.factories.late_words import make_late_words
from tests.integration.forms_of_pages import send_form

ARRIVED = "2026-11-18T09:34:00Z"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """The second of two approved visits."""
    _, visit = make_two_visits(db_session, case)
    approve_larkin_visit(db_session, case, visit)
    return visit


def corrected(case: LarkinCase) -> dict[str, Any]:
    """Picture 6, meals 3, another day for the table; the quote added by mistake, one new."""
    words = larkin_document(case, ARRIVED, kitchen=6, meals=3)
    words["analysis"]["what_must_change"][CHANGE_ROW]["by_when"] = "2026-12-18"
    quotes = words["children"][case.leo.id]["voice"]["quote"]
    quotes[QUOTE_ROW]["removed"] = {"at": ARRIVED, "why": "mistake"}
    quotes["0193b6a0-0000-7000-8000-0000000000c1"] = {"order": 2, "words": "I am cold."}
    return words


def test_the_page_says_what_keeping_does(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    late = make_late_words(db_session, visit, case.visitor, corrected(case))
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    page = f"/oversight/late/{late.id}"
    text = unescape(client.get(page).text)
    assert "1 answer added, 3 answers changed, 1 answer taken away" in text
    assert "what the record says now stays one tap away" in text
    assert "The record says: Picture 5: caption 5" in text
    for effect in ("Would be added", "Would be changed", "Would be taken away"):
        assert effect in text
    send_form(client, page, {"reason": "Jo rang me"}, to=f"{page}/keep")
    text = unescape(client.get(page).text)
    assert f"Kept with the record by Ruth Calder on {format_date(london_today())}." in text
    assert "Jo rang me" in text
    assert "Would be" not in text


def test_the_page_says_that_the_record_says_so_already(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    first = make_late_words(db_session, visit, case.visitor, corrected(case))
    again = make_late_words(db_session, visit, case.visitor, corrected(case))
    keep_late_words(case.manager, first.id)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    text = unescape(client.get(f"/oversight/late/{again.id}").text)
    assert "The record says all of this already" in text
    assert "Changed after approval by Jo Adeyemi" in text
    assert "Would be" not in text


def test_the_page_of_a_withdrawn_visit_says_that_nothing_enters_the_record(
    app: Flask, db_session: Any, case: LarkinCase
) -> None:
    visit = submit_larkin_visit(db_session, case, larkin_document(case, ARRIVED))
    visit.state = WITHDRAWN
    late = make_late_words(db_session, visit, case.visitor, corrected(case))
    db_session.commit()
    text = unescape(client_of(app, db_session, case.manager).get(f"/oversight/late/{late.id}").text)
    assert "These words become one line of the chronology" in text
    assert "Would be" not in text


def test_whoever_wrote_in_the_visit_is_told_that_somebody_else_decides(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    both = make_user(db_session, HEALTH_VISITOR, TEAM_MANAGER, team=case.team)
    late = make_late_words(db_session, visit, both, corrected(case))
    db_session.commit()
    text = unescape(client_of(app, db_session, both).get(f"/oversight/late/{late.id}").text)
    assert "Nobody approves a visit that they wrote in." in text
    assert f"/oversight/late/{late.id}/keep" not in text


def test_the_record_shows_what_stands_with_its_mark_and_what_stood_before(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    late = make_late_words(db_session, visit, case.visitor, corrected(case))
    keep_late_words(case.manager, late.id)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    record = f"/families/{case.family.id}"
    views = {
        view: unescape(client.get(f"{record}?view={view}").text)
        for view in ("summary", "chronology", "home", "children", "plan")
    }
    today = format_date(london_today())
    by = f"after approval by Jo Adeyemi on {today}"
    kept = f"kept by Ruth Calder on {today}."
    for view in ("summary", "home"):
        assert f"Changed {by}, was: Picture 5: caption 5" in views[view], view
    assert "Up from 4 to 6 since 27 October" in views["summary"]
    for view in ("summary", "children"):
        assert f"Changed {by}, was: 2 Many needs not met" in views[view], view
        assert f"Added {by}" in views[view], view
        assert "Taken away: added by mistake." in views[view], view
        assert f"Taken away {by}, was: “I do my reading on the stairs.”" in views[view], view
        assert kept in views[view], view
    assert views["summary"].count("“I am cold.”") == 1
    for view in ("summary", "plan"):
        assert f"Changed {by}, was: By when: 11 December 2026" in views[view], view
        assert "18 December 2026" in views[view], view
    chronology = views["chronology"]
    assert f"Changed {by}, now: 3 " in chronology
    assert f"Taken away {by}" in chronology
    assert f"Added {by}" in chronology
    assert chronology.count("see “Came in late”") == 1


def test_a_rating_that_was_taken_away_is_a_gap_that_says_so(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = larkin_document(case, ARRIVED)
    del words["rooms"][case.kitchen.id]["picture_rating"]
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    home = unescape(client.get(f"/families/{case.family.id}?view=home").text)
    assert "Picture 4 on 27 October; not rated at the last visit" in home
    assert "Taken away after approval by Jo Adeyemi" in home
    assert "was: Picture 5" in home
