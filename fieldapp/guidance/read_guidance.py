"""Reading the pieces of guidance of this release."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from fieldapp.guidance.piece import Piece

FOLDER = Path(__file__).parent


@lru_cache
def read_guidance() -> tuple[Piece, ...]:
    """Every piece, file by file; raises KeyError where one lacks what all have."""
    return tuple(
        _piece_from(told)
        for path in sorted(FOLDER.glob("*.toml"))
        for told in tomllib.loads(path.read_text(encoding="utf-8"))["piece"]
    )


def _piece_from(told: dict[str, Any]) -> Piece:
    return Piece(
        key=told["key"],
        title=told["title"],
        words=tuple(told["words"]),
        at=tuple(told["at"]),
        sources=tuple(told["from"]),
        otherwise=told.get("otherwise", ""),
        profile=told.get("profile", ""),
        ages=tuple(told.get("ages", ())),
    )
