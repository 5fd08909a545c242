"""A point on one of the body's outlines: `child_front 512,300`, in thousandths of the outline.

The page writes and reads the same in `static/js/lib/body_point.js`.
"""

import re
from dataclasses import dataclass
from typing import Final

_NUMBER = r"(?:0|[1-9]\d{0,2}|1000)"
_POINT: Final = re.compile(rf"(child|baby)_(front|back) ({_NUMBER}),({_NUMBER})", re.ASCII)


@dataclass(frozen=True)
class BodyPoint:
    """Which outline, and where on it: 0 to 1000 from its left and from its top."""

    figure: str
    x: int
    y: int


def body_point_of(text: object) -> BodyPoint | None:
    """The point; None for what is none, whatever it is."""
    found = _POINT.fullmatch(text) if isinstance(text, str) else None
    if found is None:
        return None
    return BodyPoint(f"{found[1]}_{found[2]}", int(found[3]), int(found[4]))
