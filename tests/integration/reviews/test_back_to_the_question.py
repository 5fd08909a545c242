"""After a comment the manager stands at the question and the part of the page where she was."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from fieldapp.presenters.reviews.places import place_of
from tests.factories.accounts import client_of
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    make_two_visits,
)
from tests.factories.visits import make_revision
from tests.integration.forms_of_pages import csrf_of, send_form


class Review:
    """Ruth's review of the November visit, begun."""

    def __init__(self, client: FlaskClient, page: str, head_id: str, question: str) -> None:
        self.client, self.page, self.head_id, self.question = client, page, head_id, question

    def comments(self, table: str, words: str, **more: Any) -> Any:
        sent = {
            "revision": self.head_id,
            "path": self.question,
            "words": words,
            "view": "whole" if table == "whole" else "changed",
            "place": f"{table}-{place_of(self.question)}",
            **more,
        }
        return send_form(self.client, self.page, sent, to=f"{self.page}/comments")

    def text(self, address: str) -> str:
        return self.client.get(address).get_data(as_text=True)


@pytest.fixture
def review(app: Flask, db_session: Any) -> Review:
    case: LarkinCase = make_larkins(db_session)
    _, visit = make_two_visits(db_session, case)
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    document["children"][case.leo.id]["voice"]["reading"] = "Leo is tired."
    make_revision(db_session, visit, case.visitor, document)
    page, head_id = f"/visits/{visit.id}", str(visit.head_id)
    question = f"/rooms/{case.kitchen.id}/picture_rating"
    client = client_of(app, db_session, case.manager)
    send_form(client, page, {}, to=f"{page}/review/claim")
    return Review(client, page, head_id, question)


@pytest.mark.parametrize("table", ["whole", "last"])
def test_the_message_stands_at_the_question_and_takes_the_focus(review: Review, table: str) -> None:
    answer = review.comments(table, "How many things?")
    view = "whole" if table == "whole" else "changed"
    assert answer.headers["Location"] == f"{review.page}?view={view}#told"
    text = review.text(answer.headers["Location"].partition("#")[0])
    assert text.count('id="told"') == 1
    told = re.search(
        r'<p class="[^"]*app-told" id="told" tabindex="-1" role="status">.*?</p>', text
    )
    assert told
    assert "The comment goes with the visit" in told[0]
    assert text.index("Kitchen") < text.index(told[0]) < text.index("How many things?")
    assert 'id="told"' not in review.text(f"{review.page}?view={view}")


def test_the_same_for_taking_a_comment_back(review: Review) -> None:
    review.comments("whole", "How many things?")
    text = review.text(f"{review.page}?view=whole")
    found = re.search(rf'action="({review.page}/comments/[^"]+/remove)"', text)
    assert found
    place = f"whole-{place_of(review.question)}"
    sent = {"view": "whole", "place": place}
    answer = send_form(review.client, review.page, sent, to=found[1])
    assert answer.headers["Location"] == f"{review.page}?view=whole#told"
    told = review.text(f"{review.page}?view=whole")
    assert "The comment is removed." in told
    assert told.index(f'value="{place}"') > told.index('id="told"')


def test_an_empty_comment_is_refused_at_its_question(review: Review) -> None:
    refused = review.comments("last", " ")
    assert refused.status_code == 409
    text = refused.get_data(as_text=True)
    assert 'aria-current="page">What changed' in text
    box = text.split(f'id="comment-last-{place_of(review.question)}"')
    assert "Write the comment." in box[0]
    assert "autofocus" in box[1][:200]
    assert text.count("Write the comment.") == 1
    assert re.search(r'<details class="nhsuk-details app-comment-box" open>', box[0])


def test_a_comment_that_is_too_long_keeps_its_words(review: Review) -> None:
    refused = review.comments("last", "many words " * 400)
    assert refused.status_code == 422
    assert "many words many words" in refused.get_data(as_text=True)


@pytest.mark.parametrize(
    "place", ["", "elsewhere", "last-<script>", "last-000000000000", "//evil.example"]
)
def test_a_place_that_is_none_leaves_the_message_at_the_head(review: Review, place: str) -> None:
    answer = review.comments("last", "How many things?", place=place)
    assert answer.headers["Location"].startswith(f"{review.page}")
    text = review.text(answer.headers["Location"].partition("#")[0])
    assert text.count("The comment goes with the visit") == 1
    assert text.index("The comment goes with the visit") < text.index("<h1")


def test_a_refusal_to_somebody_without_the_review_is_said_at_the_head(review: Review) -> None:
    send_form(review.client, review.page, {}, to=f"{review.page}/review/give-back")
    refused = review.comments("last", "How many things?")
    assert refused.status_code == 409
    text = refused.get_data(as_text=True)
    assert text.index("Take this visit for review first.") < text.index("<h1")


def test_what_is_folded_is_open_where_a_comment_stands_or_everything_is_asked(
    review: Review,
) -> None:
    folds = re.compile(r'<details class="nhsuk-details app-change-fold" data-print-open( open)?>')
    assert set(folds.findall(review.text(review.page))) == {""}
    assert set(folds.findall(review.text(f"{review.page}?view=changed&every=1"))) == {" open"}
    behind = re.search(
        r'app-change-fold.*?name="place" value="last-([0-9a-f]+)".*?name="path" value="([^"]+)"',
        review.text(review.page),
        re.DOTALL,
    )
    assert behind
    token = csrf_of(review.client, review.page)
    sent = {"revision": review.head_id, "path": behind[2], "words": "Why?", "csrf_token": token}
    more = {"view": "changed", "place": f"last-{behind[1]}"}
    review.client.post(f"{review.page}/comments", data=sent | more)
    assert " open" in folds.findall(review.text(f"{review.page}?view=changed"))


def test_places_name_nobody() -> None:
    path = "/children/0193b6a0-0000-7000-8000-000000000001/voice/reading"
    assert "0193b6a0" not in place_of(path)
    assert place_of(path) == place_of(path)
