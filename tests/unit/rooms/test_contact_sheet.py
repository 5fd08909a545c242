"""Sheets for the guide and for blind judging."""

import json
from pathlib import Path

from PIL import Image

from scripts.rooms.contact_sheet import blind, main
from scripts.rooms.scene import LEVELS


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
