"""The guide shows every room, with its measures as they are."""

import pytest

from scripts.rooms.contact_sheet import GUIDE_FOLDER
from scripts.rooms.files import gzipped
from scripts.rooms.guide import GUIDE_FILE, with_table
from scripts.rooms.scene import LEVELS
from scripts.rooms.table import markdown
from tests.unit.rooms.conftest import Room

MOST_SHEET_BYTES = 300_000


def test_guide_shows_a_small_sheet_of_the_room(room: Room) -> None:
    sheet = GUIDE_FOLDER / f"{room.room_type}.png"
    assert sheet.stat().st_size < MOST_SHEET_BYTES
    assert f"rooms/{room.room_type}.png" in GUIDE_FILE.read_text(encoding="utf-8")


def test_guide_shows_the_measures_as_they_are(room: Room) -> None:
    sizes = [_size(room, level) for level in LEVELS]
    assert markdown(room.measures, sizes) in GUIDE_FILE.read_text(encoding="utf-8")


def test_table_goes_between_the_marks_of_its_room() -> None:
    text = "a\n<!-- measures: attic -->\nold\n<!-- end: attic -->\nb\n"
    new = "a\n<!-- measures: attic -->\n\nnew\n\n<!-- end: attic -->\nb\n"
    assert with_table(text, "attic", "new\n") == new


def test_room_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="cellar"):
        with_table("", "cellar", "new")


def _size(room: Room, level: int) -> int:
    return gzipped(room.pictures[level - 1].svg(room.anchors[level]))
