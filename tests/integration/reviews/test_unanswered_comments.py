"""A comment that the worker has seen is answered before the visit is approved."""

import re
from copy import deepcopy
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from fieldapp.models.reviews import ReviewComment
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.comment_on_answer import comment_on_answer, mark_answered
from fieldapp.services.reviews.errors import CommentUnansweredError
from fieldapp.services.reviews.return_visit import return_visit
from tests.factories.accounts import client_of
from tests.factories.larkin_case import (
    CHANGE_ROW,
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision, mark_submitted
from tests.factories.written_reviews import write_review
from tests.integration.forms_of_pages import send_form

ASKED = "What did she eat?"
ARRIVED = "2026-11-18T09:34:00Z"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


def returned(session: Any, case: LarkinCase, path: str) -> tuple[Visit, ReviewComment]:
    """A visit that was returned with one comment."""
    visit = submit_larkin_visit(session, case, larkin_document(case, ARRIVED))
    claim_review(case.manager, visit.id)
    head = str(visit.head_id)
    told = comment_on_answer(case.manager, visit.id, path=path, words=ASKED, revision_id=head)
    return_visit(case.manager, visit.id, revision_id=head, reason="")
    return visit, told


def handed_in(session: Any, case: LarkinCase, visit: Visit, words: dict[str, Any]) -> None:
    """Jo hands it in with these words, and Ruth takes it."""
    make_revision(session, visit, case.visitor, words)
    mark_submitted(session, visit)
    claim_review(case.manager, visit.id)
    session.commit()


def approve(case: LarkinCase, visit: Visit) -> str:
    write_review(case.manager, visit)
    approve_visit(case.manager, visit.id, revision_id=str(visit.head_id))
    return visit.state


def meals(case: LarkinCase) -> str:
    return f"/children/{case.maya.id}/presentation/feeding/items/meals"


def changed_elsewhere(case: LarkinCase) -> dict[str, Any]:
    words = larkin_document(case, ARRIVED)
    words["carers"][case.kelly.id]["parent_scale"] = 7
    return words


def test_nothing_was_changed_there(app: Flask, db_session: Any, case: LarkinCase) -> None:
    """Approval is refused with a sentence that leads to the comment, until she says so herself."""
    visit, comment = returned(db_session, case, meals(case))
    handed_in(db_session, case, visit, changed_elsewhere(case))
    client = client_of(app, db_session, case.manager)
    page = f"/visits/{visit.id}"
    refused = client.get(page)
    link = link_to(refused.text, comment)
    assert f"Nothing was changed at the comment “{ASKED}”" in refused.text
    assert f'id="comment-{comment.id}"' in client.get(link).text
    with pytest.raises(CommentUnansweredError, match="mark the comment as answered"):
        approve(case, visit)
    db_session.rollback()
    shown = mark(client, page, comment)
    assert f"Nothing was changed at the comment “{ASKED}”" not in shown
    assert approve(case, visit) == APPROVED


def link_to(page: str, comment: ReviewComment) -> str:
    """The address, without its fragment, that the refusal leads to."""
    found = re.search(rf'<li><a href="([^"#]+)#comment-{comment.id}">Nothing', page)
    assert found, "no link to the comment"
    return found[1].replace("&amp;", "&")


def mark(client: FlaskClient, page: str, comment: ReviewComment) -> str:
    to = f"{page}/comments/{comment.id}/answered"
    return send_form(client, f"{page}?view=whole", {}, to=to, follow_redirects=True).text


@pytest.mark.parametrize("how", ["note", "cleared", "whole group"])
def test_the_answer_was_changed(db_session: Any, case: LarkinCase, how: str) -> None:
    group = f"/children/{case.maya.id}/presentation/feeding/opener"
    visit, _ = returned(db_session, case, group if how == "whole group" else meals(case))
    words = larkin_document(case, ARRIVED)
    items = words["children"][case.maya.id]["presentation"]["feeding"]["items"]
    if how == "cleared":
        del items["meals"]
    else:
        items["meals"]["note"] = "Toast, and soup at school."
    handed_in(db_session, case, visit, words)
    assert approve(case, visit) == APPROVED


def test_a_row_that_was_taken_away(db_session: Any, case: LarkinCase) -> None:
    visit, _ = returned(db_session, case, f"/analysis/what_must_change/{CHANGE_ROW}")
    words = deepcopy(larkin_document(case, ARRIVED))
    row = words["analysis"]["what_must_change"][CHANGE_ROW]
    row["removed"] = {"at": ARRIVED, "why": "mistake"}
    handed_in(db_session, case, visit, words)
    assert approve(case, visit) == APPROVED


def test_a_comment_on_the_whole_visit(app: Flask, db_session: Any, case: LarkinCase) -> None:
    """Any change answers it; without one the manager finds it on the page and says so."""
    visit, comment = returned(db_session, case, "")
    handed_in(db_session, case, visit, larkin_document(case, ARRIVED))
    with pytest.raises(CommentUnansweredError):
        approve(case, visit)
    db_session.rollback()
    client = client_of(app, db_session, case.manager)
    mark(client, f"/visits/{visit.id}", comment)
    assert approve(case, visit) == APPROVED


def test_what_was_changed_before_a_second_return_counts_no_more(
    db_session: Any, case: LarkinCase
) -> None:
    visit, first = returned(db_session, case, meals(case))
    handed_in(db_session, case, visit, changed_elsewhere(case))
    mark_answered(case.manager, visit.id, first.id)
    head = str(visit.head_id)
    scale = f"/carers/{case.kelly.id}/parent_scale"
    comment_on_answer(case.manager, visit.id, path=scale, words="Why 7?", revision_id=head)
    return_visit(case.manager, visit.id, revision_id=head, reason="")
    handed_in(db_session, case, visit, changed_elsewhere(case))
    with pytest.raises(CommentUnansweredError, match="Why 7"):
        approve(case, visit)
