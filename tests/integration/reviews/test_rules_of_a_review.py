"""Prompts with what they rest on: twice running (R3), "propped up" (R10), went down (R14)."""

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from fieldapp.models.form_versions import FormVersion
from fieldapp.models.visits import APPROVED, IN_REVIEW, Visit
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.errors import ReviewUnfinishedError
from tests.factories.accounts import client_of
from tests.factories.forms import definition
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision
from tests.factories.written_reviews import write_review


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


def words(case: LarkinCase, arrived_at: str, level: int) -> dict[str, Any]:
    document = larkin_document(case, arrived_at)
    level_of_need = {"value": level, "reason": "The teacher sees it too."}
    document["children"][case.leo.id]["decision"] = {"level": level_of_need}
    document["children"][case.leo.id]["voice"]["voice_obtained"] = "partly"
    document["carers"] = {case.kelly.id: {"engagement": "avoids", "non_engagement_stage": 2}}
    aside = {"code": "R16", "at": f"/carers/{case.kelly.id}", "reason": "Her sister is ill."}
    gone = {**aside, "reason": "Twice.", "removed": {"at": "x", "why": "twice"}}
    document["visit"]["prompts_put_aside"] = {"a": aside, "b": gone, "c": "strange"}
    document["home"] = {
        "home_change_since_last": {"value": "better", "who_made_change": "service_did_it"}
    }
    return document


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Claimed by Ruth; at the visit before it, Leo's level was 3."""
    before = submit_larkin_visit(db_session, case, words(case, "2026-10-27T09:30:00Z", 3))
    approve_larkin_visit(db_session, case, before)
    visit: Visit = submit_larkin_visit(db_session, case, words(case, "2026-11-18T09:34:00Z", 2))
    claim_review(case.manager, visit.id)
    return visit


def test_prompts_say_what_they_rest_on(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    page = client_of(app, db_session, case.manager).get(f"/visits/{visit.id}").text
    assert "Leo was not fully heard at two visits running" in page
    assert "Record a concern that Leo was not fully heard" in page
    assert "Kitchen: say what it means for each child" in page
    assert "<li>Kitchen: which picture is closest to this room now?" in page
    assert "Propped up: a service made this change" in page
    assert "Because Kelly does not work with us" in page
    assert "{carer}" not in page
    assert "<strong>Decided:</strong> Put aside: Her sister is ill.</p>" in page


def test_what_went_down_needs_her_agreement(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    page = client_of(app, db_session, case.manager).get(f"/visits/{visit.id}").text
    assert "The level of need is lower than at the last approved visit: 2, was 3" in page
    assert "The worker’s reason: The teacher sees it too." in page
    write_review(case.manager, visit)
    with pytest.raises(ReviewUnfinishedError, match="Agree with what is lower"):
        approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert visit.state == IN_REVIEW
    write_review(case.manager, visit, agreed=[f"/children/{case.leo.id}/decision/level:2"])
    decision = approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    assert decision.written["agreed"] == [f"/children/{case.leo.id}/decision/level:2"]
    assert visit.state == APPROVED


def test_she_agrees_to_one_value_and_to_no_other(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    write_review(case.manager, visit, agreed=[f"/children/{case.leo.id}/decision/level:2"])
    make_revision(db_session, visit, case.visitor, words(case, "2026-11-18T09:34:00Z", 1))
    with pytest.raises(ReviewUnfinishedError, match="Agree with what is lower"):
        approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
