"""Writes an outline in few bytes: steps from point to point in whole tenths of a picture unit.

The files are drawn inside ``scale(.1)``, so tenths need no decimal point.
"""

import re

Tenths = tuple[int, int]

_PART = re.compile(r"([MLCQZ])([^MLCQZ]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+")
_POINTS_OF = {"L": 1, "C": 3, "Q": 2}


def steps(d: str) -> str:
    """Turn absolute M, L, C, Q, Z commands into relative ones in tenths."""
    out = ""
    at = start = (0, 0)
    for command, text in _PART.findall(d):
        points = _tenths(text)
        if command == "Z":
            out += "z"
            at = start
            continue
        drawn = command
        if command == "M":
            at = start = points.pop(0)
            out += "M" + _written([*at])
            drawn = "L"
        if points:
            moved, at = _moves(at, points, _POINTS_OF[drawn])
            out += drawn.lower() + _written(moved)
    return out


def _tenths(text: str) -> list[Tenths]:
    values = [round(float(value) * 10) for value in _NUMBER.findall(text)]
    return list(zip(values[::2], values[1::2], strict=True))


def _moves(at: Tenths, points: list[Tenths], group: int) -> tuple[list[int], Tenths]:
    moved: list[int] = []
    for index in range(0, len(points), group):
        for x, y in points[index : index + group]:
            moved += [x - at[0], y - at[1]]
        at = points[index + group - 1]
    return moved, at


def _written(values: list[int]) -> str:
    text = ""
    for value in values:
        text += str(value) if value < 0 or not text else f" {value}"
    return text
