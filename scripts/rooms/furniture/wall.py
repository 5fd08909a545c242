"""Signs of care on the walls: a child's drawings, a clock, a picture, hooks."""

from scripts.rooms.camera import ROOM_DEPTH, ROOM_WIDTH, Camera
from scripts.rooms.colour import CORAL, MUSTARD, PAPER, SAGE, SKY
from scripts.rooms.drawing_order import BACKGROUND_DEPTH
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, Mapping, part

_WALL = BACKGROUND_DEPTH - 1
_SHEET = "M0 0L1 0L1 1L0 1Z"


def _side_wall(
    camera: Camera, side: int, z: float, y: float, size: tuple[float, float]
) -> tuple[Pen, Mapping]:
    pen = Pen(camera, (side * ROOM_WIDTH / 2, y, z))
    return pen, pen.side(size[0], size[1])


def childs_drawings(camera: Camera, side: int, z: float = 1.5) -> Piece:
    """Draw two drawings by a child, pinned to a side wall."""
    pen, sheet = _side_wall(camera, side, z, 1.15, (0.34, 0.42))
    pen.draw(_SHEET, sheet, PAPER)
    pen.draw(CIRCLE, part(sheet, (0.5, 0.6), (0.3, 0.18)), SKY, "none")
    pen.draw("M.15 .15L.4 .34L.6 .14L.85 .32", sheet, stroke=SAGE, width=1.2)
    other = Pen(camera, (side * ROOM_WIDTH / 2, 1.28, z + 0.45)).side(0.34, 0.42)
    pen.draw(_SHEET, other, PAPER)
    pen.draw("M.2 .2L.5 .5L.8 .2Z", other, CORAL, "none")
    pen.draw(CIRCLE, part(other, (0.5, 0.72), (0.24, 0.14)), MUSTARD, "none")
    return piece("childs-drawings", _WALL, pen)


def clock(camera: Camera, side: int, z: float = 1.4) -> Piece:
    """Draw a round clock on a side wall."""
    pen, face = _side_wall(camera, side, z, 1.55, (0.3, 0.3))
    pen.draw(CIRCLE, part(face, (0.5, 0.5), (0.5, 0.5)), "#fffdf8")
    pen.draw("M.5 .5L.5 .84M.5 .5L.74 .36", face, width=0.9)
    return piece("clock", _WALL, pen)


def wall_picture(
    camera: Camera, x: float, y: float, size: tuple[float, float], ground: str = "#dfe9e4"
) -> Piece:
    """Draw a framed landscape on the back wall."""
    pen = Pen(camera, (x, y, ROOM_DEPTH))
    frame = pen.upright(*size)
    pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", frame, "#c59f6d")
    inner = pen.upright(size[0] * 0.8, size[1] * 0.74, 0, size[1] * 0.13)
    pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", inner, ground)
    pen.draw("M-.5 0L-.5 .4C-.3 .6 -.1 .5 .1 .3C.26 .5 .4 .46 .5 .36L.5 0Z", inner, SAGE, "none")
    pen.draw(CIRCLE, part(inner, (0.2, 0.72), (0.1, 0.13)), MUSTARD, "none")
    return piece(f"wall-picture-{x:.2f}", _WALL, pen)


def bunting(camera: Camera, x: tuple[float, float], y: float) -> Piece:
    """Draw a string of paper flags without any sign on them."""
    pen = Pen(camera, (0, 0, ROOM_DEPTH - 0.02))
    count = 7
    step = (x[1] - x[0]) / count
    ends = [
        pen.spot(x[0] + step * i, y - 0.1 * (1 - (2 * i / count - 1) ** 2), 0)
        for i in range(count + 1)
    ]
    for index in range(count):
        (x0, y0), (x1, y1) = ends[index], ends[index + 1]
        tip = ((x0 + x1) / 2, (y0 + y1) / 2 + step * 62)
        pen.fill([(x0, y0), (x1, y1), tip], (CORAL, MUSTARD, SAGE, SKY)[index % 4], width=0.6)
    return piece("bunting", _WALL, pen)
