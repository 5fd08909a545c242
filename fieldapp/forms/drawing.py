"""Drawings as they are kept: strokes of whole numbers on a sheet of 1000 by 1000.

`1 120,340 131,352;2 500,500` is a stroke of the first pen through two points, then a dot of the
second. The page writes and reads the same in `static/js/lib/drawing.js`; both run on
`tests/vectors/drawings.json`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

#: Characters, which are bytes: a drawing has no others (contracts 3).
LONGEST: Final = 64 * 1024
SHEET: Final = 1000
_NUMBER = r"(?:0|[1-9]\d{0,2}|1000)"
_STROKE = re.compile(rf"[1-3](?: {_NUMBER},{_NUMBER})+", re.ASCII)


@dataclass(frozen=True)
class Stroke:
    """One line of a pen (1 to 3) through its points; a single point is a dot."""

    pen: int
    points: tuple[tuple[int, int], ...]


def strokes_of(drawing: object) -> list[Stroke] | None:
    """The strokes of a drawing; None for what is none, whatever it is."""
    if not isinstance(drawing, str) or not drawing or len(drawing) > LONGEST:
        return None
    strokes = drawing.split(";")
    if not all(_STROKE.fullmatch(stroke) for stroke in strokes):
        return None
    return [_stroke(stroke) for stroke in strokes]


def paths_of(strokes: Sequence[Stroke]) -> list[tuple[int, str]]:
    """Pen and SVG path of each run of one pen, in order, so that a sheet is few elements.

    A dot is a line to itself, so that round ends show it.
    """
    runs = groupby(strokes, key=lambda stroke: stroke.pen)
    return [(pen, "".join(_path(stroke) for stroke in run)) for pen, run in runs]


def _path(stroke: Stroke) -> str:
    first, *rest = (f"{x},{y}" for x, y in stroke.points)
    return f"M{first}L{' '.join(rest or [first])}"


def _stroke(text: str) -> Stroke:
    pen, *points = text.split(" ")
    pairs = (point.split(",") for point in points)
    return Stroke(int(pen), tuple((int(x), int(y)) for x, y in pairs))
