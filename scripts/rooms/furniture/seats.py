"""Tables, chairs and stools."""

from scripts.rooms.camera import Camera
from scripts.rooms.colour import DARK_WOOD, WOOD, darker, lighter
from scripts.rooms.drawing_order import floor_shadow
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.solids import box, slab

Span = tuple[float, float]


def table(camera: Camera, x: Span, z: Span, height: float = 0.74, colour: str = WOOD) -> Piece:
    """Draw a table on four legs."""
    pen = Pen(camera, ((x[0] + x[1]) / 2, 0, (z[0] + z[1]) / 2))
    w, d = x[1] - x[0], z[1] - z[0]
    pen.shapes.append(floor_shadow(camera, pen.at[0], pen.at[2], w * 0.9, d))
    leg = 0.07
    for z_sign in (1, -1):
        for x_sign in (-1, 1):
            low = (x_sign * (w / 2 - leg), 0, z_sign * (d / 2 - leg))
            box(pen, (leg, height - 0.04, leg), darker(colour, 0.08), low)
    box(pen, (w, 0.06, d), colour, (0, height - 0.06, 0))
    return piece(f"table-{x[0]}", z[0], pen)


def chair(camera: Camera, x: float, z: float, facing: str, colour: str = DARK_WOOD) -> Piece:
    """Draw a chair; ``facing`` is ``away`` (its back towards the eye) or ``left``."""
    pen = Pen(camera, (x, 0, z))
    pen.shapes.append(floor_shadow(camera, x, z, 0.5, 0.5))
    half, leg, seat = 0.2, 0.045, 0.44
    for z_sign in (1, -1):
        for x_sign in (-1, 1):
            box(pen, (leg, seat, leg), darker(colour, 0.1), (x_sign * half, 0, z_sign * half))
    if facing == "left":
        _back(pen, colour, (half, 0.0), along_x=False)
        box(pen, (0.45, 0.05, 0.45), lighter(colour, 0.14), (0, seat - 0.02, 0))
    else:
        box(pen, (0.45, 0.05, 0.45), lighter(colour, 0.14), (0, seat - 0.02, 0))
        _back(pen, colour, (0.0, -half), along_x=True)
    return piece(f"chair-{x}-{z}", z - half, pen)


def _back(pen: Pen, colour: str, at: tuple[float, float], *, along_x: bool) -> None:
    post = 0.045
    size = (0.4, post) if along_x else (post, 0.4)
    for sign in (1, -1):
        x = at[0] + (sign * 0.19 if along_x else 0)
        z = at[1] + (0 if along_x else sign * 0.19)
        box(pen, (post, 0.46, post), darker(colour, 0.06), (x, 0.46, z))
    for low, high in ((0.58, 0.11), (0.78, 0.14)):
        box(pen, (size[0], high, size[1]), colour, (at[0], low, at[1]))


def stool(camera: Camera, x: float, z: float, colour: str) -> Piece:
    """Draw a child's step stool."""
    pen = Pen(camera, (x, 0, z))
    pen.shapes.append(floor_shadow(camera, x, z, 0.4, 0.32))
    slab(pen, (-0.18, -0.13), (0, 0.22), (-0.14, 0.14), darker(colour, 0.1))
    slab(pen, (0.13, 0.18), (0, 0.22), (-0.14, 0.14), darker(colour, 0.1))
    slab(pen, (-0.2, 0.2), (0.22, 0.27), (-0.15, 0.15), colour)
    return piece("stool", z - 0.15, pen)
