from typing import Any

import pytest

from fieldapp.prompts.holding import holding_prompts
from fieldapp.prompts.prompt import Prompt
from tests.factories.forms import FINN, KITCHEN, LEO, definition
from tests.unit.forms.test_compile import with_inner


def holding(document: dict[str, Any]) -> dict[str, Prompt]:
    return {one.code: one for one in holding_prompts(document, definition()["prompts"])}


def visit(**answers: Any) -> dict[str, Any]:
    return {"visit": answers}


def voice(**answers: Any) -> dict[str, Any]:
    return {"children": {LEO: {"voice": answers}}}


def room(**answers: Any) -> dict[str, Any]:
    return {"rooms": {KITCHEN: answers}}


def disabled(child: str, level: int) -> dict[str, Any]:
    feeding = {"items": {"enough": {"level": level}}}
    return {"children": {child: {"presentation": {"disability": ["vision"], "feeding": feeding}}}}


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
        ("R4_self_harm", {"children": {LEO: {"presentation": {"self_harm": True}}}}),
        ("R19", {"people_met": {KITCHEN: {"presentation": ["under_influence_suspected"]}}}),
        ("R21", {"analysis": {"sharing": {"answer": "not_shared"}}}),
        ("R10", {"home": {"home_change_since_last": {"who_made_change": "service_did_it"}}}),
        ("R9", {"analysis": {"pattern": "improving_sustained"}}),
        ("R16", {"carers": {LEO: {"engagement": "avoids", "non_engagement_stage": 1}}}),
        ("R18", disabled(LEO, level=2)),
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
        disabled(LEO, level=1),
        {"children": {LEO: {"presentation": {"self_harm": False}}}},
        {"people_met": {KITCHEN: {"presentation": ["tired"]}}},
        {"carers": {LEO: {"engagement": "avoids", "non_engagement_stage": 5}}},
        {"carers": {LEO: {"engagement": "working_with_us", "non_engagement_stage": 2}}},
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
        f"{section['scope']}/{question['path']}".replace("__row__", "*")
        for section in definition()["sections"]
        for one in section["questions"]
        for question in with_inner(one)
    }
    for rule in definition()["prompts"]:
        if "answered_in" in rule:
            told = rule["answered_in"]
            assert (told if told.startswith("/") else f"{rule['scope']}/{told}") in paths


@pytest.mark.parametrize(
    ("answers", "known", "holds"),
    [
        ({"picture_rating": 7}, {"room_type": "kitchen"}, True),
        ({"picture_rating": 7}, {"room_type": "living_room", "child_under_5": True}, True),
        ({"picture_rating": 7}, {"room_type": "living_room", "child_under_5": False}, False),
        ({"picture_rating": 6}, {"room_type": "kitchen"}, False),
        ({"clean_rating": 3}, {"room_type": "child_bedroom"}, True),
        ({"clean_rating": 2}, {"room_type": "child_bedroom"}, False),
        ({"clean_rating": 3}, {}, False),
    ],
)
def test_a_room_is_a_managers_matter_by_who_lives_with_it(
    answers: dict[str, Any], known: dict[str, Any], holds: bool
) -> None:
    found = holding_prompts(room(**answers), definition()["prompts"], lambda _path: known)
    assert ("R7" in {one.code for one in found}) is holds


def test_a_fire_service_visit_is_offered_from_the_profiles_threshold_on() -> None:
    assert "R6" in holding(room(picture_rating=6))
    assert "R6" not in holding(room(picture_rating=5))


def test_a_child_who_came_of_age_is_said() -> None:
    seen = {"children": {LEO: {"seen": {"seen": "yes"}}}}
    rules = definition()["prompts"]
    assert [one.code for one in holding_prompts(seen, rules, lambda _path: {"age_years": 18})] == [
        "R23"
    ]
    assert holding_prompts(seen, rules, lambda _path: {"age_years": 17}) == []
