"""Things of the garden: pots, planks, sacks, crates, a watering can, a tricycle."""

from random import Random

from scripts.rooms.colour import CORAL, METAL, MUSTARD, SAGE, SKY, WOOD, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, part
from scripts.rooms.solids import INSIDE, OPEN, Look, Size, box, drum
from scripts.rooms.things.kinds import FIRM, HARD, SOFT, kind
from scripts.rooms.things.outing import wheel

_CLAY = ("#b9695a", "#c27d62", "#a8614f")
_PLASTIC_CRATES = ("#8aa7a5", "#b9584f", "#6d8fb0", "#9a8fb5", "#cfa24a")


@kind("pots", (0.34, 0.34, 0.3), _CLAY, SOFT, FIRM)
def pots(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw empty plant pots, put into one another, and one beside them."""
    w, h, _ = size
    side = rng.choice((-1, 1))
    for index in range(3):
        low = h * (0.22 * index)
        drum(pen, (w * 0.2, w * 0.3), h * 0.48, colour, (-side * w * 0.18, low, 0.04))
    look = Look(lighter(colour, 0.12), darker(colour, 0.4))
    drum(pen, (w * 0.16, w * 0.24), h * 0.44, look, (side * w * 0.26, 0, -0.04))


@kind("planks", (0.66, 0.2, 0.3), (WOOD, "#b98c5b", "#c4a27c"), HARD)
def planks(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw boards lying on one another."""
    w, h, d = size
    count = max(2, round(h / 0.05))
    for index in range(count):
        tone = lighter(colour, 0.24 * rng.random())
        span = w * (1 - 0.16 * rng.random())
        slide = rng.uniform(-0.04, 0.04)
        box(pen, (span, h / count, d), tone, (slide, h * index / count, 0))


@kind("sack", (0.52, 0.2, 0.36), ("#7f9a6d", "#b59a78", "#8d9aa6"), FIRM, SOFT)
def sack(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a sack of soil lying on its side, without any name."""
    face = pen.upright(size[0] * rng.choice((-1, 1)), size[1])
    pen.draw(
        "M-.5 .12C-.54 .02 -.44 -.02 -.34 .02C-.1 -.05 .16 -.05 .36 .01C.48 -.02 .55 .06 .5 .16"
        "C.55 .4 .54 .66 .49 .86C.5 1 .4 1 .32 .93C.1 1.03 -.14 1.03 -.34 .94C-.46 1 -.53 .94"
        " -.49 .84C-.53 .6 -.54 .36 -.5 .12Z",
        face,
        colour,
    )
    pen.draw("M-.2 .2L.2 .2L.2 .72L-.2 .72Z", face, lighter(colour, 0.45), width=0.6)
    pen.draw("M0 .28C-.14 .4 -.1 .6 0 .66C.1 .6 .14 .4 0 .28Z", face, SAGE, width=0.5)
    pen.draw("M-.42 .8C-.36 .66 -.34 .6 -.34 .5M.42 .2C.38 .34 .36 .4 .36 .5", face, width=0.6)


@kind("basket_crate", (0.44, 0.28, 0.36), _PLASTIC_CRATES, HARD)
def basket_crate(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw an empty plastic crate with slots in its sides."""
    w, h, d = size
    box(pen, size, Look(colour, darker(colour, 0.4), faces=INSIDE))
    box(pen, size, Look(colour, faces=OPEN))
    front = pen.upright(w, h, d / 2)
    slots = darker(colour, 0.28)
    for low in (0.2, 0.4, 0.6):
        pen.draw(f"M-.42 {low}L-.06 {low}M.06 {low}L.42 {low}", front, stroke=slots, width=1.4)
    pen.draw("M-.12 .84L.12 .84", front, stroke=darker(colour, 0.4), width=2)
    del rng


@kind("watering_can", (0.42, 0.32, 0.2), ("#6d8a72", METAL, "#7ba0bb"), SOFT, FIRM)
def watering_can(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a watering can."""
    w, h, _ = size
    face = pen.upright(w * rng.choice((-1, 1)), h)
    pen.draw("M.2 .3L.48 .8", face, stroke=darker(colour, 0.25), width=3)
    pen.draw("M.42 .76L.54 .74L.52 .92L.42 .9Z", face, darker(colour, 0.15), width=0.6)
    pen.draw("M-.22 .64C-.5 .7 -.5 .2 -.24 .16", face, stroke=darker(colour, 0.3), width=1.6)
    pen.draw("M-.2 .72C-.16 1.05 .12 1.05 .16 .72", face, stroke=darker(colour, 0.3), width=1.6)
    drum(pen, (w * 0.27, w * 0.24), h * 0.74, Look(colour, darker(colour, 0.35)))


@kind("tricycle", (0.52, 0.44, 0.3), (CORAL, SKY, MUSTARD), SOFT, FIRM)
def tricycle(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a child's tricycle from its side."""
    face = pen.upright(size[0] * rng.choice((-1, 1)), size[1])
    pen.draw("M-.3 .26L-.2 .86M-.24 .62L.32 .3M.1 .44L.14 .6", face, stroke=colour, width=2.6)
    pen.draw("M-.3 .9L-.1 .92", face, stroke="#5a5755", width=2.4)
    pen.draw("M-.02 .6L.3 .6L.34 .72L0 .7Z", face, darker(colour, 0.15))
    wheel(pen, face, (-0.32, 0.24), (0.2, 0.24))
    wheel(pen, face, (0.34, 0.16), (0.13, 0.16))


@kind("hose", (0.4, 0.14, 0.32), ("#7fae8c", "#93b070"), FIRM)
def hose(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a garden hose, coiled."""
    w, h, _ = size
    for index in range(4):
        radius = w * (0.5 - 0.04 * (index % 2))
        tone = lighter(colour, 0.14 * (index % 2))
        drum(pen, (radius, radius), h / 4, Look(tone, lighter(tone, 0.2)), (0, h * index / 4, 0))
    flat = pen.level(w, w, h)
    for radius in (0.38, 0.3):
        pen.draw(CIRCLE, part(flat, (0, 0), (radius, radius)), width=0.5)
    pen.draw(CIRCLE, part(flat, (0, 0), (0.22, 0.22)), "#d9dfc4", width=0.6)
    end = pen.upright(w, h)
    pen.draw("M.3 .8C.6 .9 .7 .5 .62 .1", end, stroke=colour, width=2.2)
    pen.draw("M.64 .3L.6 -.1", end, stroke="#cfa24a", width=2.6)
    del rng


@kind("tarpaulin", (0.52, 0.26, 0.4), ("#6f8fa6", "#7f9a6d", "#8d9aa6"), SOFT)
def tarpaulin(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a ground sheet, bundled up."""
    w, h, _ = size
    for low, share, tone in ((0.0, 1.0, colour), (0.4, 0.82, lighter(colour, 0.14))):
        face = pen.upright(w * share * rng.choice((-1, 1)), h * 0.6, 0, h * low)
        pen.draw(
            "M-.48 .02C-.54 .2 -.5 .5 -.38 .66C-.3 .9 -.1 1 .04 .92C.2 1 .4 .86 .44 .6"
            "C.54 .4 .54 .14 .46 .02C.2 -.06 -.2 -.06 -.48 .02Z",
            face,
            tone,
        )
        pen.draw("M-.3 .2C-.2 .5 -.1 .6 0 .84M.3 .14C.26 .4 .2 .6 .1 .78", face, width=0.6)


@kind("garden_chair", (0.5, 0.86, 0.46), ("#dfe6e2", "#8aab8c"), SOFT, HARD)
def garden_chair(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw two stacked garden chairs from the front."""
    w, h, d = size
    tone = darker(colour, 0.12)
    for x in (-0.44, 0.4):
        box(pen, (0.05, h * 0.5, 0.05), tone, (x * w, 0, d * 0.4))
        box(pen, (0.05, h * 0.5, 0.05), tone, (x * w, 0, -d * 0.4))
    back = pen.upright(w, h * 0.56, -d * 0.4, h * 0.46)
    pen.draw("M-.46 0C-.5 .5 -.44 .9 -.34 1L.34 1C.44 .9 .5 .5 .46 0Z", back, colour)
    pen.draw("M-.22 .1L-.2 .84M0 .1L0 .86M.22 .1L.2 .84", back, width=0.9)
    for low in (0.46, 0.56):
        box(pen, (w, 0.04, d), lighter(colour, 0.1) if low > 0.5 else colour, (0, h * low, 0))
    del rng


@kind("spade", (0.2, 1.0, 0.1), (WOOD,), SOFT, FIRM)
def spade(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a spade standing with its blade down."""
    face = pen.upright(size[0], size[1])
    pen.draw("M-.08 .24L.08 .24L.08 .94L-.08 .94Z", face, colour)
    pen.draw("M-.4 .92L.4 .92L.4 1L-.4 1Z", face, darker(colour, 0.1))
    pen.draw("M-.5 .28L.5 .28L.48 .06C.3 0 -.3 0 -.48 .06Z", face, METAL)
    del rng
