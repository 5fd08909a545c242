"""Cot, chest of drawers, mirror and bedside table of a grown-up's bedroom."""

from scripts.rooms.camera import ROOM_WIDTH, Camera
from scripts.rooms.colour import WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import part, rectangle
from scripts.rooms.solids import Look, Span, drum, slab

COT_X = (0.1, 0.7)
COT_Z = (1.5, 2.56)
COT_MATTRESS = 0.4
COT_DEPTH = 2.5
CHEST_TOP = 0.8
BEDSIDE_TOP = 0.5
_COT_TOP = 0.82
_COT = "#efe6d4"
_BARS = 7


def cot_inside(camera: Camera) -> Piece:
    """Draw the far end of the cot, its far bars and its flat, clear mattress."""
    pen = _cot_pen(camera)
    w, d = COT_X[1] - COT_X[0], COT_Z[1] - COT_Z[0]
    pen.shapes.append(floor_shadow(camera, pen.at[0], pen.at[2], w, d * 0.8))
    _end(pen, w, d / 2)
    _side(pen, w / 2, d)
    slab(
        pen,
        (-w / 2 + 0.02, w / 2 - 0.02),
        (0.28, COT_MATTRESS),
        (-d / 2 + 0.03, d / 2 - 0.03),
        "#f7f3ea",
    )
    return piece("cot-inside", COT_DEPTH, pen)


def cot_outside(camera: Camera) -> Piece:
    """Draw the near bars of the cot, in front of whatever lies in it."""
    pen = _cot_pen(camera)
    w, d = COT_X[1] - COT_X[0], COT_Z[1] - COT_Z[0]
    _side(pen, -w / 2, d)
    _end(pen, w, -d / 2)
    return piece("cot-outside", COT_DEPTH - 0.01, pen)


def _cot_pen(camera: Camera) -> Pen:
    return Pen(camera, (sum(COT_X) / 2, 0, sum(COT_Z) / 2))


def _end(pen: Pen, w: float, z: float) -> None:
    face = pen.upright(w, _COT_TOP, -z)
    for index in range(_BARS):
        left = -0.46 + index * 0.92 / (_BARS - 1) - 0.012
        pen.draw(rectangle(left, 0.3, 0.024, 0.62), face, _COT, width=0.5)
    pen.draw(rectangle(-0.5, 0.28, 1, 0.08), face, _COT)
    pen.draw(rectangle(-0.5, 0.92, 1, 0.08), face, lighter(_COT, 0.4))
    for left in (-0.5, 0.43):
        pen.draw(rectangle(left, 0, 0.07, 1), face, _COT)


def _side(pen: Pen, x: float, d: float) -> None:
    face = part(pen.side(d, _COT_TOP, x), (-0.5, 0), (1, 1))
    tone = darker(_COT, 0.06)
    for index in range(1, _BARS + 2):
        pen.draw(rectangle(index / (_BARS + 2) - 0.01, 0.3, 0.02, 0.62), face, tone, width=0.5)
    pen.draw(rectangle(0, 0.28, 1, 0.08), face, tone)
    pen.draw(rectangle(0, 0.92, 1, 0.08), face, lighter(_COT, 0.3))


def chest_of_drawers(camera: Camera, z: Span, colour: str = WOOD) -> Piece:
    """Draw a chest of three drawers along the right wall."""
    pen = Pen(camera, (ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    slab(pen, (-0.27, 0), (0.03, CHEST_TOP), (0, deep), colour)
    face = pen.side(deep, CHEST_TOP, -0.27)
    for low in (0.08, 0.38, 0.68):
        pen.draw(rectangle(0.06, low, 0.88, 0.25), face, lighter(colour, 0.12), width=0.7)
        pen.draw(f"M.24 {low + 0.13:.2f}L.34 {low + 0.13:.2f}", face, width=1.6)
        pen.draw(f"M.66 {low + 0.13:.2f}L.76 {low + 0.13:.2f}", face, width=1.6)
    return piece("chest-of-drawers", z[1], pen)


def side_mirror(camera: Camera, z: float) -> Piece:
    """Draw a mirror on the right wall above the chest."""
    glass = Pen(camera, (ROOM_WIDTH / 2 - 0.02, 1.1, z)).side(0.46, 0.66)
    pen = Pen(camera)
    pen.draw("M0 0L1 0L1 1L0 1Z", glass, WOOD)
    pen.draw("M.1 .07L.9 .07L.9 .93L.1 .93Z", glass, "#dbe8ec")
    pen.draw("M.26 .36L.6 .74M.46 .28L.78 .6", glass, stroke="#f5fafb", width=1.4)
    return piece("side-mirror", BACKGROUND_DEPTH - 1, pen)


def bedside(camera: Camera, x: float, shade: str) -> Piece:
    """Draw a bedside table with its lamp at the back wall."""
    pen = Pen(camera, (x, 0, 2.2))
    slab(pen, (-0.14, 0.14), (0, BEDSIDE_TOP), (0, 0.36), WOOD)
    face = pen.upright(0.28, BEDSIDE_TOP)
    pen.draw(rectangle(-0.38, 0.56, 0.76, 0.32), face, lighter(WOOD, 0.12), width=0.6)
    pen.draw("M-.1 .72L.1 .72", face, width=1.4)
    lamp = Pen(camera, (x, BEDSIDE_TOP, 2.4))
    drum(lamp, (0.06, 0.03), 0.2, "#8d7a6c")
    drum(lamp, (0.13, 0.08), 0.18, Look(shade, lighter(shade, 0.4)), (0, 0.19, 0))
    pen.shapes.extend(lamp.shapes)
    return piece("bedside", 2.59, pen)


def mobile(camera: Camera, at: tuple[float, float, float], tones: tuple[str, ...]) -> Piece:
    """Draw a mobile of paper stars hanging from the ceiling over the cot's foot."""
    pen = Pen(camera, at)
    face = pen.upright(0.44, 0.5)
    pen.draw("M0 1L0 .62M-.5 .6L.5 .6", face, width=0.7)
    for index, tone in enumerate(tones):
        left = -0.46 + index * 0.92 / (len(tones) - 1)
        low = (0.2, 0.06, 0.26)[index % 3]
        pen.draw(f"M{left:.2f} .6L{left:.2f} {low + 0.12:.2f}", face, width=0.5)
        star = part(face, (left, low), (0.2, 0.2))
        pen.draw("M0 -.6L.2 -.2L.6 0L.2 .2L0 .6L-.2 .2L-.6 0L-.2 -.2Z", star, tone, width=0.6)
    return piece("mobile", BACKGROUND_DEPTH - 1, pen)
