"""Boxes and round bodies in three tones: top lighter, front plain, sides darker."""

from scripts.rooms.camera import Place, Point
from scripts.rooms.colour import LINE, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, joined, trace, Shape

Size = tuple[float, float, float]

_FACES: dict[str, tuple[int, int, int, int]] = {
    "back": (5, 4, 7, 6),
    "left": (4, 0, 3, 7),
    "right": (1, 5, 6, 2),
    "front": (0, 1, 2, 3),
    "top": (3, 2, 6, 7),
}


def box_corners(pen: Pen, size: Size, low: Place = (0, 0, 0), flare: float = 1.0) -> list[Point]:
    """Corners of a box standing on ``low``; ``flare`` widens its top against its foot."""
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


def box(
    pen: Pen,
    size: Size,
    colour: str,
    low: Place = (0, 0, 0),
    flare: float = 1.0,
    only: tuple[str, ...] = ("left", "right", "front", "top"),
    top: str | None = None,
) -> None:
    """Draw the faces of a box that the eye can see (of those named in ``only``)."""
    corners = box_corners(pen, size, low, flare)
    tones = {
        "top": top or lighter(colour),
        "front": colour,
        "left": darker(colour),
        "right": darker(colour),
        "back": darker(colour),
    }
    for name, indices in _FACES.items():
        points = [corners[i] for i in indices]
        if pen.camera.mirrored:
            points = points[::-1]
        if name in only and _faces_eye(points):
            pen.fill(points, tones[name])


def slab(pen: Pen, x: tuple[float, float], y: tuple[float, float], z: tuple[float, float],
         colour: str, top: str | None = None) -> None:
    """Draw a box from its bounds in metres, measured from where the pen stands."""
    size = (x[1] - x[0], y[1] - y[0], z[1] - z[0])
    box(pen, size, colour, ((x[0] + x[1]) / 2, y[0], (z[0] + z[1]) / 2), top=top)


def drum(
    pen: Pen,
    radii: tuple[float, float],
    height: float,
    colour: str,
    low: Place = (0, 0, 0),
    top: str | None = None,
) -> None:
    """Draw a round body, ``radii`` at foot and top; ``top`` colours its upper face."""
    x, y, z = low

    def ring(radius: float, lift: float, u: float, v: float) -> Point:
        return pen.spot(x + u * radius, y + lift, z + v * radius)

    foot, head = radii
    near = "C-1 -.55 -.55 -1 0 -1C.55 -1 1 -.55 1 0"
    body = (
        f"M{joined([ring(head, height, -1, 0)])}L{joined([ring(foot, 0, -1, 0)])}"
        + trace(near, lambda u, v: ring(foot, 0, u, v))
        + f"L{joined([ring(head, height, 1, 0)])}"
        + trace("C1 -.55 .55 -1 0 -1C-.55 -1 -1 -.55 -1 0Z", lambda u, v: ring(head, height, u, v))
    )
    pen.shapes.append(Shape(body, colour, LINE, region=pen.region))
    pen.draw(CIRCLE, lambda u, v: ring(head, height, u, v), top or lighter(colour))
