"""Things of the kitchen and the tea tray."""

from random import Random

from scripts.rooms.colour import (
    CORAL,
    CREAM,
    METAL,
    MUSTARD,
    PAPER,
    PLUM,
    SAGE,
    SKY,
    darker,
    lighter,
)
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, part
from scripts.rooms.solids import Look, Size, box, drum
from scripts.rooms.things.kinds import HARD, kind


@kind("plates", (0.28, 0.1, 0.28), ("#f3f1ea",), HARD)
def plates(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a stack of plates."""
    w, h, _ = size
    count = max(1, round(h / 0.03))
    for index in range(count):
        radius = w / 2 * rng.uniform(0.88, 1)
        drum(
            pen,
            (radius * 0.8, radius),
            h / count,
            Look(darker(colour, 0.05), colour),
            (0, h * index / count, 0),
        )
    flat = pen.level(w * 0.6, w * 0.6, h)
    pen.draw(CIRCLE, part(flat, (0, 0), (0.5, 0.5)), width=0.5)


@kind("mug", (0.13, 0.13, 0.13), (CORAL, MUSTARD, SKY, SAGE, PLUM))
def mug(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a mug."""
    w, h, _ = size
    side = rng.choice((-1, 1))
    pen.draw(
        "M.3 .8C.75 .8 .75 .25 .3 .25", pen.upright(w * side, h), stroke=darker(colour), width=1.3
    )
    drum(pen, (w * 0.38, w * 0.42), h, Look(colour, darker(colour, 0.3)))


@kind("pan", (0.26, 0.15, 0.26), ("#6d8a72", "#a85d55", "#7b8288"), HARD)
def pan(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pan with a lid."""
    w, h, _ = size
    side = rng.choice((-1, 1))
    pen.draw("M.4 .6L.9 .72", pen.upright(w * side, h), width=1.8)
    drum(pen, (w * 0.48, w * 0.5), h * 0.8, Look(colour, lighter(colour, 0.3)))
    drum(pen, (w * 0.07, w * 0.07), h * 0.16, darker(colour, 0.3), (0, h * 0.82, 0))


@kind("bowl", (0.26, 0.12, 0.26), (SKY, CREAM, CORAL))
def bowl(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a bowl."""
    w, h, _ = size
    drum(pen, (w * 0.25, w * 0.5), h, Look(colour, darker(colour, 0.25)))
    del rng


@kind("packet", (0.2, 0.3, 0.09), (CORAL, MUSTARD, SAGE, PLUM))
def packet(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a packet of cereal without any name."""
    box(pen, size, colour)
    front = pen.upright(size[0], size[1], size[2] / 2)
    pen.draw(CIRCLE, part(front, (0, 0.6), (0.28, 0.18)), CREAM, width=0.6)
    del rng


@kind("milk", (0.13, 0.27, 0.13), (PAPER,))
def milk(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a plastic milk bottle with a handle."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.5 0L-.5 .5C-.48 .68 -.2 .74 -.18 .86L.18 .86C.2 .74 .48 .68 .5 .5L.5 0"
        "C.2 -.04 -.2 -.04 -.5 0Z",
        face,
        colour,
    )
    pen.draw("M-.2 .86L.2 .86L.2 1L-.2 1Z", face, SKY)
    pen.draw("M.2 .62C.36 .58 .36 .4 .24 .34", face, width=0.7)
    del rng


@kind("baby_bottle", (0.1, 0.22, 0.1), (PAPER,))
def baby_bottle(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a baby's feeding bottle."""
    face = pen.upright(size[0], size[1])
    pen.draw("M-.46 0L-.46 .66L.46 .66L.46 0C.2 -.06 -.2 -.06 -.46 0Z", face, colour)
    pen.draw("M-.46 .66L.46 .66L.4 .78L.14 .8C.16 1 -.16 1 -.14 .8L-.4 .78Z", face, MUSTARD)
    pen.draw("M.1 .2L.46 .2M.1 .4L.46 .4", face, width=0.5)
    del rng


@kind("jar", (0.13, 0.19, 0.13), (CORAL, MUSTARD, SAGE))
def jar(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a storage jar with a lid."""
    w, h, _ = size
    drum(pen, (w * 0.5, w * 0.5), h * 0.8, colour)
    drum(pen, (w * 0.44, w * 0.44), h * 0.16, METAL, (0, h * 0.82, 0))
    del rng


@kind("spray", (0.14, 0.28, 0.12), (SAGE, SKY))
def spray(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a spray bottle for cleaning."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.44 0L-.44 .46C-.4 .64 -.14 .66 -.14 .78L.14 .78C.14 .66 .4 .64 .44 .46"
        "L.44 0C.2 -.04 -.2 -.04 -.44 0Z",
        face,
        colour,
    )
    pen.draw("M-.5 .98L.2 1L.3 .8L-.1 .78L-.14 .86L-.5 .9Z", face, PAPER)
    del rng
