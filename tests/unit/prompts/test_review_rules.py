"""R2, R3, R10 and R14 of a review: what they hold for, and what they rest on."""

from typing import Any

import pytest

from fieldapp.prompts.review_rules import lowered, propped_up
from fieldapp.prompts.twice_running import last_time, twice_running


def decided(**answers: Any) -> dict[str, Any]:
    return {"children": {"leo": {"decision": answers}}}


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("home", {"value": "better", "who_made_change": "service_did_it", "evidence": "Seen"}),
        ("rooms", {"who_made_change": "service_did_it"}),
    ],
)
def test_what_a_service_changed_is_propped_up(place: str, value: dict[str, Any]) -> None:
    [prompt] = propped_up({place: {"home_change_since_last": value}})
    assert (prompt.code, prompt.path) == ("R10", f"/{place}/home_change_since_last")
    assert dict(prompt.inputs) == {f"{prompt.path}/{key}": said for key, said in value.items()}


@pytest.mark.parametrize(
    "value",
    [
        {"value": "better", "who_made_change": "parent_alone"},
        {"value": "worse", "who_made_change": "service_did_it"},
        {"value": "better", "who_made_change": "service_did_it", "removed": {"at": "x"}},
        "service_did_it",
        None,
    ],
)
def test_what_is_not_propped_up(value: Any) -> None:
    assert propped_up({"home": {"home_change_since_last": value}}) == []


@pytest.mark.parametrize(
    ("before", "now", "path"),
    [
        (decided(level={"value": 3}), decided(level={"value": 2}), "level"),
        (decided(scale={"value": 6}), decided(scale={"value": 5}), "scale"),
        (decided(level_of_need=3), decided(level_of_need=1), "level_of_need"),
        (decided(scale_worker={"value": 10}), decided(scale_worker={"value": 0}), "scale_worker"),
    ],
)
def test_what_went_down(before: dict[str, Any], now: dict[str, Any], path: str) -> None:
    [prompt] = lowered(before, now)
    assert (prompt.code, prompt.path) == ("R14", f"/children/leo/decision/{path}")


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (decided(level={"value": 2}), decided(level={"value": 2})),
        (decided(level={"value": 2}), decided(level={"value": 3})),
        (decided(), decided(level={"value": 1})),
        (decided(level={"value": 2}), decided()),
        (decided(level={"value": True}), decided(level={"value": 0})),
        ({"children": {"maya": {"decision": {"level": 4}}}}, decided(level={"value": 1})),
        ({"children": []}, {"children": {"leo": "strange"}}),
    ],
)
def test_what_did_not_go_down(before: dict[str, Any], now: dict[str, Any]) -> None:
    assert lowered(before, now) == []


def told(part: str, **answers: Any) -> dict[str, Any]:
    return {"children": {"leo": {part: answers}}}


@pytest.mark.parametrize(
    ("part", "key", "before", "now", "code"),
    [
        ("seen", "seen", "no", "no", "R2"),
        ("seen", "awake", "asleep", "asleep", "R2_awake"),
        ("voice", "voice_obtained", "no", "partly", "R3_again"),
    ],
)
def test_what_was_so_twice_running(part: str, key: str, before: str, now: str, code: str) -> None:
    [prompt] = twice_running(last_time(told(part, **{key: before})), told(part, **{key: now}))
    assert prompt.code == code
    assert prompt.inputs == ((f"/children/leo/{part}/{key}", now),)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (told("seen", seen="yes"), told("seen", seen="no")),
        (told("seen", seen="no"), told("seen", seen="yes")),
        (told("seen", awake="awake"), told("seen", awake="asleep")),
        ({"children": {"maya": {"seen": {"seen": "no"}}}}, told("seen", seen="no")),
        (told("voice", voice_obtained="no"), told("voice", voice_obtained={"na": "asleep"})),
        ({}, told("seen", seen="no")),
        ({"children": []}, {"children": {"leo": "strange"}}),
    ],
)
def test_what_was_not_so_twice(before: dict[str, Any], now: dict[str, Any]) -> None:
    assert twice_running(last_time(before), now) == []
