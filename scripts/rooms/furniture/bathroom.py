"""Bath, basin, toilet, wall tiles, linen basket and cabinet of the bathroom."""

from scripts.rooms.camera import ROOM_DEPTH, ROOM_WIDTH, Camera
from scripts.rooms.colour import METAL, WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, part, rectangle
from scripts.rooms.solids import Look, Span, box, drum, slab

BATH_TOP = 0.56
BATH_X = (-1.6, -0.82)
BATH_Z = (0.9, 2.58)
BATH_DEPTH = BATH_Z[1]
BASIN_TOP = 0.82
BASIN_FRONT = 2.1
CABINET_TOP = 0.86
CHINA = "#eef1f1"


def wall_tiles(camera: Camera, height: float = 1.15, colour: str = "#dfeaec") -> Piece:
    """Draw tiles round the lower half of the walls."""
    pen = Pen(camera)
    half, far = ROOM_WIDTH / 2, ROOM_DEPTH
    seam = darker(colour, 0.1)
    for side in (-1, 1):
        wall = Pen(camera, (side * half, 0, 0)).side(far, height)
        pen.draw("M0 0L1 0L1 1L0 1Z", wall, darker(colour, 0.05 if side < 0 else 0.09))
        pen.draw(_grid(6, 5), wall, stroke=seam, width=0.4)
    back = Pen(camera, (0, 0, far)).upright(ROOM_WIDTH, height)
    shifted = part(back, (-0.5, 0), (1, 1))
    pen.draw("M0 0L1 0L1 1L0 1Z", shifted, colour)
    pen.draw(_grid(14, 5), shifted, stroke=seam, width=0.4)
    return piece("wall-tiles", BACKGROUND_DEPTH + 0.5, pen)


def _grid(columns: int, rows: int) -> str:
    upright = "".join(f"M{i / columns:.3f} 0L{i / columns:.3f} 1" for i in range(1, columns))
    level = "".join(f"M0 {i / rows:.3f}L1 {i / rows:.3f}" for i in range(1, rows))
    return upright + level


def bath_inside(camera: Camera) -> Piece:
    """Draw the hollow of the bath and its taps: with the outside, the bathroom's main use."""
    pen = _bath_pen(camera)
    pen.region = "main"
    w, d = BATH_X[1] - BATH_X[0], BATH_Z[1] - BATH_Z[0]
    rim = pen.level(w, d, BATH_TOP)
    pen.draw("M-.5 -.5L.5 -.5L.5 .5L-.5 .5Z", rim, CHINA)
    hollow = (
        "M-.4 -.34C-.4 -.46 -.3 -.46 0 -.46C.3 -.46 .4 -.46 .4 -.34L.4 .36"
        "C.4 .45 .3 .46 0 .46C-.3 .46 -.4 .45 -.4 .36Z"
    )
    pen.draw(hollow, rim, darker(CHINA, 0.14))
    floor = part(pen.level(w, d, BATH_TOP - 0.14), (0.02, 0.02), (0.8, 0.86))
    pen.draw(hollow, floor, darker(CHINA, 0.06), "none")
    taps = Pen(camera, (pen.at[0] + 0.05, BATH_TOP, BATH_Z[1] - 0.06)).upright(0.3, 0.18)
    pen.region = ""
    pen.draw("M-.3 0L-.3 .5M.3 0L.3 .5M-.3 .3L.3 .3M0 .3L0 .9", taps, stroke="#8b9599", width=2)
    return piece("bath-inside", BATH_DEPTH, pen)


def bath_outside(camera: Camera) -> Piece:
    """Draw the panels of the bath, in front of whatever stands in it."""
    pen = _bath_pen(camera)
    pen.region = "main"
    w, d = BATH_X[1] - BATH_X[0], BATH_Z[1] - BATH_Z[0]
    box(pen, (w, BATH_TOP - 0.06, d), Look("#d3e0e2", faces=("right", "front")))
    lip = BATH_TOP - 0.06
    box(pen, (w, 0.06, d), Look(CHINA, faces=("right", "front")), (0, lip, 0))
    return piece("bath-outside", BATH_DEPTH - 0.01, pen)


def _bath_pen(camera: Camera) -> Pen:
    return Pen(camera, (sum(BATH_X) / 2, 0, sum(BATH_Z) / 2))


def basin(camera: Camera, x: Span, colour: str = WOOD) -> Piece:
    """Draw the basin on its cupboard, with a tap."""
    w = x[1] - x[0]
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, BASIN_FRONT))
    deep = ROOM_DEPTH - BASIN_FRONT
    slab(pen, (-w / 2 + 0.04, w / 2 - 0.04), (0.04, BASIN_TOP - 0.12), (0.04, deep), colour)
    face = pen.upright(w - 0.08, BASIN_TOP - 0.12)
    pen.draw("M0 .06L0 1M-.07 .5L-.07 .66M.07 .5L.07 .66", face)
    slab(pen, (-w / 2, w / 2), (BASIN_TOP - 0.12, BASIN_TOP), (0, deep), CHINA)
    bowl = part(pen.level(w, deep, BASIN_TOP), (0, 0.44), (0.36, 0.3))
    pen.draw(CIRCLE, bowl, darker(CHINA, 0.12))
    tap = pen.upright(w, 0.2, -0.42, BASIN_TOP)
    pen.draw("M0 0L0 .7C0 1 .1 .9 .1 .6", tap, stroke="#8b9599", width=2)
    return piece("basin", BASIN_FRONT, pen)


def mirror(camera: Camera, x: float, y: float, size: Span) -> Piece:
    """Draw a mirror on the back wall."""
    pen = Pen(camera, (x, y, ROOM_DEPTH - 0.02))
    glass = pen.upright(*size)
    pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", glass, WOOD)
    pen.draw("M-.42 .07L.42 .07L.42 .93L-.42 .93Z", glass, "#dbe8ec")
    pen.draw("M-.26 .4L.06 .8M-.04 .3L.24 .64", glass, stroke="#f5fafb", width=1.6)
    return piece("mirror", BACKGROUND_DEPTH - 1, pen)


def toilet(camera: Camera, x: float) -> Piece:
    """Draw the toilet with its lid down."""
    front = 1.92
    pen = Pen(camera, (x, 0, front))
    pen.shapes.append(floor_shadow(camera, x, front + 0.25, 0.4, 0.6))
    slab(pen, (-0.2, 0.2), (0.4, 0.82), (0.46, ROOM_DEPTH - front), CHINA)
    slab(pen, (-0.22, 0.22), (0.8, 0.86), (0.43, ROOM_DEPTH - front), lighter(CHINA, 0.3))
    drum(pen, (0.13, 0.18), 0.38, darker(CHINA, 0.05), (0, 0, 0.24))
    drum(pen, (0.22, 0.22), 0.05, Look(CHINA, lighter(CHINA, 0.5)), (0, 0.38, 0.24))
    pen.draw(CIRCLE, part(pen.upright(0.4, 0.42, -0.46, 0.4), (0, 0.84), (0.08, 0.05)), METAL)
    return piece("toilet", front, pen)


def cabinet(camera: Camera, z: Span) -> Piece:
    """Draw a low cabinet along the right wall."""
    pen = Pen(camera, (ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    slab(pen, (-0.26, 0), (0.03, CABINET_TOP), (0, deep), lighter(WOOD, 0.1))
    face = pen.side(deep, CABINET_TOP, -0.26)
    for low in (0.08, 0.38, 0.68):
        pen.draw(rectangle(0.06, low, 0.88, 0.26), face, width=0.7)
        pen.draw(f"M.44 {low + 0.15:.2f}L.56 {low + 0.15:.2f}", face, width=1.6)
    return piece("cabinet", z[1], pen)


def towel_rail(camera: Camera, z: float, colour: str) -> Piece:
    """Draw a towel hanging on the right wall."""
    pen = Pen(camera, (ROOM_WIDTH / 2 - 0.03, 1.0, z))
    towel = pen.side(0.5, 0.62)
    pen.draw("M-.1 .97L1.1 .97", towel, stroke="#8b9599", width=2)
    pen.draw("M.06 0C.3 .03 .7 -.03 .94 0L.94 1L.06 1Z", towel, colour)
    pen.draw("M.06 .16L.94 .16", towel, stroke=lighter(colour, 0.5), width=1.6)
    return piece("towel-rail", BACKGROUND_DEPTH - 1, pen)
