"""Fridge, sink unit, cooker with its hood, washing machine, wall cupboard."""

from scripts.rooms.camera import ROOM_DEPTH, Camera
from scripts.rooms.colour import CORAL, METAL, PAPER, WHITE_GOODS, WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, part, rectangle
from scripts.rooms.solids import slab

Span = tuple[float, float]
FRONT = 2.0
WORKTOP = 0.9
FRIDGE_TOP = 1.62
CUPBOARD = "#a3b9a6"


def _front(camera: Camera, x: Span, low: float = 0, z: float = FRONT) -> tuple[Pen, float]:
    return Pen(camera, ((x[0] + x[1]) / 2, low, z)), x[1] - x[0]


def fridge(camera: Camera, x: Span) -> Piece:
    """Draw a fridge with a child's drawing on its door."""
    pen, w = _front(camera, x)
    slab(pen, (-w / 2, w / 2), (0, FRIDGE_TOP), (0, ROOM_DEPTH - FRONT), "#dfe4e6")
    door = pen.upright(w, FRIDGE_TOP)
    pen.draw("M-.5 .62L.5 .62M.36 .7L.36 .9M.36 .34L.36 .56", door)
    pen.draw("M.36 .7L.36 .9M.36 .38L.36 .56", door, width=1.6)
    pen.draw("M-.34 .7L.08 .7L.08 .92L-.34 .92Z", door, PAPER)
    pen.draw("M-.24 .76L-.02 .76L-.13 .86Z", door, CORAL, width=0.5)
    return piece("fridge", FRONT, pen)


def sink_unit(camera: Camera, x: Span) -> Piece:
    """Draw the cupboard under the worktop with sink and tap."""
    pen, w = _front(camera, x)
    slab(pen, (-w / 2, w / 2), (0, WORKTOP - 0.05), (0.02, ROOM_DEPTH - FRONT), CUPBOARD)
    face = pen.upright(w, WORKTOP - 0.05)
    for left in (-0.46, 0.03):
        pen.draw(
            rectangle(left, 0.12, 0.43, 0.8),
            face,
            lighter(CUPBOARD, 0.08),
        )
    pen.draw("M-.09 .6L-.09 .74M.09 .6L.09 .74", face, width=1.4)
    slab(pen, (-w / 2, w / 2), (WORKTOP - 0.05, WORKTOP), (0, ROOM_DEPTH - FRONT), WOOD)
    top = pen.level(w, 0.6, WORKTOP)
    pen.draw("M-.34 .25L.24 .25L.22 .8L-.32 .8Z", part(top, (0, 0), (1, 0.9)), METAL)
    pen.draw("M-.3 .33L.2 .33L.18 .72L-.28 .72Z", part(top, (0, 0), (1, 0.9)), darker(METAL, 0.14))
    tap = pen.upright(w, 0.24, -0.5, WORKTOP)
    pen.draw("M-.04 0L-.04 .7C-.04 1.05 -.2 1.05 -.2 .66", tap, stroke="#8b9599", width=2)
    return piece("sink-unit", FRONT, pen)


def cooker(camera: Camera, x: Span) -> Piece:
    """Draw the cooker: the main use of the kitchen, measured as ``main``."""
    pen, w = _front(camera, x)
    pen.region = "main"
    slab(pen, (-w / 2, w / 2), (0, WORKTOP), (0, ROOM_DEPTH - FRONT), WHITE_GOODS)
    face = pen.upright(w, WORKTOP)
    pen.draw("M-.42 .08L.42 .08L.42 .72L-.42 .72Z", face, "#d5d9da")
    pen.draw("M-.32 .16L.32 .16L.32 .56L-.32 .56Z", face, "#6b7478")
    pen.draw("M-.34 .64L.34 .64", face, width=1.6)
    for u in (-0.32, -0.11, 0.11, 0.32):
        pen.draw(CIRCLE, part(face, (u, 0.85), (0.06, 0.03)), "#6b6662", width=0.4)
    top = pen.level(w, 0.6, WORKTOP)
    for u in (-0.24, 0.24):
        for v in (0.26, 0.72):
            pen.draw(CIRCLE, part(top, (u, v), (0.17, 0.16)), "#6f7376", width=0.6)
    return piece("cooker", FRONT, pen)


def hood(camera: Camera, x: Span) -> Piece:
    """Draw the hood and its pipe above the cooker."""
    pen, w = _front(camera, x, 1.42, ROOM_DEPTH - 0.1)
    pen.draw("M-.5 0L.5 0L.24 1L-.24 1Z", pen.upright(w, 0.3), METAL)
    pen.draw("M-.24 0L.24 0L.24 1L-.24 1Z", pen.upright(w, 0.7, 0, 0.3), lighter(METAL))
    return piece("hood", BACKGROUND_DEPTH - 2, pen)


def washing_machine(camera: Camera, x: Span) -> Piece:
    """Draw the washing machine under a piece of worktop."""
    pen, w = _front(camera, x)
    slab(pen, (-w / 2, w / 2), (0, WORKTOP - 0.05), (0.02, ROOM_DEPTH - FRONT), WHITE_GOODS)
    face = pen.upright(w, WORKTOP - 0.05)
    tall = w / (WORKTOP - 0.05)
    pen.draw("M-.5 .82L.5 .82", face, width=0.6)
    for radius, tone in ((0.34, "#d2d8da"), (0.24, "#8fa9b6")):
        pen.draw(CIRCLE, part(face, (0, 0.42), (radius, radius * tall)), tone)
    pen.draw(CIRCLE, part(face, (0.34, 0.91), (0.06, 0.06 * tall)), "#b9bfc1", width=0.5)
    slab(pen, (-w / 2, w / 2), (WORKTOP - 0.05, WORKTOP), (0, ROOM_DEPTH - FRONT), WOOD)
    return piece("washing-machine", FRONT, pen)


def wall_cupboard(camera: Camera, x: Span) -> Piece:
    """Draw the cupboard on the back wall."""
    pen, w = _front(camera, x, 1.36, ROOM_DEPTH - 0.28)
    slab(pen, (-w / 2, w / 2), (0, 0.68), (0, 0.28), CUPBOARD)
    pen.draw("M0 0L0 1M-.08 .1L-.08 .24M.08 .1L.08 .24", pen.upright(w, 0.68))
    return piece("wall-cupboard", BACKGROUND_DEPTH - 2, pen)
