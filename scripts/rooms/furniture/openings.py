"""The way out and the window, always on the back wall."""

from scripts.rooms.camera import ROOM_DEPTH, Camera, Point
from scripts.rooms.colour import WHITE_GOODS, darker, lighter
from scripts.rooms.drawing_order import BACKGROUND_DEPTH
from scripts.rooms.pen import Pen
from scripts.rooms.scene import Piece, piece
from scripts.rooms.shapes import CIRCLE, part

_WALL = BACKGROUND_DEPTH - 1
_BOX = "M-.5 0L.5 0L.5 1L-.5 1Z"
DOOR_HEIGHT = 2.0


def door(
    camera: Camera, x: float, colour: str, width: float = 0.66, *, glazed: bool = True
) -> Piece:
    """Draw the door; its lower half is what the check measures as ``door``."""
    pen = Pen(camera, (x, 0, ROOM_DEPTH))
    pen.draw(_BOX, pen.upright(width + 0.14, DOOR_HEIGHT + 0.07), "#fbf7ef")
    leaf = pen.upright(width, DOOR_HEIGHT)
    pen.draw("M-.5 .5L.5 .5L.5 1L-.5 1Z", leaf, colour, "none")
    pen.region = "door"
    pen.draw("M-.5 0L.5 0L.5 .5L-.5 .5Z", leaf, colour, "none")
    pen.draw("M-.34 .08L.34 .08L.34 .4L-.34 .4Z", leaf, darker(colour, 0.07))
    pen.region = ""
    glass = "#d8e9f0" if glazed else lighter(colour, 0.12)
    pen.draw("M-.34 .5L.34 .5L.34 .93L-.34 .93Z", leaf, glass)
    if glazed:
        pen.draw("M0 .5L0 .93", leaf)
        pen.draw("M-.26 .62L-.08 .84M.1 .6L.26 .8", leaf, stroke="#f4fafc", width=1.4)
    pen.draw(_BOX, leaf)
    pen.draw(CIRCLE, part(leaf, (-0.42, 0.46), (0.05, 0.017)), "#e6c98f")
    return piece("door", _WALL, pen)


def window(camera: Camera, at: Point, size: Point, blind: str, *, frosted: bool = False) -> Piece:
    """Draw a sunny window with a blind; ``at`` is the middle of its sill, x and height."""
    w, h = size
    pen = Pen(camera, (*at, ROOM_DEPTH))
    pen.draw(_BOX, pen.upright(w + 0.16, h + 0.12, 0, -0.06), "#fbf7ef")
    pane = pen.upright(w, h)
    pen.draw(_BOX, pane, "#d6e7f0" if frosted else "#cfe5ef")
    if not frosted:
        pen.draw(
            "M-.5 0L-.5 .26C-.34 .42 -.2 .4 -.06 .24C.1 .46 .3 .46 .5 .22L.5 0Z",
            pane,
            "#b3ceab",
            "none",
        )
        pen.draw(CIRCLE, part(pane, (0.26, 0.62), (0.09, 0.09 * w / h)), "#f6dd94", "none")
    else:
        pen.draw(
            "M-.4 .16L-.1 .46M.1 .12L.42 .44M-.3 .06L-.2 .16", pane, stroke="#eef6f9", width=1.6
        )
    pen.draw("M0 0L0 1", pane, stroke="#fbf7ef", width=2.6)
    pen.draw(_BOX, pane)
    pen.draw("M-.58 -.04L.58 -.04L.58 .02L-.58 .02Z", pen.upright(w, h, 0.06), WHITE_GOODS)
    rolled = pen.upright(w + 0.2, h * 0.3, 0, h * 0.86)
    pen.draw(_BOX, rolled, blind)
    pen.draw("M-.5 .44L.5 .44", rolled, stroke=darker(blind, 0.2), width=0.7)
    return piece("window", _WALL, pen)
