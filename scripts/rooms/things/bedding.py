"""Pillows, cushions, blankets and quilts."""

from random import Random

from scripts.rooms.colour import CORAL, CREAM, MUSTARD, PLUM, ROSE, SAGE, SKY, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import part
from scripts.rooms.solids import Size
from scripts.rooms.things.kinds import FIRM, kind

_COVERS = (SKY, ROSE, SAGE, PLUM, CREAM, CORAL, MUSTARD)


@kind("pillow", (0.44, 0.2, 0.3), (CREAM, CREAM, SKY, "#d3a3b1"))
def pillow(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pillow lying down."""
    face = pen.upright(size[0], size[1])
    outline = (
        "M-.5 .12C-.56 .02 -.46 -.04 -.36 .02C-.14 -.06 .16 -.06 .36 .02C.48 -.04 .56 .04 .5 .14"
        "C.54 .4 .52 .64 .48 .84C.52 .98 .42 1.02 .34 .94C.12 1.04 -.12 1.04 -.34 .95"
        "C-.44 1.02 -.52 .96 -.48 .84C-.53 .6 -.54 .38 -.5 .12Z"
    )
    pen.draw(outline, face, colour)
    pen.draw(
        "M-.4 .84C-.32 .7 -.26 .66 -.18 .64M.42 .16C.34 .3 .28 .34 .2 .36M-.42 .2"
        "C-.36 .28 -.32 .32 -.26 .34",
        face,
        width=0.6,
    )
    del rng


@kind("cushion", (0.36, 0.32, 0.2), (MUSTARD, CORAL, SAGE, PLUM))
def cushion(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a square cushion standing on its edge."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.5 .02C-.4 .3 -.42 .7 -.46 .98C-.2 .9 .2 .9 .48 .98C.42 .7 .42 .3 .5 0"
        "C.2 .06 -.2 .06 -.5 .02Z",
        face,
        colour,
    )
    pen.draw("M-.36 .86C-.28 .76 -.26 .7 -.24 .66M.38 .12C.3 .22 .28 .28 .26 .34", face, width=0.6)
    del rng


@kind("quilt", (0.52, 0.28, 0.4), _COVERS)
def quilt(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a quilt bundled up."""
    w, h, _ = size
    for low, share, slide in (
        (0.0, 1.0, 0.0),
        (0.34, 0.9, rng.uniform(-0.05, 0.05)),
        (0.66, 0.74, 0.04),
    ):
        face = pen.upright(w * share * rng.choice((-1, 1)), h * 0.42, 0, h * low)
        fold = part(face, (slide, 0), (1, 1))
        pen.draw(
            "M-.44 .02C-.56 .2 -.54 .8 -.42 .96C-.2 1.06 .2 1.02 .4 .94"
            "C.54 .8 .56 .2 .46 .02C.2 -.1 -.2 -.1 -.44 .02Z",
            fold,
            colour if low != 0.34 else lighter(colour, 0.16),
        )
        pen.draw(
            "M-.46 .3C-.34 .4 -.3 .36 -.24 .26M.46 .5C.36 .46 .3 .5 .26 .6M-.06 .14"
            "C0 .24 .06 .24 .12 .16",
            fold,
            width=0.5,
        )


@kind("blanket", (0.44, 0.16, 0.34), _COVERS, FIRM)
def blanket(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a blanket folded twice."""
    w, h, d = size
    for index in range(3):
        low = h * index / 3
        tone = colour if index != 1 else lighter(colour, 0.15)
        corners = [
            pen.spot(u * w, low + h / 3, v * d)
            for u, v in ((-0.5, -0.5), (0.5, -0.5), (0.47, 0.5), (-0.47, 0.5))
        ]
        pen.fill(corners, lighter(tone, 0.25))
        front = pen.upright(w, h / 3, d / 2, low)
        pen.draw("M-.5 1C-.55 .8 -.55 .2 -.49 0L.48 0C.55 .2 .55 .8 .5 1Z", front, tone)
    del rng
