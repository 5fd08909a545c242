"""What was taken away is told to a reader, and is no answer."""

from typing import Any

import pytest

from fieldapp.services.answers.names import Names
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.answers.taken_away import taken_away
from tests.factories.forms import definition
from tests.factories.review_forms import review_definition

NAMES = Names({"leo": "Leo"}, {"k": "Kitchen", "b": "Back kitchen"}, ("leo",))


def removed(why: Any) -> dict[str, Any]:
    return {"removed": {"at": "2026-11-24T10:00:00Z", "why": why}}


def test_a_room_with_its_rating_and_why() -> None:
    rooms = {"k": {"picture_rating": 3}, "b": {"picture_rating": 8, **removed("mistake")}}
    document = {"rooms": rooms}
    assert [one.about for one in read_answers(review_definition(), document, NAMES)] == ["Kitchen"]
    [row] = taken_away(review_definition(), document, NAMES)
    assert (row.path, row.what, row.why) == ("/rooms/b", "Back kitchen", "added by mistake")


def test_a_quote_with_its_words() -> None:
    quotes = {"a": {"words": "Stays"}, "b": {"words": "Nan is shouting.", **removed("twice")}}
    document = {"children": {"leo": {"voice": {"quote": quotes}}}}
    [row] = taken_away(review_definition(), document, NAMES)
    assert row.what == "Leo’s exact words: “Nan is shouting.”"
    assert (row.path, row.why) == ("/children/leo/voice/quote/b", "written twice")


def test_a_row_of_a_carers_section_names_her() -> None:
    names = Names({"leo": "Leo", "kelly": "Kelly"}, {}, ("leo",))
    document = {"carers": {"kelly": {"services": {"a": {"name": "Nursery", **removed("twice")}}}}}
    [row] = taken_away(dict(definition()), document, names)
    assert row.what.startswith("Services that work with Kelly")


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("We thought it was a cupboard", "We thought it was a cupboard"),
        (None, "another reason"),
        ({"strange": 1}, "another reason"),
    ],
)
def test_why_is_a_key_or_somebodys_own_words(why: Any, words: str) -> None:
    [row] = taken_away(review_definition(), {"rooms": {"b": removed(why)}}, NAMES)
    assert row.why == words


def test_nothing_was_taken_away() -> None:
    document = {"rooms": {"k": {"picture_rating": 3}}, "analysis": {"worry_future": "strange"}}
    assert taken_away(review_definition(), document, NAMES) == []
