"""Sofa, television, low shelf, lamp and curtains of the living room."""

from scripts.rooms.camera import ROOM_DEPTH, ROOM_WIDTH, Camera, Point
from scripts.rooms.colour import COVERS, WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import part, rectangle
from scripts.rooms.solids import Look, Span, box, drum, slab

SOFA_SEAT = 0.44
SOFA_FRONT = 1.78
UNIT_TOP = 0.42
SHELF_TOP = 0.95
_CUSHION = (
    "M-.5 .04C-.42 .3 -.42 .7 -.48 .96C-.2 .9 .2 .9 .48 .96C.42 .7 .42 .3 .5 .04"
    "C.2 .08 -.2 .08 -.5 .04Z"
)


def sofa(camera: Camera, x: Span, colour: str) -> Piece:
    """Draw the sofa against the back wall: the main use of the living room."""
    w = x[1] - x[0]
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, SOFA_FRONT))
    pen.shapes.append(floor_shadow(camera, pen.at[0], SOFA_FRONT + 0.3, w, 0.8))
    pen.region = "main"
    inner, deep = w / 2 - 0.2, ROOM_DEPTH - SOFA_FRONT
    slab(pen, (-w / 2 + 0.05, w / 2 - 0.05), (0.08, 0.88), (0.56, deep), darker(colour, 0.06))
    for left in (-inner, 0.0):
        slab(pen, (left, left + inner), (0.42, 0.8), (0.44, 0.58), lighter(colour, 0.1))
    slab(pen, (-w / 2, w / 2), (0.08, 0.3), (0.04, deep), darker(colour, 0.06))
    for left in (-inner, 0.0):
        slab(pen, (left, left + inner), (0.3, SOFA_SEAT), (0, 0.5), colour)
    for left in (-w / 2, w / 2 - 0.2):
        slab(pen, (left, left + 0.2), (0.06, 0.6), (0, deep), darker(colour, 0.03))
    face = pen.upright(0.36, 0.34, -0.36, SOFA_SEAT)
    for at, tone in ((-1.25, "#dfb65f"), (1.25, "#c98a76")):
        pen.draw(_CUSHION, part(face, (at * w / 1.5, 0), (1, 1)), tone)
    return piece("sofa", SOFA_FRONT, pen)


def television(camera: Camera, z: Span) -> Piece:
    """Draw the television on its low unit along the left wall."""
    pen = Pen(camera, (-ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    slab(pen, (0, 0.34), (0, UNIT_TOP), (0, deep), WOOD)
    doors = pen.side(deep, UNIT_TOP, 0.34)
    for left in (0.06, 0.53):
        pen.draw(
            rectangle(left, 0.15, 0.41, 0.7),
            doors,
            lighter(WOOD, 0.1),
            width=0.6,
        )
    slab(pen, (0.1, 0.2), (UNIT_TOP, UNIT_TOP + 0.06), (deep * 0.4, deep * 0.6), "#5a5755")
    slab(pen, (0.12, 0.17), (UNIT_TOP + 0.06, UNIT_TOP + 0.62), (0.08, deep - 0.08), "#4f4d4c")
    screen = Pen(camera, (-ROOM_WIDTH / 2, UNIT_TOP + 0.06, z[0] + 0.08)).side(
        deep - 0.16, 0.56, 0.17
    )
    pen.draw("M.04 .07L.96 .07L.96 .93L.04 .93Z", screen, "#6d7b83")
    pen.draw("M.2 .2L.5 .8M.42 .2L.6 .56", screen, stroke="#8d9aa1", width=1.4)
    return piece("television", z[1], pen)


def bookshelf(camera: Camera, z: Span) -> Piece:
    """Draw a low bookshelf along the right wall, its books in order."""
    pen = Pen(camera, (ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    slab(pen, (-0.26, 0), (0, SHELF_TOP), (0, deep), WOOD)
    face = pen.side(deep, SHELF_TOP, -0.26)
    for low, high in ((0.06, 0.47), (0.53, 0.94)):
        pen.draw(rectangle(0.05, low, 0.9, high - low), face, darker(WOOD, 0.32))
        for index in range(9):
            left, top = 0.07 + index * 0.085, low + (0.3, 0.34, 0.27)[index % 3]
            pen.draw(
                rectangle(left, low, 0.08, top - low),
                face,
                COVERS[(index * 2 + int(low * 10)) % len(COVERS)],
                width=0.5,
            )
    return piece("bookshelf", z[1], pen)


def floor_lamp(camera: Camera, x: float, z: float) -> Piece:
    """Draw a tall lamp."""
    pen = Pen(camera, (x, 0, z))
    drum(pen, (0.13, 0.12), 0.04, "#8d7a6c")
    box(pen, (0.03, 1.3, 0.03), "#8d7a6c", (0, 0.04, 0))
    drum(pen, (0.2, 0.13), 0.28, Look("#f1dfb4", "#fbf3dd"), (0, 1.28, 0))
    return piece("floor-lamp", z, pen)


def curtains(camera: Camera, at: Point, size: Point, colour: str) -> Piece:
    """Draw open curtains beside a window whose sill's middle is ``at``."""
    w, h = size
    pen = Pen(camera, (at[0], at[1] - 0.16, ROOM_DEPTH - 0.03))
    tall = h + 0.36
    pen.draw("M-.5 1L.5 1", pen.upright(w + 0.6, tall), width=1.8)
    face = pen.upright(1, tall)
    for side in (-1, 1):
        panel = part(face, (side * (w / 2 + 0.1), 0), (side * 0.26, 1))
        pen.draw(
            "M-.5 1L.5 1C.44 .7 .5 .3 .56 .02C.2 -.02 -.1 .03 -.4 0C-.5 .3 -.34 .7 -.5 1Z",
            panel,
            colour,
        )
        pen.draw("M-.2 .98C-.1 .6 -.16 .3 -.14 .06M.16 .98C.2 .6 .16 .4 .2 .06", panel, width=0.6)
    return piece("curtains", BACKGROUND_DEPTH - 1.5, pen)
