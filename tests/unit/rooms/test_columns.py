"""Columns pile hard things low, soft on soft, and give each thing its first level."""

from dataclasses import astuple, replace
from itertools import pairwise

import pytest

from scripts.rooms.columns import FIRST_PILE_LEVEL, stacked
from scripts.rooms.piles import INDOORS, OUTDOORS, Piles
from scripts.rooms.scene import Column
from scripts.rooms.scenes import garden_outside
from scripts.rooms.scenes.kitchen import SCENE
from scripts.rooms.things.kinds import KINDS, SOFT

MOST_LEAN_DEGREES = 7
COLUMNS = [Column(f"try-{n}", 0.1 * n, 0.4, (0.3, 0.7, 1.1, 1.7)) for n in range(12)]


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_only_soft_things_stand_on_soft_things(column: Column) -> None:
    kinds = [KINDS[item.kind] for item in stacked(SCENE, column)]
    assert all(after.body == SOFT for before, after in pairwise(kinds) if before.carries == SOFT)


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_levels_rise_with_height(column: Column) -> None:
    items = stacked(SCENE, column)
    levels = [item.level for item in items]
    assert levels == sorted(levels)
    assert levels[0] >= FIRST_PILE_LEVEL
    assert all(abs(item.lean) <= MOST_LEAN_DEGREES for item in items)


def test_a_column_is_the_same_at_every_run() -> None:
    assert stacked(SCENE, COLUMNS[0]) == stacked(SCENE, COLUMNS[0])
    assert stacked(SCENE, COLUMNS[0]) != stacked(SCENE, COLUMNS[1])


def test_a_column_of_no_height_at_a_level_has_nothing_there() -> None:
    late = replace(COLUMNS[0], heights=(0.0, 0.0, 1.1, 1.7))
    assert min(item.level for item in stacked(SCENE, late)) == FIRST_PILE_LEVEL + 2


def test_a_column_reaches_about_its_height() -> None:
    items = stacked(SCENE, COLUMNS[0])
    assert 1.4 < max(item.at[1] + item.size[1] for item in items) < 2.1


@pytest.mark.parametrize("piles", [INDOORS, OUTDOORS], ids=["indoors", "outdoors"])
def test_piles_are_made_of_things_that_can_be_drawn(piles: Piles) -> None:
    assert {name for names in astuple(piles) for name in names} <= set(KINDS)
    assert {KINDS[name].body for name in piles.soft_only} == {SOFT}


def test_books_and_bedding_are_not_piled_in_a_garden() -> None:
    garden = garden_outside.SCENE
    kinds = {item.kind for column in garden.columns for item in stacked(garden, column)}
    assert kinds <= {name for names in astuple(OUTDOORS) for name in names}
    assert not kinds & {"books", "papers", "pillow", "quilt", "clothes_heap", "lamp"}
