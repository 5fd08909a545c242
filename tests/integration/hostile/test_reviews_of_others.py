"""A manager's forms with what her page never held: other visits' revisions, paths of no answer."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id
from fieldapp.models.reviews import ReviewComment, ReviewDecision
from fieldapp.models.visits import IN_REVIEW, Visit
from fieldapp.services.reviews.claim_review import claim_review
from tests.factories.accounts import client_of
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.integration.forms_of_pages import send_form

SECRET = "Words of another family"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Claimed by the manager of the case."""
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    visit: Visit = submit_larkin_visit(db_session, case, document)
    claim_review(case.manager, visit.id)
    db_session.commit()
    return visit


@pytest.fixture
def manager(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> FlaskClient:
    return client_of(app, db_session, case.manager)


@pytest.fixture
def foreign(db_session: Any) -> str:
    """A revision of a family of another authority."""
    other = make_larkins(db_session)
    document = larkin_document(other, "2026-11-17T09:34:00Z", words=SECRET)
    return str(submit_larkin_visit(db_session, other, document).head_id)


def counted(session: Any, model: type) -> int:
    return int(session.scalar(select(func.count()).select_from(model)))


@pytest.mark.parametrize("step", ["return", "comments"])
def test_another_family_s_revision_is_no_revision(
    manager: FlaskClient, db_session: Any, visit: Visit, foreign: str, step: str
) -> None:
    page = f"/visits/{visit.id}"
    for revision in (foreign, new_id()):
        words = {"revision": revision, "reason": "Again", "words": "Why?", "path": "/visit"}
        assert send_form(manager, page, words, f"{page}/{step}").status_code == 404
    assert (counted(db_session, ReviewDecision), counted(db_session, ReviewComment)) == (0, 0)
    assert visit.state == IN_REVIEW
    assert SECRET not in manager.get(f"{page}?view=changed").text


@pytest.mark.parametrize("path", ["visit", "/__proto__/x", "/a~2", "/visit/constructor"])
def test_a_path_that_no_answer_has(
    manager: FlaskClient, db_session: Any, visit: Visit, path: str
) -> None:
    page = f"/visits/{visit.id}"
    words = {"revision": visit.head_id, "words": "Why?", "path": path}
    answer = send_form(manager, page, words, f"{page}/comments")
    assert answer.status_code == 409
    assert "This is no question of the visit." in answer.text
    assert counted(db_session, ReviewComment) == 0


def test_a_comment_on_an_answer_that_is_not_there_is_shown_and_escaped(
    manager: FlaskClient, visit: Visit
) -> None:
    page = f"/visits/{visit.id}"
    words = {"revision": visit.head_id, "words": "<script>x</script>", "path": "/not/there"}
    assert send_form(manager, page, words, f"{page}/comments").status_code == 302
    shown = manager.get(f"{page}?view=whole").text
    assert "&lt;script&gt;x&lt;/script&gt;" in shown
    assert "<script>x" not in shown


@pytest.mark.parametrize(
    ("step", "revision", "status"),
    [("approve", "other", 409), ("approve", "x" * 40, 422), ("return", "", 422)],
)
def test_a_visit_shown_with_a_refusal_is_a_read(
    manager: FlaskClient, db_session: Any, visit: Visit, step: str, revision: str, status: int
) -> None:
    page = f"/visits/{visit.id}"
    reads = select(func.count(AuditEntry.id)).filter_by(action="visit.read", subject_id=visit.id)
    token = {"revision": revision}
    send_form(manager, page, token, f"{page}/{step}")
    before = db_session.scalar(reads)
    answer = send_form(manager, page, token, f"{page}/{step}")
    assert answer.status_code == status
    assert "Larkin" in answer.text
    assert db_session.scalar(reads) - before == 2  # the page, and the page with the refusal
