"""Perspective, outlines, order and hidden things."""

import pytest

from scripts.rooms.camera import Camera
from scripts.rooms.compact import steps
from scripts.rooms.drawing_order import drawn
from scripts.rooms.hidden import hidden_things
from scripts.rooms.scene import Item
from scripts.rooms.shapes import Shape, number, polygon
from scripts.rooms.things.kinds import KINDS, kind


def test_front_wall_fills_the_frame() -> None:
    camera = Camera()
    assert camera.project((-1.6, 0, 0)) == pytest.approx((0, 300))
    assert camera.project((1.6, 2.4, 0)) == pytest.approx((400, 0))


def test_verticals_stay_vertical_and_far_things_are_smaller() -> None:
    camera = Camera()
    low, high = camera.project((1, 0, 2)), camera.project((1, 2, 2))
    assert low[0] == high[0]
    assert camera.scale(2.6) < camera.scale(0)


def test_mirrored_camera_swaps_sides() -> None:
    plain, mirrored = Camera(), Camera(mirrored=True)
    assert mirrored.project((0.7, 1, 1)) == plain.project((-0.7, 1, 1))


@pytest.mark.parametrize(
    ("value", "text"), [(0.04, "0"), (-0.04, "0"), (0.5, ".5"), (-0.5, "-.5"), (12.0, "12")]
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


def test_steps_are_relative_whole_tenths() -> None:
    assert steps("M10 20 12.5 20 12.5 18Z") == "M100 200l25 0 0-20z"
    assert steps("M1 1C2 2 3 3 4 4Q5 5 6 6L1 1") == "M10 10c10 10 20 20 30 30q10 10 20 20l-50-50"


def test_thing_wholly_behind_another_is_hidden() -> None:
    small = Shape(polygon([(50, 50), (60, 50), (60, 60), (50, 60)]), "#112233")
    large = Shape(polygon([(10, 10), (90, 10), (90, 90), (10, 90)]), "#445566")
    assert hidden_things([("small", (small,)), ("large", (large,))]) == {"small"}
    assert hidden_things([("large", (large,)), ("small", (small,))]) == frozenset()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_thing_draws_the_same_twice(name: str) -> None:
    thing = KINDS[name]
    item = Item("one", 2, name, (0.2, 0, 1), thing.size, thing.colours[0], "floor", 1, seed="x")
    shapes = drawn(Camera(), item)
    assert shapes
    assert shapes == drawn(Camera(), item)


def test_two_things_cannot_share_a_name() -> None:
    with pytest.raises(ValueError, match="two things are called box"):
        kind("box", (1, 1, 1), ("#ffffff",))(KINDS["box"].draw)
