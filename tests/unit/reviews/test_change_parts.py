"""What stands out since the last visit, and what waits behind a fold."""

from typing import Any

import pytest

from fieldapp.presenters.reviews.change_parts import ChangePart, change_parts
from fieldapp.services.answers.answer import Answer
from fieldapp.services.reviews.compare_answers import compare_answers


def answer(path: str, value: Any, key: str = "x", **more: Any) -> Answer:
    told = {"section": "s", "type": "choice", "about": "", "label": "L", "words": str(value)} | more
    return Answer(path=path, key=key, value=value, **told)


def parts_of(before: list[Answer], now: list[Answer]) -> list[ChangePart]:
    return change_parts(compare_answers(before, now))


def told(part: ChangePart) -> list[tuple[str, str]]:
    return [(row.mark, row.path) for row in part.rows]


def folded(part: ChangePart) -> list[tuple[str, list[str]]]:
    return [(fold.title, [row.path for row in fold.rows]) for fold in part.folds]


def test_one_part_for_rooms_each_child_carers_and_analysis_in_this_order() -> None:
    paths = {
        "/analysis/pattern": {"key": "pattern"},
        "/carers/k/parent_scale": {"type": "scale_0_10"},
        "/children/m/decision/level/value": {"key": "level/value", "child_name": "Maya"},
        "/children/l/decision/level/value": {"key": "level/value", "child_name": "Leo"},
        "/rooms/k/impact/l": {"key": "hazards", "child_id": "l", "child_name": "Leo"},
        "/visit/outcome": {"key": "outcome"},
    }
    before = [answer(path, 1, **more) for path, more in paths.items()]
    now = [answer(path, 2, **more) for path, more in paths.items()]
    assert [part.title for part in parts_of(before, now)] == [
        "The visit, and who was there",
        "Rooms",
        "Maya",
        "Leo",
        "Carers",
        "Analysis and plan",
    ]


def test_a_part_where_nothing_stands_out_comes_last() -> None:
    before = [answer("/visit/purposes", 1), answer("/rooms/k/p", 4, key="picture_rating")]
    now = [answer("/visit/purposes", 2), answer("/rooms/k/p", 5, key="picture_rating")]
    rooms, visit = parts_of(before, now)
    assert told(rooms) == [("Worse", "/rooms/k/p")]
    assert told(visit) == []
    assert folded(visit) == [("1 more answer changed", ["/visit/purposes"])]


def test_urgent_then_worse_then_better_then_the_rest() -> None:
    keys = {"a": "pattern", "b": "picture_rating", "c": "clean_rating", "d": "any_injury/answer"}
    before = {"a": 1, "b": 5, "c": 1, "d": False}
    now = {"a": 2, "b": 4, "c": 2, "d": True}

    def side(values: dict[str, Any]) -> list[Answer]:
        return [answer(f"/children/l/{at}", values[at], key=keys[at]) for at in keys]

    [part] = parts_of(side(before), side(now))
    marks = [mark for mark, _ in told(part)]
    assert marks == ["Changed", "Worse", "Better", "Changed"]
    assert part.rows[0].path == "/children/l/d"


@pytest.mark.parametrize(
    "news",
    [
        {"value": {"level": 2}, "level": 2, "type": "finding"},
        {"value": True, "key": "disclosure"},
        {"value": True, "key": "any_injury/answer"},
        {"value": 8, "key": "picture_rating", "band": "high"},
        {"value": "Mum is asleep.", "key": "quote/*", "type": "rows"},
        {"value": "A bed", "key": "what_must_change/*", "type": "rows"},
    ],
)
def test_a_first_answer_that_cannot_wait_stands_out(news: dict[str, Any]) -> None:
    [part] = parts_of([], [answer("/children/l/a/b", **news)])
    assert told(part) == [("New", "/children/l/a/b")]


@pytest.mark.parametrize(
    "news",
    [
        {"value": {"level": 1}, "level": 1, "type": "finding"},
        {"value": False, "key": "disclosure"},
        {"value": 2, "key": "picture_rating", "band": "low"},
        {"value": "words"},
    ],
)
def test_other_first_answers_are_folded_and_counted(news: dict[str, Any]) -> None:
    [part] = parts_of([], [answer("/children/l/a/b", **news)])
    assert told(part) == []
    assert folded(part) == [("1 answer not given before", ["/children/l/a/b"])]


def test_immediate_danger_stands_out_though_it_is_about_the_visit() -> None:
    path = "/visit/immediate_danger/answer"
    key = "immediate_danger/answer"
    [part] = parts_of([answer(path, False, key=key)], [answer(path, True, key=key)])
    assert told(part) == [("Changed", path)]


def test_a_need_where_the_group_was_met_stands_out() -> None:
    opener = "/children/l/p/feeding/opener"
    met = answer(opener, "all_met", is_group_answer=True, type="finding_group")
    opened = answer(opener, "to_record", is_group_answer=True, type="finding_group")
    meals = answer("/children/l/p/feeding/items/meals", {}, type="finding", level=1)
    enough = answer("/children/l/p/feeding/items/enough", {}, type="finding", level=0)
    [part] = parts_of([met], [opened, meals, enough])
    assert [row.path for row in part.rows] == [meals.path]
    assert folded(part) == [
        ("1 more answer changed", [opener]),
        ("1 answer not given before", [enough.path]),
    ]


def test_a_serious_need_that_is_not_told_of_any_more_stands_out() -> None:
    meals = answer("/children/l/a/b", {}, type="finding", level=2)
    reason = answer("/children/l/a/c", "why")
    [part] = parts_of([meals, reason], [])
    assert told(part) == [("Not answered now", meals.path)]
    assert folded(part) == [("1 more answer changed or not given now", [reason.path])]


def test_moments_of_the_visit_and_words_of_last_time_are_no_difference() -> None:
    before = [
        answer("/visit/arrived_at", "09:30", type="time"),
        answer("/children/l/voice/quote/1", "said then", key="quote/*", type="rows"),
    ]
    assert parts_of(before, [answer("/visit/arrived_at", "10:00", type="time")]) == []


def test_nothing_is_lost_between_what_stands_out_and_the_folds() -> None:
    before = [answer(f"/rooms/{at}/p", 4, key="picture_rating") for at in range(9)]
    now = [answer(f"/rooms/{at}/p", at, key="picture_rating") for at in range(3, 12)]
    [part] = parts_of(before, now)
    rows = [row.path for row in part.every_row]
    changed = [one.answer.path for one in compare_answers(before, now) if one.kind != "same"]
    assert sorted(rows) == sorted(changed)
    assert len(rows) == len(part.rows) + part.folded
