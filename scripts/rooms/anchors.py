"""Reads the sentence and the short caption of every room and level."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ANCHORS_FILE = Path(__file__).parents[2] / "fieldapp" / "forms" / "home" / "room_anchors.toml"


@dataclass(frozen=True)
class Anchor:
    """``short`` is the caption under a picture, ``sentence`` its full text alternative."""

    short: str
    sentence: str


def anchors_of(room_type: str, path: Path = ANCHORS_FILE) -> dict[int, Anchor]:
    """Return the anchors of a room by level; KeyError names a room without anchors."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))[room_type]
    return {int(level): Anchor(row["short"], row["anchor"]) for level, row in table.items()}
