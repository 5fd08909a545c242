"""A sheet that is drawn on flat, in picture coordinates: 400 wide, 300 high, y downwards."""

from collections.abc import Iterable

from scripts.rooms.camera import Point
from scripts.rooms.colour import LINE
from scripts.rooms.shapes import CIRCLE, Mapping, Shape, part, trace

#: Left, top, width and height.
Box = tuple[float, float, float, float]

LINE_WIDTH = 3.2
STAIN = "#bda57c"
DARK_STAIN = "#9a8560"
MOULD = "#77806a"
DARK_MOULD = "#5d6653"


def _as_it_is(x: float, y: float) -> tuple[float, float]:
    return (x, y)


class Sheet:
    """Collects the shapes of one drawing."""

    def __init__(self) -> None:
        self.shapes: list[Shape] = []

    def draw(
        self,
        outline: str,
        fill: str = "none",
        stroke: str = LINE,
        width: float = LINE_WIDTH,
        mapping: Mapping = _as_it_is,
    ) -> None:
        """Draw an outline (commands M, L, C, Q, Z)."""
        self.shapes.append(Shape(trace(outline, mapping), fill, stroke, width))

    def block(self, box: Box, fill: str, stroke: str = LINE) -> None:
        """Draw a rectangle."""
        left, top, width, height = box
        right, low = left + width, top + height
        self.draw(f"M{left} {top}L{right} {top}L{right} {low}L{left} {low}Z", fill, stroke)

    def round(
        self,
        at: Point,
        radii: Point,
        fill: str = "none",
        stroke: str = LINE,
        width: float = LINE_WIDTH,
    ) -> None:
        """Draw an ellipse."""
        self.draw(CIRCLE, fill, stroke, width, part(_as_it_is, at, radii))

    def dots(self, places: Iterable[Point], radius: float, fill: str) -> None:
        """Draw dots of one size: crumbs, drops, the edge of a mould patch."""
        for place in places:
            self.round(place, (radius, radius * 0.8), fill, "none")

    def patch(self, at: Point, size: Point, fill: str) -> None:
        """Draw a stain without a line round it."""
        outline = (
            "M-1 .1C-1.1 -.5 -.6 -.7 -.3 -.8C0 -1.1 .5 -.9 .7 -.6C1.1 -.4 1.1 .2 .9 .5"
            "C.6 1 .2 .7 -.1 .9C-.5 1.1 -.9 .7 -1 .1Z"
        )
        self.draw(outline, fill, "none", mapping=part(_as_it_is, at, size))
