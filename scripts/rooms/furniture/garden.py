"""The open yard with its fences, path and gate; slide, bench, flower bed and washing line."""

from itertools import pairwise

from scripts.rooms.camera import ROOM_DEPTH, ROOM_HEIGHT, ROOM_WIDTH, Camera, Place
from scripts.rooms.colour import CORAL, MUSTARD, PLUM, SAGE, SKY, WOOD, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, Surface, piece
from scripts.rooms.shapes import CIRCLE, part, rectangle
from scripts.rooms.solids import Span, box, slab

PATH_X = (0.78, 1.3)
FENCE = 1.42
GATE_HEIGHT = 1.4
BENCH_TOP = 0.44
BENCH_FRONT = 2.16
BED_TOP = 0.36
SLIDE_X = (-1.36, -0.86)
SLIDE_DEPTH = 2.5
_SLIDE = ((1.02, 0.16), (1.2, 0.18), (2.06, 1.06), (2.34, 1.06))
_HALF = ROOM_WIDTH / 2
_TIMBER = "#c9a67e"
_GRASS = "#b5c795"
_SLAB = "#d6d0c4"
_TUFTS = ((-1.2, 0.5), (-0.7, 0.24), (-0.2, 1.7), (0.3, 0.3), (0.5, 1.2), (-0.4, 1.1), (0.1, 2.0))


def sky(camera: Camera) -> Piece:
    """Draw a sunny sky with hills and trees behind the fence."""
    pen = Pen(camera, (0, 0, ROOM_DEPTH))
    view = part(pen.upright(1, 1), (0, 0), (ROOM_WIDTH * 0.9, ROOM_HEIGHT * 1.3))
    pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", part(view, (0, 0), (2, 1)), "#d9ebf3", "none")
    hills = "M-1 .3L-1 .5C-.7 .62 -.3 .6 0 .54C.3 .48 .6 .6 1 .52L1 .3Z"
    pen.draw(hills, view, "#bfd6b3", "none")
    pen.draw(CIRCLE, part(view, (0.14, 0.7), (0.042, 0.039)), "#f6dd94", "none")
    cloud = "M-.5 0C-.6 .3 -.4 .5 -.24 .46C-.16 .8 .16 .8 .24 .5C.46 .54 .56 .2 .44 0Z"
    pen.draw(cloud, part(view, (-0.12, 0.66), (0.15, 0.06)), "#f7fbfc", "none")
    for at, size in ((-0.36, 0.24), (0.3, 0.2), (0.46, 0.27)):
        crown = part(view, (at, 0.44 + size / 2), (size * 0.34, size * 0.56))
        pen.draw(rectangle(-0.08, -1.2, 0.16, 1.2), crown, "#8d6e57", width=0.6)
        pen.draw(CIRCLE, crown, lighter(SAGE, 0.08))
    return piece("sky", BACKGROUND_DEPTH + 3, pen)


def ground(camera: Camera) -> Piece:
    """Draw the grass and the paved path to the gate."""
    pen = Pen(camera)
    pen.region = "floor"
    _flat(pen, (-_HALF, _HALF), (0, ROOM_DEPTH), _GRASS)
    _flat(pen, PATH_X, (0, ROOM_DEPTH), _SLAB)
    pen.region = ""
    seam = darker(_SLAB, 0.18)
    for index in range(1, 6):
        z = ROOM_DEPTH * index / 6
        _line(pen, (PATH_X[0], 0, z), (PATH_X[1], 0, z), seam)
    for x in PATH_X:
        _line(pen, (x, 0, 0), (x, 0, ROOM_DEPTH), darker(_SLAB, 0.3))
    for x, z in _TUFTS:
        tuft = Pen(camera, (x, 0, z)).upright(0.12, 0.07)
        pen.draw("M-.4 0L-.5 .8M-.1 0L-.08 1M.2 0L.4 .8", tuft, stroke="#8fa870", width=0.7)
    return piece("ground", BACKGROUND_DEPTH + 2, pen)


def _flat(pen: Pen, x: Span, z: Span, colour: str) -> None:
    corners = ((x[0], z[0]), (x[1], z[0]), (x[1], z[1]), (x[0], z[1]))
    pen.fill([pen.spot(u, 0, v) for u, v in corners], colour, "none")


def _line(pen: Pen, start: Place, end: Place, colour: str) -> None:
    ends = [pen.spot(*start), pen.spot(*end)]
    outline = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in ends)
    pen.draw(outline, lambda u, v: (u, v), stroke=colour, width=0.6)


def fences(camera: Camera) -> Piece:
    """Draw the wooden fence on three sides."""
    pen = Pen(camera)
    boards = "".join(f"M{i / 12:.3f} 0L{i / 12:.3f} 1" for i in range(1, 12))
    rails = "M0 .2L1 .2M0 .84L1 .84"
    back = part(Pen(camera, (0, 0, ROOM_DEPTH)).upright(ROOM_WIDTH, FENCE), (-0.5, 0), (1, 1))
    sides = [Pen(camera, (side * _HALF, 0, 0)).side(ROOM_DEPTH, FENCE) for side in (-1, 1)]
    for face, shade in ((back, 0.0), (sides[0], 0.07), (sides[1], 0.11)):
        tone = darker(_TIMBER, shade)
        pen.draw("M0 0L1 0L1 1L0 1Z", face, tone)
        pen.draw(boards, face, stroke=darker(tone, 0.16), width=0.6)
        pen.draw(rails, face, stroke=darker(tone, 0.22), width=1)
    return piece("fences", BACKGROUND_DEPTH, pen)


def gate(camera: Camera, x: float, colour: str, width: float = 0.66) -> Piece:
    """Draw the garden gate; its lower half is what the check measures as ``door``."""
    pen = Pen(camera, (x, 0, ROOM_DEPTH))
    for side in (-1, 1):
        post = part(pen.upright(0.1, GATE_HEIGHT + 0.16), (side * (width + 0.1) / 0.2, 0), (1, 1))
        pen.draw("M-.5 0L.5 0L.5 1L-.5 1Z", post, darker(WOOD, 0.2))
    leaf = pen.upright(width, GATE_HEIGHT)
    pen.draw(rectangle(-0.5, 0.5, 1, 0.5), leaf, colour, "none")
    pen.region = "door"
    pen.draw(rectangle(-0.5, 0.03, 1, 0.47), leaf, colour, "none")
    pen.region = ""
    boards = "".join(f"M{-0.5 + i / 6:.3f} .03L{-0.5 + i / 6:.3f} 1" for i in range(1, 6))
    pen.draw(boards, leaf, stroke=darker(colour, 0.2), width=0.7)
    for low in (0.16, 0.74):
        pen.draw(rectangle(-0.5, low, 1, 0.09), leaf, darker(colour, 0.1), width=0.7)
    pen.draw("M-.46 .25L.4 .74L.46 .74L-.38 .25Z", leaf, darker(colour, 0.1), width=0.7)
    pen.draw(rectangle(-0.5, 0.03, 1, 0.97), leaf)
    pen.draw(CIRCLE, part(leaf, (-0.4, 0.6), (0.06, 0.028)), "#e6c98f")
    return piece("gate", BACKGROUND_DEPTH - 1, pen)


def washing_line(camera: Camera, x: Span, y: float) -> Piece:
    """Draw a line with a towel, a shirt and a child's trousers on it, high and clean."""
    pen = Pen(camera, (0, y, ROOM_DEPTH - 0.2))
    for end in x:
        box(pen, (0.05, y + 0.06, 0.05), "#8d9aa1", (end, -y, 0))
    w = x[1] - x[0]
    line = part(pen.upright(w, 1), (0.5 * (x[0] + x[1]) / w, 0), (1, 1))
    pen.draw("M-.5 0C-.2 -.05 .2 -.05 .5 0", line, width=0.7)
    towel = part(line, (-0.26, -0.4), (0.18, 0.37))
    pen.draw("M-.5 1L.5 1L.5 0L-.5 .04Z", towel, lighter(SKY, 0.2))
    shirt = part(line, (0.04, -0.36), (0.2, 0.32))
    pen.draw(
        "M-.24 1L.24 1L.5 .74L.38 .6L.26 .7L.26 0L-.26 0L-.26 .7L-.38 .6L-.5 .74Z", shirt, CORAL
    )
    trousers = part(line, (0.28, -0.36), (0.12, 0.32))
    pen.draw("M-.4 1L.4 1L.46 0L.1 0L0 .6L-.1 0L-.46 0Z", trousers, MUSTARD)
    return piece("washing-line", BACKGROUND_DEPTH - 2, pen)


def slide_surface(z: float) -> Surface:
    """Return a place on the chute of the slide; higher ones come first in the order."""
    (z0, y0), (z1, y1) = _SLIDE[1], _SLIDE[2]
    height = min(y0 + (y1 - y0) * (z - z0) / (z1 - z0), y1)
    return Surface(height, SLIDE_DEPTH - 0.02 + 0.005 * z)


def slide(camera: Camera, colour: str) -> Piece:
    """Draw the slide: the main use of the garden."""
    left, right = SLIDE_X
    pen = Pen(camera)
    middle, w = (left + right) / 2, right - left
    pen.shapes.append(floor_shadow(camera, middle + 0.1, 1.5, w, 1.0))
    for x in (left, right):
        for z in (2.32, 2.06):
            box(pen, (0.05, 1.4, 0.05), "#8d9aa1", (x, 0, z))
    pen.region = "main"
    tone = darker(colour, 0.14)
    for (z0, y0), (z1, y1) in reversed(list(pairwise(_SLIDE))):
        far = [
            pen.spot(left, y, z) for y, z in ((y0, z0), (y0 + 0.12, z0), (y1 + 0.12, z1), (y1, z1))
        ]
        pen.fill(far, tone)
        bed = [pen.spot(x, y, z) for x, y, z in _strip(left, right, (y0, z0), (y1, z1))]
        pen.fill(bed, colour)
        near = [
            pen.spot(right, y, z)
            for y, z in ((y0 - 0.06, z0), (y0 + 0.12, z0), (y1 + 0.12, z1), (y1 - 0.06, z1))
        ]
        pen.fill(near, tone)
    pen.region = ""
    shine = [_SLIDE[1], _SLIDE[2]]
    _line(
        pen, (middle, shine[0][1], shine[0][0] + 0.1), (middle, shine[1][1], shine[1][0]), "#f7e3a8"
    )
    return piece("slide", SLIDE_DEPTH, pen)


def _strip(
    left: float, right: float, low: tuple[float, float], high: tuple[float, float]
) -> list[Place]:
    (y0, z0), (y1, z1) = low, high
    return [(left, y0, z0), (right, y0, z0), (right, y1, z1), (left, y1, z1)]


def bench(camera: Camera, x: Span) -> Piece:
    """Draw a garden bench with a slatted back at the fence."""
    w = x[1] - x[0]
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, BENCH_FRONT))
    pen.shapes.append(floor_shadow(camera, pen.at[0], BENCH_FRONT + 0.15, w, 0.5))
    tone = "#9c7a5a"
    for low in (0.54, 0.68, 0.82):
        slab(pen, (-w / 2, w / 2), (low, low + 0.09), (0.36, 0.4), tone)
    for side in (-1, 1):
        edge = side * (w / 2 - 0.03)
        slab(pen, (edge - 0.03, edge + 0.03), (0, 0.92), (0.34, 0.4), darker(tone, 0.1))
        slab(pen, (edge - 0.03, edge + 0.03), (0, BENCH_TOP - 0.04), (0, 0.06), darker(tone, 0.1))
    for near in (0.24, 0.12, 0.0):
        slab(pen, (-w / 2, w / 2), (BENCH_TOP - 0.04, BENCH_TOP), (near, near + 0.1), tone)
    return piece("bench", BENCH_FRONT, pen)


def flower_bed(camera: Camera, z: Span) -> Piece:
    """Draw a raised bed with flowers along the right fence."""
    pen = Pen(camera, (_HALF, 0, z[0]))
    deep = z[1] - z[0]
    for index in range(7):
        at = deep * (6 - index) / 6.4 + 0.03
        stem = Pen(camera, (_HALF - 0.09 - 0.07 * (index % 2), BED_TOP - 0.04, z[0] + at))
        face = stem.upright(0.16, 0.3)
        pen.draw(
            "M0 0L0 .7M0 .2C-.3 .3 -.4 .5 -.3 .6M0 .3C.3 .4 .4 .6 .3 .7",
            face,
            stroke="#6f9a6d",
            width=1.2,
        )
        bloom = part(face, (0, 0.8), (0.34, 0.18))
        pen.draw(CIRCLE, bloom, (CORAL, MUSTARD, PLUM)[index % 3], width=0.6)
    slab(pen, (-0.24, 0), (0, BED_TOP), (0, deep), lighter(WOOD, 0.06))
    return piece("flower-bed", z[1], pen)
