"""Our own outline of a child and of a baby, front and back, in regions that can be touched.

A region is a path of straight and curved lines on a sheet of 560 by 1000, in absolute
coordinates; what stands on the left of the child is the right one mirrored. A child and a baby are
the same outline in their own proportions. Left and right are the child's own.
"""

import re
from itertools import pairwise
from typing import Final, TypeAlias

WIDTH: Final = 560
HEIGHT: Final = 1000
FIGURES: Final = ("child_front", "child_back", "baby_front", "baby_back")

#: Region and path; `_right` is mirrored for `_left`.
_LIMBS: Final = {
    "upper_arm": "M164,262L212,272L196,390L146,384Z",
    "forearm": "M146,384L196,390L168,502L126,494Z",
    "hand": "M126,494L168,502C174,530 162,574 140,574C114,574 110,530 126,494Z",
}
_FRONT: Final = {
    "forehead": "M222,76C224,16 336,16 338,76Z",
    "mouth_chin": "M232,132L328,132C318,160 300,176 280,176C260,176 242,160 232,132Z",
    "neck_front": "M256,172L304,172L314,200L246,200Z",
    "chest": "M226,214L246,200L314,200L334,214L348,272L344,350L216,350L212,272Z",
    "belly": "M216,350L344,350L350,450L210,450Z",
    "groin": "M210,450L350,450L356,500L280,548L204,500Z",
}
_FRONT_SIDES: Final = {
    "ear": "M222,84C206,76 204,122 228,118Z",
    "face": "M222,76L280,76L280,132L232,132C224,114 221,94 222,76Z",
    "shoulder": "M246,200C206,206 172,214 164,262L212,272L226,214Z",
    **_LIMBS,
    "thigh": "M204,500L280,548L268,690L204,690Z",
    "knee": "M204,690L268,690L266,740L206,740Z",
    "shin": "M206,740L266,740L254,900L212,900Z",
    "foot": "M212,900L254,900C264,932 262,958 230,962C192,962 186,938 212,900Z",
}
_BACK: Final = {
    "head_back": "M222,76C224,8 336,8 338,76C340,122 320,176 280,176C240,176 220,122 222,76Z",
    "neck_back": "M256,172L304,172L314,200L246,200Z",
    "upper_back": "M226,214L246,200L314,200L334,214L348,272L344,350L216,350L212,272Z",
    "lower_back": "M216,350L344,350L350,450L210,450Z",
    "bottom": "M210,450L350,450L358,534C330,562 230,562 202,534Z",
}
_BACK_SIDES: Final = {
    "shoulder_back": "M246,200C206,206 172,214 164,262L212,272L226,214Z",
    **{f"{name}_back": path for name, path in _LIMBS.items()},
    "thigh_back": "M202,534C224,552 252,556 280,556L268,690L204,690Z",
    "knee_back": "M204,690L268,690L266,740L206,740Z",
    "calf": "M206,740L266,740L254,900L212,900Z",
    "heel": "M212,900L254,900C262,930 256,950 232,952C206,952 202,930 212,900Z",
}

#: Heights of the sheet and where they lie in each body, and how much wider it is there.
_Steps: TypeAlias = tuple[tuple[int, float], ...]
_HEIGHTS: Final[dict[str, _Steps]] = {
    "child": ((0, 20), (176, 248), (200, 266), (500, 580), (574, 650), (962, 970)),
    "baby": ((0, 30), (176, 330), (200, 345), (500, 660), (574, 720), (962, 970)),
}
_WIDTHS: Final[dict[str, _Steps]] = {
    "child": ((0, 1.28), (176, 1.22), (200, 1.05), (500, 1.08), (962, 1.08)),
    "baby": ((0, 1.5), (176, 1.45), (200, 1.12), (500, 1.18), (700, 1.3), (962, 1.12)),
}
_PAIR: Final = re.compile(r"(\d+),(\d+)")


def figure(name: str) -> dict[str, str]:
    """Path by region of one of `FIGURES`; raises ValueError for another name."""
    if name not in FIGURES:
        raise ValueError(name)
    body, side = name.split("_")
    middle, sides = (_FRONT, _FRONT_SIDES) if side == "front" else (_BACK, _BACK_SIDES)
    # From the front the child's right is on the left of the picture, from behind on the right.
    left, right = ("right", "left") if side == "front" else ("left", "right")
    paths = dict(middle)
    paths |= {f"{region}_{left}": path for region, path in sides.items()}
    paths |= {f"{region}_{right}": _mirrored(path) for region, path in sides.items()}
    return {key: _grown(path, body) for key, path in paths.items()}


def _mirrored(path: str) -> str:
    return _PAIR.sub(lambda pair: f"{WIDTH - int(pair[1])},{pair[2]}", path)


def _grown(path: str, body: str) -> str:
    """The path in the proportions of a body."""

    def moved(pair: re.Match[str]) -> str:
        x, y = int(pair[1]), int(pair[2])
        middle = WIDTH // 2
        wide = _between(_WIDTHS[body], y)
        return f"{round(middle + (x - middle) * wide)},{round(_between(_HEIGHTS[body], y))}"

    return _PAIR.sub(moved, path)


def _between(steps: _Steps, at: int) -> float:
    for (low, first), (high, last) in pairwise(steps):
        if at <= high:
            return first + (last - first) * (at - low) / (high - low)
    return steps[-1][1]
