"""Where the pictures and their lists are written, and what they weigh."""

import gzip
import json
from pathlib import Path
from typing import TypedDict

from scripts.rooms.anchors import Anchor
from scripts.rooms.picture import Picture

PICTURES_FOLDER = Path(__file__).parents[2] / "fieldapp" / "static" / "images" / "rooms"
LISTS_FOLDER = Path(__file__).parent / "lists"


class LevelList(TypedDict):
    """Names of the things of one level; ``hidden`` ones are left out of its file."""

    things: list[str]
    hidden: list[str]


def write_pictures(drawn: list[Picture], anchors: dict[int, Anchor]) -> list[int]:
    """Write the nine files of a room; return their gzipped sizes in bytes."""
    PICTURES_FOLDER.mkdir(parents=True, exist_ok=True)
    sizes = []
    for picture in drawn:
        text = picture.svg(anchors[picture.level])
        path = picture_path(picture.scene.room_type, picture.level)
        path.write_text(text, encoding="utf-8", newline="\n")
        sizes.append(gzipped(text))
    return sizes


def picture_path(room_type: str, level: int) -> Path:
    """Return where a picture is kept."""
    return PICTURES_FOLDER / f"{room_type}-{level}.svg"


def write_lists(drawn: list[Picture]) -> None:
    """Write what each level holds, a line for every list, for the comparison of levels."""
    LISTS_FOLDER.mkdir(exist_ok=True)
    levels = ",\n".join(f'"{p.level}": {json.dumps(_list_of(p))}' for p in drawn)
    path = LISTS_FOLDER / f"{drawn[0].scene.room_type}.json"
    path.write_text("{\n" + levels + "\n}\n", encoding="utf-8", newline="\n")


def read_lists(room_type: str) -> dict[int, LevelList]:
    """Read the written lists of a room by level."""
    rows = json.loads((LISTS_FOLDER / f"{room_type}.json").read_text(encoding="utf-8"))
    return {int(level): row for level, row in rows.items()}


def gzipped(text: str) -> int:
    """Return the size in bytes of a text as a web server would send it."""
    return len(gzip.compress(text.encode(), 9, mtime=0))


def kilobytes(sizes: list[int]) -> float:
    """Add sizes in bytes up to kB (1000 bytes)."""
    return sum(sizes) / 1000


def _list_of(picture: Picture) -> LevelList:
    return {
        "things": sorted(item.name for item in picture.items),
        "hidden": sorted(picture.hidden),
    }
