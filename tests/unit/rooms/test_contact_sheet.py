"""Sheets for the guide and for blind judging."""

import json
from pathlib import Path

from PIL import Image

from scripts.rooms.contact_sheet import GUIDE_FOLDER, blind, main
from scripts.rooms.scene import LEVELS
from scripts.rooms.table import markdown
from tests.unit.rooms.conftest import Room

MOST_SHEET_BYTES = 300_000
GUIDE = GUIDE_FOLDER.parent / "pictures.md"


def test_blind_sheet_is_shuffled_and_its_key_stands_apart(tmp_path: Path) -> None:
    assert main(["kitchen", "--shuffle", "7", "--into", str(tmp_path)]) == 0
    key = json.loads((tmp_path / "kitchen-key-7.json").read_text(encoding="utf-8"))
    assert sorted(key.values()) == list(LEVELS)
    assert list(key.values()) != list(LEVELS)
    with Image.open(tmp_path / "kitchen-blind-7.png") as sheet:
        assert sheet.width < 3 * 230


def test_same_seed_gives_the_same_order() -> None:
    assert blind("kitchen", 3)[1] == blind("kitchen", 3)[1]
    assert blind("kitchen", 3)[1] != blind("kitchen", 4)[1]


def test_guide_shows_a_small_sheet_of_the_room(room: Room) -> None:
    sheet = GUIDE_FOLDER / f"{room.room_type}.png"
    assert sheet.stat().st_size < MOST_SHEET_BYTES
    assert f"rooms/{room.room_type}.png" in GUIDE.read_text(encoding="utf-8")


def test_guide_shows_the_measures_as_they_are(room: Room) -> None:
    sizes = [_size(room, level) for level in LEVELS]
    assert markdown(room.measures, sizes) in GUIDE.read_text(encoding="utf-8")


def _size(room: Room, level: int) -> int:
    from scripts.rooms.files import gzipped

    return gzipped(room.pictures[level - 1].svg(room.anchors[level]))
