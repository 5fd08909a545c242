"""Bags: tied, carried by handles, worn on the back."""

from random import Random

from scripts.rooms.colour import CARRIER_BAGS, CLOTHES, LINE, TIED_BAGS, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.solids import Size
from scripts.rooms.things.kinds import kind

_TIED = (
    "M-.42 .02C-.58 .3 -.42 .62 -.08 .8C-.16 .88 -.2 .93 -.18 .97C-.1 1 -.04 .93 0 .88"
    "C.05 .95 .12 1.01 .18 .96C.18 .91 .14 .86 .08 .8C.42 .64 .58 .3 .43 .02"
    "C.22 -.06 -.22 -.06 -.42 .02Z"
)
_CARRIER = (
    "M-.36 .74C-.42 .5 -.52 .22 -.48 .03C-.24 -.06 .24 -.06 .48 .03C.52 .22 .42 .5 .36 .74"
    "C.2 .68 -.2 .7 -.36 .74Z"
)
_PACK = (
    "M-.42 0C-.52 .3 -.46 .72 -.28 .86C-.1 .97 .1 .97 .28 .86C.46 .72 .52 .3 .42 0"
    "C.2 -.05 -.2 -.05 -.42 0Z"
)


@kind("tied_bag", (0.46, 0.46, 0.4), TIED_BAGS)
def tied_bag(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a bag tied at its neck."""
    side = rng.choice((-1, 1))
    face = pen.upright(size[0] * side, size[1])
    pen.draw(_TIED, face, colour)
    pen.draw("M.16 .02C.3 .3 .26 .56 .08 .78C.4 .62 .56 .3 .43 .03Z", face, darker(colour), "none")
    pen.draw("M-.36 .34C-.34 .5 -.26 .6 -.16 .68", face, stroke=lighter(colour, 0.45), width=1)
    pen.draw("M.02 .78C.06 .66 .05 .6 .1 .52M-.05 .78C-.08 .7 -.12 .66 -.12 .6", face, width=0.6)
    pen.draw(_TIED, face)


@kind("carrier_bag", (0.38, 0.42, 0.24), CARRIER_BAGS)
def carrier_bag(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a carrier bag with two handles."""
    side = rng.choice((-1, 1))
    face = pen.upright(size[0] * side, size[1])
    handle = darker(colour, 0.25)
    pen.draw("M-.2 .7C-.18 1.04 .02 1.04 .06 .7", face, stroke=handle, width=1.3)
    pen.draw(_CARRIER, face, colour)
    pen.draw(
        "M.2 .7C.3 .44 .28 .2 .22 -.03L.48 .03C.52 .22 .42 .5 .36 .74Z",
        face,
        darker(colour, 0.1),
        "none",
    )
    pen.draw("M-.06 .7C-.04 .98 .2 .98 .22 .7", face, stroke=handle, width=1.3)
    pen.draw("M-.3 .6C-.3 .45 -.34 .3 -.34 .2M.08 .6C.1 .5 .08 .42 .1 .34", face, width=0.5)
    pen.draw(_CARRIER, face)


@kind("backpack", (0.34, 0.42, 0.2), CLOTHES[3:7], "soft")
def backpack(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a school bag with a pocket."""
    face = pen.upright(size[0], size[1])
    pen.draw("M-.1 .9C-.1 1.05 .1 1.05 .1 .9", face, stroke=LINE, width=1.2)
    pen.draw(_PACK, face, colour)
    pen.draw(
        "M-.3 .05C-.34 .2 -.32 .34 -.28 .42L.28 .42C.32 .34 .34 .2 .3 .05Z", face, lighter(colour)
    )
    pen.draw("M-.36 .58C-.2 .52 .2 .52 .36 .58", face, width=0.7)
    del rng
