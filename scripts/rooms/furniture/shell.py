"""Floor, walls and ceiling of the one room that all room types share."""

from dataclasses import dataclass

from scripts.rooms.camera import ROOM_DEPTH, ROOM_HEIGHT, ROOM_WIDTH, Camera, Place
from scripts.rooms.colour import darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import Shape, polygon

_HALF = ROOM_WIDTH / 2


@dataclass(frozen=True)
class Paint:
    """Colours of a room: back wall, floor, and how the floor is laid (tiles or boards)."""

    wall: str
    floor: str
    boards: bool = False


def _quad(
    pen: Pen, places: tuple[Place, Place, Place, Place], colour: str, line: str = "none"
) -> None:
    pen.fill([pen.spot(*place) for place in places], colour, line)


def shell(camera: Camera, paint: Paint) -> Piece:
    """Draw the empty room."""
    pen = Pen(camera)
    top, far = ROOM_HEIGHT, ROOM_DEPTH
    _quad(
        pen,
        ((-_HALF, top, 0), (_HALF, top, 0), (_HALF, top, far), (-_HALF, top, far)),
        lighter(paint.wall, 0.55),
    )
    _quad(
        pen, ((-_HALF, 0, far), (_HALF, 0, far), (_HALF, top, far), (-_HALF, top, far)), paint.wall
    )
    _quad(
        pen,
        ((-_HALF, 0, 0), (-_HALF, 0, far), (-_HALF, top, far), (-_HALF, top, 0)),
        darker(paint.wall, 0.06),
    )
    _quad(
        pen,
        ((_HALF, 0, 0), (_HALF, 0, far), (_HALF, top, far), (_HALF, top, 0)),
        darker(paint.wall, 0.09),
    )
    pen.region = "floor"
    _quad(pen, ((-_HALF, 0, 0), (_HALF, 0, 0), (_HALF, 0, far), (-_HALF, 0, far)), paint.floor)
    pen.region = ""
    _laid(pen, paint)
    for side in (-1, 1):
        for lift in (0.0, 0.08):
            _edge(pen, (side * _HALF, lift, 0), (side * _HALF, lift, far), lift)
        _edge(pen, (side * _HALF, 0, far), (side * _HALF, top, far), 0)
        _edge(pen, (side * _HALF, top, 0), (side * _HALF, top, far), 0)
    for lift in (0.0, 0.08, top):
        _edge(pen, (-_HALF, lift, far), (_HALF, lift, far), lift if lift < 1 else 0)
    return piece("shell", BACKGROUND_DEPTH + 2, pen)


def _edge(pen: Pen, start: Place, end: Place, lift: float) -> None:
    (x0, y0), (x1, y1) = pen.spot(*start), pen.spot(*end)
    pen.draw(
        f"M{x0:.2f} {y0:.2f}L{x1:.2f} {y1:.2f}", lambda u, v: (u, v), width=0.5 if lift else 0.8
    )


def _laid(pen: Pen, paint: Paint) -> None:
    seam = darker(paint.floor, 0.1)
    columns = 13 if paint.boards else 8
    lines = [
        ((-_HALF + ROOM_WIDTH * i / columns, 0.0), (-_HALF + ROOM_WIDTH * i / columns, ROOM_DEPTH))
        for i in range(1, columns)
    ]
    if not paint.boards:
        lines += [((-_HALF, ROOM_DEPTH * i / 7), (_HALF, ROOM_DEPTH * i / 7)) for i in range(1, 7)]
    for (x0, z0), (x1, z1) in lines:
        start, end = pen.spot(x0, 0, z0), pen.spot(x1, 0, z1)
        pen.draw(
            f"M{start[0]:.2f} {start[1]:.2f}L{end[0]:.2f} {end[1]:.2f}",
            lambda u, v: (u, v),
            stroke=seam,
            width=0.5,
        )


def floor_mark(
    camera: Camera, region: str, x: tuple[float, float], z: tuple[float, float]
) -> Piece:
    """Mark a part of the floor for the check; nothing of it is written to the file."""
    pen = Pen(camera)
    corners = [
        pen.spot(x[0], 0, z[0]),
        pen.spot(x[1], 0, z[0]),
        pen.spot(x[1], 0, z[1]),
        pen.spot(x[0], 0, z[1]),
    ]
    mark = Shape(polygon(corners), "#000000", "none", region=region, mark=True)
    return Piece(f"mark-{region}", BACKGROUND_DEPTH + 1, (mark,))
