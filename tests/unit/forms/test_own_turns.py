"""A turn of the child's own screen: where its marks stand, and what has them."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.own_turns import own_answers_of, turns_of
from tests.factories.forms import definition

VECTORS = Path(__file__).parents[2] / "vectors"
ID = "0193b6a0-0000-7000-8000-0000000000c1"
BEGAN = {"began_at": "2026-11-24T09:40:00.000Z"}
ENDED = {**BEGAN, "ended_at": "2026-11-24T09:55:00Z"}


def test_every_answer_of_the_child_and_none_of_the_worker_has_its_place() -> None:
    own = own_answers_of(definition())
    assert own is not None
    assert own.turns == "/children/*/voice/own/turns"
    keys = {path.removeprefix("/children/*/voice/own/") for path in own.answers}
    assert {"home", "feelings", "lists/worry_words", "day/tea/face", "picture/drawing"} <= keys
    assert keys.isdisjoint({"way", "could_hear"})


def test_a_version_from_before_has_no_places() -> None:
    old = json.loads((VECTORS / "form_version_2.json").read_text())
    assert own_answers_of(old.get("definition", old)) is None


def test_a_turn_goes_on_until_it_has_an_end() -> None:
    assert turns_of({ID: BEGAN}) == {ID: False}
    assert turns_of({ID: ENDED}) == {ID: True}


@pytest.mark.parametrize(
    "rows",
    [
        None,
        "turned",
        {"c1": BEGAN},
        {ID.replace("-7", "-4"): BEGAN},
        {ID: {}},
        {ID: "turned"},
        {ID: {"began_at": True}},
        {ID: {"began_at": "2026-11-24T09:40:00"}},
        {ID: {**BEGAN, "ended_at": "later"}},
        {ID: {"ended_at": "2026-11-24T09:40:00Z"}},
    ],
)
def test_what_lacks_the_marks_is_no_turn(rows: Any) -> None:
    assert turns_of(rows) == {}
