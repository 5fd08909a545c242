"""The eight files: which drawing stands where, and its text."""

from pathlib import Path

from scripts.cleanliness import dry, wet
from scripts.rooms.svg import document

DRAWINGS_FOLDER = Path(__file__).parents[2] / "fieldapp" / "static" / "images" / "cleanliness"
LEVELS = range(4)
CORNERS = {"wet": wet.corner, "dry": dry.corner}
_WORDS = ("Clean enough", "Needs attention", "Dirty", "Unsafe")


def drawing_path(corner: str, level: int) -> Path:
    """Return where a drawing is kept."""
    return DRAWINGS_FOLDER / f"{corner}-{level}.svg"


def drawing(corner: str, level: int) -> str:
    """Return a drawing's text: the same at every run."""
    layer = (corner, tuple(CORNERS[corner](level).shapes))
    return document([layer], f"Cleanliness {level} of 3", f"{_WORDS[level]}.")


def write_drawings() -> None:
    """Write all eight."""
    DRAWINGS_FOLDER.mkdir(parents=True, exist_ok=True)
    for corner in CORNERS:
        for level in LEVELS:
            text = drawing(corner, level)
            drawing_path(corner, level).write_text(text, encoding="utf-8", newline="\n")
