"""Ratings of rooms over visits: gaps stay gaps, and the chart hides nothing."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from fieldapp.models.record import Fact
from fieldapp.presenters.ratings_chart import MARKERS, RatingsChart, ratings_chart
from fieldapp.presenters.record.room_ratings import RoomSeries, room_series

FIRST = date(2026, 3, 4)


def fact(room: str, at: int, key: str, value: Any, words: str = "") -> Fact:
    """A fact of the visit number `at`."""
    made = SimpleNamespace(
        path=f"/rooms/{room}/{key}",
        key=key,
        about=room.capitalize(),
        value=value,
        words=words,
        visit_id=f"visit {at}",
        happened_on=FIRST + timedelta(days=30 * at),
        revision=SimpleNamespace(is_late=False),
    )
    return cast("Fact", made)


def series(*facts: Fact) -> list[RoomSeries]:
    return room_series(facts)[1]


def chart(*facts: Fact) -> RatingsChart:
    return ratings_chart(*room_series(facts))


def test_the_last_step_is_said_in_words() -> None:
    [room] = series(
        fact("kitchen", 0, "picture_rating", 4), fact("kitchen", 1, "picture_rating", 5)
    )
    assert room.in_words == "Up from 4 to 5 since 4 March"


def test_a_room_that_was_not_seen_says_why_and_is_a_gap() -> None:
    facts = [
        fact("kitchen", 0, "picture_rating", 4),
        fact("kitchen", 1, "seen", "not_seen", "Not seen"),
        fact("kitchen", 1, "not_seen_reason", "refused", "Refused"),
        fact("kitchen", 2, "picture_rating", 4),
        fact("kitchen", 3, "picture_rating", 5),
    ]
    [room] = series(*facts)
    assert [rating.value for rating in room.ratings] == [4, None, 4, 5]
    assert room.ratings[1].why == "Not seen: refused"
    [line] = chart(*facts).lines
    assert len(line.marks) == 3
    assert len(line.runs) == 1
    assert len(line.runs[0].split()) == 2


def test_a_room_that_nobody_was_ever_let_into_is_shown() -> None:
    facts = [
        fact("bedroom", 0, "seen", "not_seen", "Not seen"),
        fact("bedroom", 0, "not_seen_reason", "locked", "Locked"),
        fact("kitchen", 0, "seen", "seen", "Seen"),
        fact("kitchen", 0, "picture_rating", 4),
    ]
    [bedroom, kitchen] = series(*facts)
    assert (bedroom.label, bedroom.in_words) == ("Bedroom", "Never rated")
    assert [rating.why for rating in bedroom.ratings] == ["Not seen: locked"]
    assert [len(line.marks) for line in chart(*facts).lines] == [0, 1]
    assert kitchen.ratings[0].value == 4


def test_a_room_left_out_of_the_last_visit_says_so() -> None:
    [hall, _] = series(
        fact("hall", 0, "picture_rating", 2), fact("kitchen", 1, "picture_rating", 5)
    )
    assert hall.in_words == "Picture 2 on 4 March; not rated at the last visit"


def test_equal_ratings_do_not_hide_each_other() -> None:
    drawn = chart(fact("kitchen", 0, "picture_rating", 3), fact("lounge", 0, "picture_rating", 3))
    heights = [line.marks[0][1] for line in drawn.lines]
    assert abs(heights[0] - heights[1]) >= 5


def test_rooms_differ_by_shape_and_number() -> None:
    rooms = ("a", "b", "c", "d", "e", "f")
    drawn = chart(*(fact(room, 0, "picture_rating", 3) for room in rooms))
    assert [line.marker for line in drawn.lines] == list(MARKERS)
    assert [line.number for line in drawn.lines] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("visits", [1, 2, 8, 9, 40])
def test_everything_stands_inside_the_plot(visits: int) -> None:
    facts = [fact("kitchen", at, "picture_rating", at % 9 + 1) for at in range(visits)]
    drawn = chart(*facts)
    for x, y, _ in drawn.lines[0].marks:
        assert drawn.left <= x <= drawn.right
        assert 0 < y < drawn.height
    assert len(drawn.dates) <= 9
    assert drawn.dates[-1][1] == f"{facts[-1].happened_on.day} {facts[-1].happened_on:%b}"


def test_both_ends_of_the_scale_are_named() -> None:
    labels = [label for _, label in chart(fact("kitchen", 0, "picture_rating", 3)).levels]
    assert (labels[0], labels[-1]) == ("1 clear", "9 full")
