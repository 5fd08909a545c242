"""Toys: ball, blocks, car, bear, rabbit, stacking rings."""

from random import Random

from scripts.rooms.colour import CORAL, CREAM, LINE, MUSTARD, PLUM, SAGE, SKY, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, part
from scripts.rooms.solids import INSIDE, OPEN, Look, Size, box, drum
from scripts.rooms.things.kinds import HARD, SOFT, kind


def _disc(
    pen: Pen, size: Size, at: tuple[float, float], radii: tuple[float, float], colour: str
) -> None:
    face = pen.upright(size[0], size[1])
    pen.draw(CIRCLE, part(face, (at[0], at[1]), (radii[0], radii[1])), colour)


@kind("ball", (0.24, 0.24, 0.24), (CORAL, SKY, MUSTARD))
def ball(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a ball with a pale band."""
    _disc(pen, size, (0, 0.5), (0.5, 0.5), colour)
    face = pen.upright(size[0], size[1])
    pen.draw("M-.46 .64C-.2 .46 .2 .46 .46 .64", face, stroke=CREAM, width=1.6)
    pen.draw("M-.3 .86C-.1 .76 .1 .76 .3 .86", face, stroke=CREAM, width=1.2)
    del rng


@kind("blocks", (0.34, 0.2, 0.2), (SAGE,))
def blocks(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a few building blocks."""
    side = size[1] * 0.5
    tones = (colour, CORAL, SKY, MUSTARD)
    spots = ((-0.36, 0, 0.1), (0.04, 0, -0.1), (0.4, 0, 0.12), (-0.16, 1, 0))
    for tone, (x, y, z) in zip(tones, spots, strict=True):
        turned = Pen(
            pen.camera,
            (pen.at[0] + x * size[0], pen.at[1] + y * side, pen.at[2] + z),
            yaw=rng.uniform(-25, 25),
        )
        turned.shapes = pen.shapes
        box(turned, (side, side, side), tone)


@kind("toy_car", (0.32, 0.17, 0.16), (CORAL, SKY))
def toy_car(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a toy car seen from its side."""
    face = pen.upright(size[0], size[1])
    pen.draw(
        "M-.5 .16L-.5 .5C-.4 .6 -.32 .58 -.26 .62C-.2 .96 -.1 1 .04 1C.2 1 .24 .8 .3 .6"
        "C.42 .58 .5 .5 .5 .36L.5 .16Z",
        face,
        colour,
    )
    pen.draw("M-.16 .62C-.12 .86 -.06 .88 0 .88L0 .62Z", face, lighter(SKY, 0.4), width=0.6)
    for x in (-0.28, 0.28):
        _disc(pen, size, (x, 0.16), (0.12, 0.2), "#56524f")
    del rng


@kind("bear", (0.34, 0.42, 0.2), ("#bd8d5c", "#a9866a"))
def bear(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a sitting teddy bear."""
    for at, radii in (
        ((-0.22, 0.9), (0.1, 0.09)),
        ((0.22, 0.9), (0.1, 0.09)),
        ((-0.38, 0.36), (0.12, 0.17)),
        ((0.38, 0.36), (0.12, 0.17)),
    ):
        _disc(pen, size, at, radii, colour)
    _disc(pen, size, (0, 0.3), (0.32, 0.3), colour)
    _disc(pen, size, (0, 0.28), (0.18, 0.18), lighter(colour, 0.3))
    _disc(pen, size, (0, 0.72), (0.3, 0.23), colour)
    for x in (-0.28, 0.28):
        _disc(pen, size, (x, 0.08), (0.16, 0.1), lighter(colour, 0.15))
    _disc(pen, size, (0, 0.66), (0.12, 0.08), lighter(colour, 0.35))
    face = pen.upright(size[0], size[1])
    pen.draw("M-.11 .77L-.1 .78M.1 .77L.11 .78", face, width=1.6)
    pen.draw("M-.04 .68L.04 .68L0 .65Z", face, LINE)
    del rng


@kind("rabbit", (0.28, 0.44, 0.2), ("#cfc3b6", "#c9a5ad"))
def rabbit(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a sitting toy rabbit."""
    for x in (-0.14, 0.14):
        _disc(pen, size, (x, 0.86), (0.1, 0.18), colour)
        _disc(pen, size, (x * 2.4, 0.1), (0.2, 0.1), colour)
    _disc(pen, size, (0, 0.28), (0.36, 0.28), colour)
    _disc(pen, size, (0, 0.6), (0.3, 0.18), lighter(colour, 0.15))
    face = pen.upright(size[0], size[1])
    pen.draw("M-.1 .64L-.09 .65M.1 .64L.11 .65M-.05 .56L0 .53L.05 .56", face, width=1.3)
    del rng


@kind("rings", (0.22, 0.26, 0.22), (CORAL,))
def rings(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw stacking rings on a peg."""
    for index, tone in enumerate((colour, MUSTARD, SAGE, PLUM)):
        radius = size[0] * (0.5 - 0.08 * index)
        drum(pen, (radius, radius), size[1] / 4.4, tone, (0, index * size[1] / 4.4, 0))
    del rng


@kind("toy_chest", (0.5, 0.3, 0.32), ("#9fb9c8", "#e0c27d"), SOFT, HARD)
def toy_chest(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a low open box with toys looking out of it."""
    w, h, d = size
    box(pen, size, Look(colour, darker(colour, 0.35), faces=INSIDE))
    inside = (w, h, d)
    _disc(pen, inside, (-0.28, 1.05), (0.16, 0.26), CORAL)
    _disc(pen, inside, (0.3, 1.0), (0.14, 0.24), SAGE)
    _disc(pen, inside, (0.02, 1.1), (0.16, 0.28), "#bd8d5c")
    box(pen, size, Look(colour, faces=OPEN))
    pen.draw("M-.12 .6L.12 .6", pen.upright(w, h, d / 2), width=1.2)
    del rng
