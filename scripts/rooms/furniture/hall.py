"""Stairs with their banister, coat hooks, shoe bench and hall shelf."""

from scripts.rooms.camera import ROOM_DEPTH, ROOM_WIDTH, Camera
from scripts.rooms.colour import CORAL, DENIM, MUSTARD, WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, Surface, piece
from scripts.rooms.shapes import part, rectangle
from scripts.rooms.solids import Look, Span, box, slab

STAIRS_X = (-1.58, -0.78)
STEPS = 7
RISER = 0.2
TREAD = 0.27
FIRST_STEP = 0.66
STAIRS_DEPTH = 2.6
BENCH_TOP = 0.46
BENCH_FRONT = 2.2
SHELF_TOP = 0.84
_RAIL = 0.84


def step_surface(number: int) -> Surface:
    """Return the level place of a step, 1 at the foot; higher steps come first in the order."""
    return Surface(RISER * number, STAIRS_DEPTH - 0.06 + 0.005 * number)


def step_middle(number: int) -> float:
    """Return how far from the front wall the middle of a step is."""
    return FIRST_STEP + TREAD * (number - 0.5)


def stairs(camera: Camera, runner: str) -> Piece:
    """Draw the stairs to a landing at the back wall: treads and risers are the main use."""
    left, right = STAIRS_X
    pen = Pen(camera, ((left + right) / 2, 0, 0))
    w = right - left
    for number in range(STEPS, 0, -1):
        near = FIRST_STEP + TREAD * (number - 1)
        far = ROOM_DEPTH - 0.01 if number == STEPS else near + TREAD
        middle = (0, 0, (near + far) / 2)
        size = (w, RISER * number, far - near)
        box(pen, size, Look("#ece3d2", faces=("right",)), middle)
        pen.region = "main"
        rise = (0, RISER * (number - 1), middle[2])
        box(pen, (w, RISER, far - near), Look("#e3d6bf", "#f3ecdf", faces=("front", "top")), rise)
        face = Look(darker(runner, 0.08), runner, faces=("front", "top"))
        box(pen, (w * 0.62, RISER, far - near), face, rise)
        pen.region = ""
    return piece("stairs", STAIRS_DEPTH, pen)


def banister(camera: Camera) -> Piece:
    """Draw posts, rail and bars on the open side of the stairs."""
    pen = Pen(camera, (STAIRS_X[1] - 0.03, 0, 0))
    tone = "#f6f1e6"
    for number in range(STEPS, 0, -1):
        z, foot = step_middle(number), RISER * number
        slope = RISER / TREAD * (z - FIRST_STEP) + RISER
        box(pen, (0.028, slope + _RAIL - foot - 0.1, 0.028), tone, (0, foot, z))
    far = step_middle(STEPS)
    ends = [(z, RISER / TREAD * (z - FIRST_STEP) + RISER + _RAIL) for z in (FIRST_STEP, far)]
    for x, lift, colour in ((0.03, 0.0, darker(WOOD, 0.1)), (-0.03, 0.0, WOOD)):
        (z0, y0), (z1, y1) = ends
        rail = [pen.spot(x, y0 - 0.1, z0), pen.spot(x, y0 + lift, z0)]
        rail += [pen.spot(x, y1 + lift, z1), pen.spot(x, y1 - 0.1, z1)]
        pen.fill(rail, colour)
    box(pen, (0.09, 1.1, 0.09), tone, (0, 0, FIRST_STEP - 0.02))
    box(pen, (0.12, 0.06, 0.12), WOOD, (0, 1.1, FIRST_STEP - 0.02))
    return piece("banister", STAIRS_DEPTH - 0.07, pen)


def shoe_bench(camera: Camera, x: Span) -> Piece:
    """Draw a bench at the back wall with a shelf for shoes under its seat."""
    w = x[1] - x[0]
    deep = ROOM_DEPTH - BENCH_FRONT
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, BENCH_FRONT))
    pen.shapes.append(floor_shadow(camera, pen.at[0], BENCH_FRONT + 0.15, w, 0.5))
    slab(pen, (-w / 2, w / 2), (0.05, 0.3), (deep - 0.03, deep), darker(WOOD, 0.3))
    slab(pen, (-w / 2, w / 2), (0.08, 0.12), (0, deep), lighter(WOOD, 0.1))
    face = pen.upright(w, BENCH_TOP, -0.1)
    for index, tone in enumerate((CORAL, DENIM, MUSTARD)):
        for slide in (-0.05, 0.05):
            shoe = part(face, (-0.3 + index * 0.28 + slide, 0.27), (0.09, 0.18))
            pen.draw(
                "M-.5 0L-.5 .9C-.3 1 -.2 1 -.1 .8C.1 .5 .4 .5 .5 .3L.5 0Z", shoe, tone, width=0.6
            )
    for left in (-w / 2, w / 2 - 0.05):
        slab(pen, (left, left + 0.05), (0, BENCH_TOP - 0.05), (0, deep), WOOD)
    slab(pen, (-w / 2 - 0.02, w / 2 + 0.02), (BENCH_TOP - 0.05, BENCH_TOP), (0, deep), WOOD)
    return piece("shoe-bench", BENCH_FRONT, pen)


def coat_hooks(camera: Camera, x: Span, y: float) -> Piece:
    """Draw hooks on the back wall: a grown-up's coat, a child's and a free hook."""
    w = x[1] - x[0]
    pen = Pen(camera, ((x[0] + x[1]) / 2, y, ROOM_DEPTH - 0.04))
    board = pen.upright(w, 0.1)
    pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", board, WOOD)
    hooks = [-0.5 + (index + 0.5) / 4 for index in range(4)]
    for u in hooks:
        pen.draw(f"M{u} .6L{u} -.1", board, stroke="#5a5755", width=1.6)
    for u, tall, tone in ((hooks[0], 0.66, "#7c93a8"), (hooks[2], 0.44, "#d9a441")):
        coat = part(pen.upright(w, tall, 0.03, 0.03 - tall), (u, 0), (0.3 / w, 1))
        pen.draw(
            "M-.26 .95C-.1 1.03 .12 1.03 .28 .95C.44 .6 .5 .3 .5 .04"
            "C.2 -.04 -.2 -.04 -.48 .03C-.5 .3 -.4 .7 -.26 .95Z",
            coat,
            tone,
        )
        pen.draw("M0 .96L.03 .02M.3 .84C.34 .6 .3 .4 .28 .3", coat, width=0.6)
    return piece("coat-hooks", BACKGROUND_DEPTH - 2, pen)


def hall_shelf(camera: Camera, z: Span) -> Piece:
    """Draw a narrow shelf on legs along the right wall, with a drawer."""
    pen = Pen(camera, (ROOM_WIDTH / 2, 0, z[0]))
    deep = z[1] - z[0]
    tone = lighter(WOOD, 0.16)
    for near in (deep - 0.05, 0.0):
        slab(pen, (-0.25, -0.2), (0, SHELF_TOP - 0.16), (near, near + 0.05), darker(tone, 0.1))
    slab(pen, (-0.25, 0), (SHELF_TOP - 0.2, SHELF_TOP - 0.04), (0, deep), tone)
    face = part(pen.side(deep, 0.16, -0.25), (0, (SHELF_TOP - 0.2) / 0.16), (1, 1))
    pen.draw(rectangle(0.1, 0.16, 0.8, 0.68), face, lighter(tone, 0.2), width=0.6)
    pen.draw("M.44 .5L.56 .5", face, width=1.6)
    slab(pen, (-0.27, 0), (SHELF_TOP - 0.04, SHELF_TOP), (-0.02, deep + 0.02), tone)
    return piece("hall-shelf", z[1], pen)
