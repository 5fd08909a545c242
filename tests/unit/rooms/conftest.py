"""The drawn and measured pictures of every room, made once for the whole run."""

from dataclasses import dataclass
from functools import cache

import pytest

from scripts.rooms.anchors import Anchor, anchors_of
from scripts.rooms.measure import Measures, measured
from scripts.rooms.picture import Picture, pictures
from scripts.rooms.scenes import SCENES


@dataclass(frozen=True)
class Room:
    """A room type with its nine pictures, their anchors and their measures."""

    room_type: str
    pictures: list[Picture]
    anchors: dict[int, Anchor]
    measures: list[Measures]


@cache
def _room(room_type: str) -> Room:
    drawn = pictures(SCENES[room_type])
    anchors = anchors_of(room_type)
    return Room(room_type, drawn, anchors, measured(drawn, anchors))


@pytest.fixture(params=list(SCENES))
def room(request: pytest.FixtureRequest) -> Room:
    """Give every room type in turn."""
    return _room(request.param)
