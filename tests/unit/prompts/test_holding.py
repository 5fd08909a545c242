from typing import Any

import pytest

from fieldapp.prompts.holding import holding_prompts
from fieldapp.prompts.prompt import Prompt
from tests.factories.forms import FINN, KITCHEN, LEO, definition


def holding(document: dict[str, Any]) -> dict[str, Prompt]:
    return {one.code: one for one in holding_prompts(document, definition()["prompts"])}


def visit(**answers: Any) -> dict[str, Any]:
    return {"visit": answers}


def voice(**answers: Any) -> dict[str, Any]:
    return {"children": {LEO: {"voice": answers}}}


def room(**answers: Any) -> dict[str, Any]:
    return {"rooms": {KITCHEN: answers}}


def injury(**answers: Any) -> dict[str, Any]:
    return {"children": {FINN: {"presentation": {"any_injury": answers}}}}


@pytest.mark.parametrize(
    ("code", "document"),
    [
        ("R4_danger", visit(immediate_danger={"answer": True})),
        ("R4_disclosure", voice(disclosure=True)),
        ("R4_gas", room(hazards=["sharps", "gas_smell"])),
        ("R4_injury", injury(answer=True, mobile=False)),
        ("R4_injury", injury(answer=True, mobile=True, explanation_suitable="no")),
        ("R3", voice(voice_obtained="no")),
        ("R3", voice(voice_obtained="partly")),
        ("R5", room(picture_rating=4)),
        ("R5", room(clean_rating=2)),
        ("R5", room(exits_clear="blocked")),
        ("R5", room(hazards=["weapon_seen"])),
        ("R20", visit(unknown_adult={"answer": True})),
        ("interpreter_child", visit(interpreter={"used": "child"})),
        ("interpreter_relative", visit(interpreter={"used": "adult_relative"})),
    ],
)
def test_it_holds(code: str, document: dict[str, Any]) -> None:
    assert list(holding(document)) == [code]


@pytest.mark.parametrize(
    "document",
    [
        {},
        visit(immediate_danger={"answer": False}),
        voice(disclosure=False, voice_obtained="yes_direct"),
        room(picture_rating=3, clean_rating=1, exits_clear="partly", hazards=["sharps"]),
        room(picture_rating="9"),
        visit(unknown_adult={"answer": False}, interpreter={"need": False}),
        {"rooms": {KITCHEN: {"hazards": ["gas_smell"], "removed": {"at": "x", "why": "twice"}}}},
    ],
)
def test_nothing_holds(document: dict[str, Any]) -> None:
    assert holding(document) == {}


def test_it_says_where_and_because_of_what() -> None:
    prompt = holding(room(picture_rating=6, clean_rating=0))["R5"]
    assert prompt.path == f"/rooms/{KITCHEN}"
    assert prompt.inputs == (
        (f"/rooms/{KITCHEN}/picture_rating", 6),
        (f"/rooms/{KITCHEN}/clean_rating", 0),
    )
    assert prompt.blocks
    assert not prompt.urgent


def test_the_most_serious_comes_first() -> None:
    document = visit(immediate_danger={"answer": True}) | voice(voice_obtained="no")
    assert list(holding(document)) == ["R4_danger", "R3"]


def test_every_prompt_says_why_and_what_may_be_chosen() -> None:
    for rule in definition()["prompts"]:
        assert rule["why"].startswith("Because ")
        assert rule["options"]
        assert rule["inputs"]


def test_the_question_that_settles_a_prompt_exists() -> None:
    paths = {
        f"{section['scope']}/{question['path']}"
        for section in definition()["sections"]
        for one in section["questions"]
        for question in [one, *one.get("questions", [])]
    }
    for rule in definition()["prompts"]:
        if "answered_in" in rule:
            assert f"{rule['scope']}/{rule['answered_in']}" in paths
