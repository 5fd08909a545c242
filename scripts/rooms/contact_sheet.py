"""Sheets of nine pictures: with captions for the guide, or shuffled and unnamed for judging.

``python -m scripts.rooms.contact_sheet`` writes docs/guides/rooms/<room>.png for every room.
``--shuffle SEED --into FOLDER`` writes blind sheets at 200 px and, apart from them, their keys.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw, ImageFont

from scripts.rooms.anchors import anchors_of
from scripts.rooms.files import picture_path
from scripts.rooms.raster import rendered
from scripts.rooms.scene import LEVELS
from scripts.rooms.scenes import SCENES

GUIDE_FOLDER = Path(__file__).parents[2] / "docs" / "guides" / "rooms"
CAPTIONED_WIDTH = 360
BLIND_WIDTH = 200
_GAP = 14
_CAPTION = 26
_PAPER = "#f6f4ef"
_INK = "#1f2a30"
_COLOURS = 255


def captioned(room_type: str, width: int = CAPTIONED_WIDTH) -> Image.Image:
    """Return the nine pictures in order, each over its number and short caption."""
    anchors = anchors_of(room_type)
    return _sheet(room_type, list(LEVELS), [f"{n}  {anchors[n].short}" for n in LEVELS], width)


def blind(room_type: str, seed: int) -> tuple[Image.Image, dict[str, int]]:
    """Return a shuffled sheet lettered A to I, and which level each letter is."""
    order = list(LEVELS)
    Random(f"{room_type}/{seed}").shuffle(order)
    letters = "ABCDEFGHI"
    return _sheet(room_type, order, list(letters), BLIND_WIDTH), dict(
        zip(letters, order, strict=True)
    )


def _sheet(room_type: str, order: list[int], captions: list[str], width: int) -> Image.Image:
    height = width * 3 // 4
    step_x, step_y = width + _GAP, height + _CAPTION + _GAP
    sheet = Image.new("RGB", (3 * step_x + _GAP, 3 * step_y + _GAP), _PAPER)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(size=17)
    for index, (level, caption) in enumerate(zip(order, captions, strict=True)):
        x, y = _GAP + index % 3 * step_x, _GAP + index // 3 * step_y
        svg = picture_path(room_type, level).read_text(encoding="utf-8")
        sheet.paste(rendered(svg, width, background="#ffffff"), (x, y))
        pen.text((x + 2, y + height + 3), caption, fill=_INK, font=font)
    return sheet


def _write_guide(room_types: Sequence[str]) -> None:
    GUIDE_FOLDER.mkdir(parents=True, exist_ok=True)
    for room_type in room_types:
        sheet = captioned(room_type).quantize(_COLOURS, dither=Image.Dither.NONE)
        sheet.save(GUIDE_FOLDER / f"{room_type}.png", optimize=True)


def _write_blind(room_types: Sequence[str], seed: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for room_type in room_types:
        sheet, key = blind(room_type, seed)
        sheet.save(folder / f"{room_type}-blind-{seed}.png")
        (folder / f"{room_type}-key-{seed}.json").write_text(
            json.dumps(key) + "\n", encoding="utf-8"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the sheets asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("room_type", nargs="*", help="all when none is named")
    parser.add_argument("--shuffle", type=int, metavar="SEED", help="write blind sheets instead")
    parser.add_argument(
        "--into", type=Path, default=Path("var/blind-rooms"), help="folder of blind sheets"
    )
    asked = parser.parse_args(arguments)
    room_types = asked.room_type or list(SCENES)
    if asked.shuffle is None:
        _write_guide(room_types)
    else:
        _write_blind(room_types, asked.shuffle, asked.into)
    return 0


if __name__ == "__main__":
    sys.exit(main())
