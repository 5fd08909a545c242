"""Bed, desk and toy shelf of a child's bedroom."""

from scripts.rooms.camera import ROOM_DEPTH, ROOM_WIDTH, Camera
from scripts.rooms.colour import CORAL, MUSTARD, SAGE, SKY, WOOD, darker, lighter
from scripts.rooms.drawing_order import floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, part, rectangle
from scripts.rooms.solids import Look, Span, box, drum, slab

BED_X = (-1.58, -0.72)
BED_Z = (0.8, 2.58)
BED_TOP = 0.52
BED_DEPTH = BED_Z[1]
DESK_TOP = 0.72
DESK_FRONT = 2.1
TOY_SHELF_TOP = 0.72
GLOBE_DEPTH = 1.798
_FRAME = "#d6ab7b"
_PILLOW = 0.72


def bed(camera: Camera, cover: str, x: Span = BED_X, z: Span = BED_Z, *, pillows: int = 1) -> Piece:
    """Draw the bed with its pillows and quilt: the main use of a bedroom."""
    pen = Pen(camera, (sum(x) / 2, 0, sum(z) / 2))
    w, d = x[1] - x[0], z[1] - z[0]
    pen.shapes.append(floor_shadow(camera, pen.at[0], pen.at[2], w, d * 0.8))
    slab(pen, (-w / 2, w / 2), (0, 0.96), (d / 2 - 0.05, d / 2), _FRAME)
    pen.region = "main"
    slab(pen, (-w / 2, w / 2), (0.1, 0.3), (-d / 2, d / 2 - 0.05), _FRAME)
    slab(pen, (-w / 2 + 0.02, w / 2 - 0.02), (0.3, 0.44), (-d / 2 + 0.05, d / 2 - 0.05), "#f3efe6")
    for index in range(pillows):
        middle = (index + 0.5) / pillows - 0.5
        pillow = part(pen.level(w, d, BED_TOP - 0.02), (middle, 0.36), (_PILLOW / pillows, 0.2))
        pen.draw(
            "M-.5 -.4C-.52 -.5 .52 -.5 .5 -.4C.46 0 .46 .2 .5 .42"
            "C.4 .54 -.4 .54 -.5 .42C-.46 .2 -.46 0 -.5 -.4Z",
            pillow,
            "#fbf8f1",
        )
    box(pen, (w + 0.03, 0.2, d * 0.72), Look(cover, lighter(cover, 0.25)), (0, BED_TOP - 0.2, -0.2))
    top = pen.level(w, d, BED_TOP)
    pen.draw("M-.51 .12L.51 .12L.51 .25L-.51 .25Z", top, lighter(cover, 0.55))
    for far in (-0.02, -0.16, -0.3, -0.44):
        stripe = f"M-.51 {far}L.51 {far}L.51 {far - 0.05:.2f}L-.51 {far - 0.05:.2f}Z"
        pen.draw(stripe, top, lighter(cover, 0.4), "none")
    pen.region = ""
    slab(pen, (-w / 2, w / 2), (0, 0.5), (-d / 2 - 0.05, -d / 2), lighter(_FRAME, 0.1))
    return piece("bed", z[1], pen)


def desk(camera: Camera, x: Span) -> Piece:
    """Draw the desk at the back wall with drawers on one side."""
    w = x[1] - x[0]
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, DESK_FRONT))
    deep = ROOM_DEPTH - DESK_FRONT
    pen.shapes.append(floor_shadow(camera, pen.at[0], DESK_FRONT + 0.2, w, 0.5))
    slab(pen, (-w / 2, -w / 2 + 0.05), (0, DESK_TOP - 0.04), (0.02, deep), darker(WOOD, 0.06))
    slab(pen, (w / 2 - 0.32, w / 2), (0, DESK_TOP - 0.04), (0.02, deep), darker(WOOD, 0.04))
    drawers = part(pen.upright(w, DESK_TOP), (0.5 - 0.16 / w, 0), (0.28 / w, 1))
    for low in (0.08, 0.36, 0.64):
        pen.draw(rectangle(-0.5, low, 1, 0.24), drawers, width=0.6)
        pen.draw(f"M-.14 {low + 0.14:.2f}L.14 {low + 0.14:.2f}", drawers, width=1.4)
    slab(pen, (-w / 2 - 0.02, w / 2 + 0.02), (DESK_TOP - 0.04, DESK_TOP), (0, deep), WOOD)
    return piece("desk", DESK_FRONT, pen)


def desk_lamp(camera: Camera, x: float) -> Piece:
    """Draw a lamp at the back of the desk."""
    pen = Pen(camera, (x, DESK_TOP, 2.46))
    drum(pen, (0.07, 0.06), 0.03, "#7d9aa5")
    face = pen.upright(0.3, 0.34)
    pen.draw("M0 .06L.12 .5L-.1 .84", face, stroke="#7d9aa5", width=2)
    pen.draw("M-.16 .98L-.46 .66C-.36 .56 -.14 .58 -.04 .76Z", face, "#7d9aa5")
    return piece("desk-lamp", DESK_FRONT - 0.001, pen)


def toy_shelf(camera: Camera, z: Span) -> Piece:
    """Draw the low toy shelf along the right wall, toys and boxes in their places."""
    pen = Pen(camera, (ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    slab(pen, (-0.27, 0), (0, TOY_SHELF_TOP), (0, deep), "#e6dcc8")
    face = pen.side(deep, TOY_SHELF_TOP, -0.27)
    tones = (CORAL, SKY, MUSTARD, SAGE, SKY, CORAL)
    for index, tone in enumerate(tones):
        left, low = 0.05 + index % 3 * 0.31, 0.08 + index // 3 * 0.46
        pen.draw(rectangle(left, low, 0.28, 0.38), face, "#b9ab92")
        pen.draw(rectangle(left + 0.03, low, 0.22, 0.26), face, tone, width=0.6)
    return piece("toy-shelf", z[1], pen)


def globe(camera: Camera, z: float) -> Piece:
    """Draw a globe on the toy shelf."""
    pen = Pen(camera, (ROOM_WIDTH / 2 - 0.14, TOY_SHELF_TOP, z))
    drum(pen, (0.07, 0.05), 0.05, "#8d7a6c")
    face = pen.upright(0.24, 0.24, 0, 0.05)
    pen.draw(CIRCLE, part(face, (0, 0.5), (0.5, 0.5)), SKY)
    pen.draw(
        "M-.3 .7C-.1 .5 .1 .9 .3 .7C.3 .5 .1 .5 0 .3C-.2 .3 -.3 .5 -.3 .7Z", face, SAGE, width=0.5
    )
    return piece("globe", GLOBE_DEPTH, pen)
