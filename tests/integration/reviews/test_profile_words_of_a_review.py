"""A review and the record say the authority's own names: of the visit's form version, for ever."""

from html import unescape
from typing import Any

import pytest
from flask import Flask

from fieldapp.london_time import london_today
from fieldapp.models.accounts import ADMINISTRATOR
from fieldapp.models.visits import Visit
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from fieldapp.services.profiles.choose_profile import choose_profile
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from tests.factories.accounts import client_of, make_user
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.written_reviews import write_review

OWN = {
    "labels.assessment": "Family Help Assessment",
    "labels.meeting": "Family circle",
    "labels.scale": "Ashcombe scale",
    "escalation.steps.2": "Between the heads",
    "escalation.working_days.4": "9",
}


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    """The Larkins of an authority that has named things itself."""
    case = make_larkins(db_session)
    admin = make_user(db_session, ADMINISTRATOR, authority=case.manager.authority, name="Ada")
    choose_profile(admin, "kent", london_today(), london_today(), OWN)
    case.version = ensure_form_version(case.manager.authority)
    return case


def words(case: LarkinCase, arrived: str, number: int) -> Any:
    document = larkin_document(case, arrived)
    scale = {"value": number, "reason": "His teacher sees it too."}
    document["children"][case.leo.id]["decision"] = {"scale": scale}
    return document


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """In review with Ruth; at the visit before it Leo's number was higher."""
    before = submit_larkin_visit(db_session, case, words(case, "2026-10-27T09:30:00Z", 7))
    approve_larkin_visit(db_session, case, before)
    visit: Visit = submit_larkin_visit(db_session, case, words(case, "2026-11-18T09:34:00Z", 5))
    claim_review(case.manager, visit.id)
    return visit


def test_decision_scale_and_stages_are_said_in_its_words(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    page = unescape(client_of(app, db_session, case.manager).get(f"/visits/{visit.id}").text)
    assert "Meeting of the agencies: Family circle" in page
    assert "Ashcombe scale: the number is lower than at the last approved visit: 5, was 7" in page
    assert "<p>Stage 2: Between the heads, 5 working days.</p>" in page
    assert "<p>Stage 4: Chair of the partnership, 9 working days.</p>" in page
    assert "{meeting}" not in page


def test_a_decision_keeps_the_words_it_was_made_with(
    app: Flask, db_session: Any, case: LarkinCase
) -> None:
    visit = submit_larkin_visit(db_session, case, words(case, "2026-10-27T09:30:00Z", 7))
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit, decision="multi_agency_meeting")
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    admin = make_user(db_session, ADMINISTRATOR, authority=case.manager.authority, name="Bo")
    later = OWN | {"labels.meeting": "Round table", "labels.assessment": "Whole family plan"}
    choose_profile(admin, "kent", london_today(), london_today(), later)
    ruth = client_of(app, db_session, case.manager)
    page = unescape(ruth.get(f"/visits/{visit.id}").text)
    assert "Meeting of the agencies: Family circle" in page
    record = unescape(ruth.get(f"/families/{case.family.id}?view=chronology").text)
    assert "Decision: Meeting of the agencies: Family circle." in record
    assert "Whole family plan: record" in record
