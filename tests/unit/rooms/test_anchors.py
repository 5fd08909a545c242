"""Every room has a caption and a sentence for every level."""

import tomllib

import pytest

from scripts.rooms.anchors import ANCHORS_FILE, anchors_of
from scripts.rooms.scene import LEVELS
from scripts.rooms.scenes import SCENES

DRAWN_ROOMS = (
    "kitchen",
    "living_room",
    "bathroom_toilet",
    "child_bedroom",
    "other_bedroom",
    "hall_stairs",
    "single_room_home",
    "garden_outside",
)
LONGEST_CAPTION = 22


def test_rooms_drawn_are_rooms_with_sentences() -> None:
    written = tomllib.loads(ANCHORS_FILE.read_text(encoding="utf-8"))
    assert set(SCENES) == set(DRAWN_ROOMS) == set(written)


@pytest.mark.parametrize("room_type", DRAWN_ROOMS)
def test_every_level_has_caption_and_sentence(room_type: str) -> None:
    anchors = anchors_of(room_type)
    assert list(anchors) == list(LEVELS)
    for anchor in anchors.values():
        assert 0 < len(anchor.short) <= LONGEST_CAPTION
        assert anchor.sentence.endswith(".")
        assert not anchor.short.endswith(".")


@pytest.mark.parametrize("room_type", DRAWN_ROOMS)
def test_no_two_levels_read_alike(room_type: str) -> None:
    anchors = anchors_of(room_type).values()
    assert len({anchor.short for anchor in anchors}) == len(LEVELS)
    assert len({anchor.sentence for anchor in anchors}) == len(LEVELS)


def test_unknown_room_is_refused() -> None:
    with pytest.raises(KeyError):
        anchors_of("cellar")
