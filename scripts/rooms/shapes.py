"""The smallest marks of a picture, and outlines written once in a unit square."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from scripts.rooms.camera import Point
from scripts.rooms.colour import LINE

LINE_WIDTH = 0.8

Mapping = Callable[[float, float], Point]

CIRCLE = "M1 0C1 .55 .55 1 0 1C-.55 1 -1 .55 -1 0C-1 -.55 -.55 -1 0 -1C.55 -1 1 -.55 1 0Z"
_TOKEN = re.compile(r"[MLCQZ]|-?\d*\.?\d+")


def rectangle(left: float, low: float, width: float, height: float) -> str:
    """Return the outline of an upright rectangle in unit coordinates."""
    right, high = left + width, low + height
    corners = ((left, low), (right, low), (right, high), (left, high))
    return "M" + "L".join(f"{x:.4g} {y:.4g}" for x, y in corners) + "Z"


def part(mapping: Mapping, at: Point, size: Point) -> Mapping:
    """Return the mapping of a part: its origin at ``at``, one unit ``size`` units of the whole."""
    return lambda u, v: mapping(at[0] + u * size[0], at[1] + v * size[1])


@dataclass(frozen=True)
class Shape:
    """One SVG path; ``region`` marks what the check measures and ``mark`` shows only there."""

    d: str
    fill: str = "none"
    stroke: str = LINE
    width: float = LINE_WIDTH
    opacity: float = 1.0
    region: str = ""
    mark: bool = False
    shadow: bool = False


def number(value: float) -> str:
    """Write a picture coordinate with one decimal and nothing to spare."""
    text = f"{value:.1f}".removesuffix(".0")
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def joined(points: Iterable[Point]) -> str:
    """Write points as path coordinates, leaving out blanks before minus signs."""
    text = ""
    for value in (number(part) for point in points for part in point):
        text += value if not text or value.startswith("-") else f" {value}"
    return text


def trace(outline: str, mapping: Mapping) -> str:
    """Carry an outline (commands M, L, C, Q, Z in unit coordinates) into the picture."""
    out: list[str] = []
    run: list[float] = []
    for token in _TOKEN.findall(outline):
        if token.isalpha():
            out.append(_flush(run, mapping))
            run = []
            out.append(token)
        else:
            run.append(float(token))
    out.append(_flush(run, mapping))
    return "".join(out)


def _flush(run: list[float], mapping: Mapping) -> str:
    return joined(mapping(u, v) for u, v in zip(run[::2], run[1::2], strict=True))


def polygon(points: Iterable[Point]) -> str:
    """Return the closed path through the points."""
    return f"M{joined(points)}Z"
