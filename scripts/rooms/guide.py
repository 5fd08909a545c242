"""Keeps the tables of measures in the guide as the check prints them."""

import re
from pathlib import Path

GUIDE_FILE = Path(__file__).parents[2] / "docs" / "guides" / "pictures.md"


def with_table(text: str, room_type: str, table: str) -> str:
    """Return the guide's text with a room's table put between its two marks.

    ValueError names a room that the guide has no marks for.
    """
    start, end = f"<!-- measures: {room_type} -->\n", f"<!-- end: {room_type} -->"
    pattern = re.compile(re.escape(start) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(text):
        raise ValueError(f"docs/guides/pictures.md has no place for the measures of {room_type}")
    return pattern.sub(lambda _: f"{start}\n{table}\n{end}", text)


def write_table(room_type: str, table: str) -> None:
    """Put a room's table into the guide."""
    text = GUIDE_FILE.read_text(encoding="utf-8")
    GUIDE_FILE.write_text(with_table(text, room_type, table), encoding="utf-8", newline="\n")
