"""Every room's pictures keep the rules, one test a rule, and the rules can be broken."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from scripts.rooms.measure import Measures
from scripts.rooms.rules import (
    RULES,
    cover_in_bounds,
    cover_rises,
    main_use,
    neighbours_differ,
    play_space,
    way_out,
)
from tests.unit.rooms.conftest import Room

Rule = Callable[[list[Measures]], Iterator[str]]

COVERS = (0.0, 0.03, 0.075, 0.125, 0.2, 0.3, 0.42, 0.55, 0.7)
GOOD = [
    Measures(
        level=level,
        drawn=level * 10,
        hidden=0,
        cover=cover,
        floor=cover,
        play=0.2 if level < 5 else 0.7,
        path=0.1 if level < 8 else 1.0,
        main={6: 0.5}.get(level, 0.1 if level < 6 else 0.9),
        door={7: 0.2, 8: 0.8, 9: 1.0}.get(level, 0.0),
        changed=None if level == 1 else 0.05,
    )
    for level, cover in enumerate(COVERS, start=1)
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_room_keeps_rule(room: Room, rule: Rule) -> None:
    assert list(rule(room.measures)) == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_good_measures_break_no_rule(rule: Rule) -> None:
    assert list(rule(GOOD)) == []


@pytest.mark.parametrize(
    ("rule", "level", "change"),
    [
        (cover_rises, 1, {"cover": 0.01}),
        (cover_rises, 4, {"cover": 0.07}),
        (cover_rises, 7, {"cover": 0.36}),
        (cover_rises, 8, {"cover": 0.69}),
        (cover_in_bounds, 5, {"cover": 0.27}),
        (cover_in_bounds, 9, {"cover": 0.81}),
        (way_out, 7, {"door": 0.34}),
        (way_out, 7, {"path": 0.5}),
        (way_out, 8, {"door": 0.66}),
        (way_out, 8, {"path": 0.7}),
        (way_out, 9, {"door": 0.99}),
        (main_use, 5, {"main": 0.6}),
        (main_use, 6, {"main": 0.2}),
        (main_use, 6, {"main": 0.8}),
        (main_use, 7, {"main": 0.7}),
        (play_space, 4, {"play": 0.5}),
        (play_space, 5, {"play": 0.4}),
        (neighbours_differ, 2, {"changed": 0.03}),
    ],
)
def test_rule_names_the_level_that_breaks_it(
    rule: Rule, level: int, change: dict[str, float]
) -> None:
    rows = list(GOOD)
    rows[level - 1] = replace(rows[level - 1], **change)  # type: ignore[arg-type]
    faults = list(rule(rows))
    assert faults
    assert any(f"level {level}" in fault for fault in faults)
