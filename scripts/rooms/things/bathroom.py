"""Things of the bathroom."""

from random import Random

from scripts.rooms.colour import (
    CORAL,
    CREAM,
    MUSTARD,
    PAPER,
    PLUM,
    ROSE,
    SAGE,
    SKY,
    darker,
    lighter,
)
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, part
from scripts.rooms.solids import Look, Size, box, drum
from scripts.rooms.things.kinds import HARD, kind


@kind("shampoo", (0.1, 0.22, 0.08), (SAGE, CORAL, SKY, PLUM, MUSTARD))
def shampoo(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a shampoo bottle without any name."""
    face = pen.upright(size[0], size[1])
    pen.draw("M-.5 0L-.5 .6C-.46 .76 .46 .76 .5 .6L.5 0C.2 -.05 -.2 -.05 -.5 0Z", face, colour)
    pen.draw("M-.26 .73L.26 .73L.24 1L-.24 1Z", face, lighter(colour, 0.45))
    pen.draw("M-.3 .2L.3 .2L.3 .5L-.3 .5Z", face, PAPER, width=0.5)
    del rng


@kind("toilet_roll", (0.14, 0.13, 0.14), (PAPER,))
def toilet_roll(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a toilet roll standing."""
    w, h, _ = size
    drum(pen, (w / 2, w / 2), h, Look(darker(colour, 0.04), colour))
    drum(pen, (w * 0.16, w * 0.16), 0, Look("#b59a78", "#a98d6c"), (0, h, 0))
    del rng


@kind("roll_pack", (0.4, 0.26, 0.26), (CREAM, "#d5e0e4"), HARD)
def roll_pack(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pack of toilet rolls or nappies."""
    w, h, d = size
    box(pen, size, colour)
    front = pen.upright(w, h, d / 2)
    for x in (-0.25, 0.25):
        for y in (0.27, 0.73):
            pen.draw(CIRCLE, part(front, (x, y), (0.17, 0.2)), PAPER, width=0.5)
            pen.draw(
                CIRCLE,
                part(front, (x, y), (0.06, 0.07)),
                darker(colour, 0.25),
                width=0.4,
            )
    del rng


@kind("duck", (0.16, 0.14, 0.12), (MUSTARD,))
def duck(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a bath duck."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.5 .34C-.5 .1 -.3 0 0 0C.3 0 .46 .12 .5 .5C.36 .44 .3 .46 .16 .46"
        "C-.1 .5 -.4 .56 -.5 .34Z",
        face,
        colour,
    )
    pen.draw(CIRCLE, part(face, (-0.2, 0.72), (0.22, 0.27)), colour)
    pen.draw("M-.4 .76L-.58 .68L-.4 .64Z", face, CORAL, width=0.6)
    pen.draw("M-.24 .8L-.23 .81", face, width=1.3)
    del rng


@kind("towel_hung", (0.4, 0.5, 0.05), (ROSE, SKY, SAGE))
def towel_hung(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a towel hanging over an edge that faces the eye."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.46 1C-.2 1.04 .2 1.04 .46 1C.48 .6 .5 .3 .46 .02C.2 .06 -.1 -.04 -.48 .04"
        "C-.5 .4 -.48 .7 -.46 1Z",
        face,
        colour,
    )
    pen.draw("M-.48 .2C-.2 .16 .2 .24 .47 .18", face, stroke=lighter(colour, 0.5), width=1.4)
    pen.draw("M-.2 .96C-.22 .7 -.18 .5 -.2 .32M.2 .96C.24 .8 .2 .6 .22 .44", face, width=0.6)
    del rng
