"""What comes in while a manager has the visit is asked for what it lacks, too."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.models.conflicts import BEFORE_APPROVAL, NeedsYou
from fieldapp.models.visits import Visit
from fieldapp.services.reviews.approve_visit import approve_visit
from fieldapp.services.reviews.claim_review import claim_review
from fieldapp.services.reviews.errors import VisitNeedsAnswersError
from tests.factories.visits import make_form_version
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]


def question(key: str, stage: str) -> dict[str, Any]:
    """One compiled question that must be answered."""
    return {
        "key": key,
        "path": key,
        "type": "text",
        "label": key,
        "ask": f"say {key}",
        "ages": None,
        "stage": stage,
        "required": True,
        "validators": [],
    }


SECTION = {
    "name": "visit",
    "scope": "/visit",
    "for": "visit",
    "title": "The visit",
    "stage": "in_home",
    "ages": None,
    "when": None,
    "questions": [question("needed", "in_home"), question("later", BEFORE_APPROVAL)],
}


@pytest.fixture
def version(db_session: Any, house: House) -> str:
    return make_form_version(db_session, house.anna.authority, [SECTION]).version


def open_paths(session: Any, visit_id: str) -> set[str]:
    rows = session.query(NeedsYou).filter_by(visit_id=visit_id, closed_at=None)
    return {row.path for row in rows}


def handed_in(house: House, anna: Tablet, version: str) -> Any:
    """A visit that was submitted without what only approval needs."""
    words = {"visit": {"needed": "x"}, "children": {house.child.id: {"seen": {"seen": "yes"}}}}
    message = house.first(anna, words, kind="submit", form_version=version)
    answer = anna.send_one(message)
    assert answer["said"] == "submitted", answer
    return message


def test_an_answer_that_only_approval_needed_opens_the_way(
    app: Flask, db_session: Any, house: House, anna: Tablet, version: str
) -> None:
    sent = handed_in(house, anna, version)
    visit_id, words = sent["visit_id"], sent["document"]
    assert open_paths(db_session, visit_id) == {"/visit/later"}
    more = {**words, "visit": {"needed": "x", "later": "y"}}
    anna.send_one(house.later(anna, visit_id, more, sent["revision_id"], form_version=version))
    assert open_paths(db_session, visit_id) == set()


def test_an_answer_that_was_cleared_closes_it(
    app: Flask, db_session: Any, house: House, anna: Tablet, version: str
) -> None:
    sent = handed_in(house, anna, version)
    visit_id, words = sent["visit_id"], sent["document"]
    less = {**words, "visit": {"later": "y"}}
    anna.send_one(house.later(anna, visit_id, less, sent["revision_id"], form_version=version))
    assert open_paths(db_session, visit_id) == {"/visit/needed"}
    visit = db_session.get(Visit, visit_id)
    claim_review(house.manager, visit_id)
    with pytest.raises(VisitNeedsAnswersError):
        approve_visit(
            house.manager, visit_id, revision_id=visit.head_id, going_on_reason="Rang Anna."
        )
