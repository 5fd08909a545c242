"""Boxes and round bodies in three tones: top lighter, front plain, sides darker."""

from dataclasses import dataclass

from scripts.rooms.camera import Place, Point
from scripts.rooms.colour import darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, Mapping, Shape, joined, trace

Size = tuple[float, float, float]
Span = tuple[float, float]

_FACES: dict[str, tuple[int, int, int, int]] = {
    "left": (4, 0, 3, 7),
    "right": (1, 5, 6, 2),
    "front": (0, 1, 2, 3),
    "top": (3, 2, 6, 7),
}


OPEN = ("left", "right", "front")
INSIDE = ("top",)


@dataclass(frozen=True)
class Look:
    """How a body is coloured: ``top`` is its upper face, ``flare`` widens its top against its foot.

    ``faces`` are those drawn; an open box is drawn as its INSIDE first and OPEN after its contents.
    """

    colour: str
    top: str = ""
    flare: float = 1.0
    faces: tuple[str, ...] = (*OPEN, *INSIDE)

    @property
    def upper(self) -> str:
        """Colour of the upper face: lighter than the body where none is given."""
        return self.top or lighter(self.colour)


def box_corners(pen: Pen, size: Size, low: Place, flare: float) -> list[Point]:
    """Corners of a box standing on ``low``."""
    w, h, d = size
    x, y, z = low
    ring = ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
    foot = [pen.spot(x + u * w / flare, y, z + v * d / flare) for u, v in ring]
    top = [pen.spot(x + u * w, y + h, z + v * d) for u, v in ring]
    return [foot[0], foot[1], top[1], top[0], foot[3], foot[2], top[2], top[3]]


def _faces_eye(points: list[Point]) -> bool:
    area = 0.0
    for (x0, y0), (x1, y1) in zip(points, points[1:] + points[:1], strict=True):
        area += x0 * y1 - x1 * y0
    return area < 0


def box(pen: Pen, size: Size, look: str | Look, low: Place = (0, 0, 0)) -> None:
    """Draw the faces of a box that the eye can see."""
    look = Look(look) if isinstance(look, str) else look
    corners = box_corners(pen, size, low, look.flare)
    tones = {
        "top": look.upper,
        "front": look.colour,
        "left": darker(look.colour),
        "right": darker(look.colour),
    }
    for name in look.faces:
        points = [corners[i] for i in _FACES[name]]
        if pen.camera.mirrored:
            points = points[::-1]
        if _faces_eye(points):
            pen.fill(points, tones[name])


def slab(pen: Pen, x: Span, y: Span, z: Span, colour: str) -> None:
    """Draw a box from its bounds in metres, measured from where the pen stands."""
    size = (x[1] - x[0], y[1] - y[0], z[1] - z[0])
    box(pen, size, colour, ((x[0] + x[1]) / 2, y[0], (z[0] + z[1]) / 2))


def drum(pen: Pen, radii: Span, height: float, look: str | Look, low: Place = (0, 0, 0)) -> None:
    """Draw a round body, ``radii`` at foot and top."""
    look = Look(look) if isinstance(look, str) else look
    foot, head = (
        _ring(pen, low, radius, lift) for radius, lift in ((radii[0], 0), (radii[1], height))
    )
    body = (
        f"M{joined([head(-1, 0)])}L{joined([foot(-1, 0)])}"
        + trace("C-1 -.55 -.55 -1 0 -1C.55 -1 1 -.55 1 0", foot)
        + f"L{joined([head(1, 0)])}"
        + trace("C1 -.55 .55 -1 0 -1C-.55 -1 -1 -.55 -1 0Z", head)
    )
    pen.shapes.append(Shape(body, look.colour, region=pen.region))
    pen.draw(CIRCLE, head, look.upper)


def _ring(pen: Pen, low: Place, radius: float, lift: float) -> Mapping:
    x, y, z = low
    return lambda u, v: pen.spot(x + u * radius, y + lift, z + v * radius)
