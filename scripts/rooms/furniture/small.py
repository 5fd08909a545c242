"""Small things that belong to the room at every level: plant, bin, fruit, rug, mat."""

from scripts.rooms.camera import Camera, Place
from scripts.rooms.colour import CORAL, METAL, MUSTARD, SAGE, SKY, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH, floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, part
from scripts.rooms.solids import drum


def plant(camera: Camera, at: Place, scale: float = 1.0, depth: float | None = None) -> Piece:
    """Draw a plant in a pot; on furniture, ``depth`` is just before that of the furniture."""
    pen = Pen(camera, at)
    drum(pen, (0.055 * scale, 0.075 * scale), 0.13 * scale, "#b9695a")
    leaves = pen.upright(0.34 * scale, 0.34 * scale, 0, 0.12 * scale)
    for outline in (
        "M0 0C-.3 .1 -.6 .4 -.46 .7C-.2 .66 0 .4 0 0Z",
        "M0 0C.3 .1 .6 .36 .5 .64C.24 .62 .02 .4 0 0Z",
        "M0 0C-.22 .3 -.2 .8 .02 1C.24 .8 .22 .3 0 0Z",
    ):
        pen.draw(outline, leaves, SAGE)
    return piece(f"plant-{at[0]}", at[2] if depth is None else depth, pen)


def bin_(camera: Camera, x: float, z: float) -> Piece:
    """Draw a bin with its lid on."""
    pen = Pen(camera, (x, 0, z))
    pen.shapes.append(floor_shadow(camera, x, z, 0.3, 0.3))
    drum(pen, (0.12, 0.14), 0.52, "#aebcc3")
    drum(pen, (0.15, 0.15), 0.05, METAL, (0, 0.52, 0))
    return piece("bin", z - 0.15, pen)


def fruit_bowl(camera: Camera, x: float, y: float, z: float, depth: float) -> Piece:
    """Draw a bowl of fruit."""
    pen = Pen(camera, (x, y, z))
    face = pen.upright(0.3, 0.2)
    for at, tone in (((-0.25, 0.62), CORAL), ((0.25, 0.62), MUSTARD), ((0, 0.8), SAGE)):
        pen.draw(CIRCLE, part(face, (at[0], at[1]), (0.22, 0.3)), tone)
    pen.draw("M-.5 .56C-.44 .2 -.2 0 0 0C.2 0 .44 .2 .5 .56C.2 .46 -.2 .46 -.5 .56Z", face, SKY)
    return piece("fruit-bowl", depth, pen)


def rug(
    camera: Camera,
    x: tuple[float, float],
    z: tuple[float, float],
    colour: str,
    *,
    round_: bool = False,
) -> Piece:
    """Draw a rug or mat lying on the floor with a paler border."""
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, (z[0] + z[1]) / 2))
    flat = pen.level(x[1] - x[0], z[1] - z[0], 0.005)
    pen.region = "floor"
    outline = CIRCLE if round_ else "M-1 -1L1 -1L1 1L-1 1Z"
    for share, tone in ((0.5, colour), (0.42, lighter(colour, 0.3)), (0.36, colour)):
        pen.draw(outline, part(flat, (0, 0), (share, share)), tone, darker(colour, 0.3), 0.6)
    return piece(f"rug-{x[0]}", BACKGROUND_DEPTH + 1.5, pen)
