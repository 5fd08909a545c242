"""Tubs, baskets, cases, rolled rugs, lamps: firm things that are kept or put by."""

from random import Random

from scripts.rooms.colour import CASES, CLOTHES, CREAM, LINE, PLASTIC, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE
from scripts.rooms.solids import INSIDE, OPEN, Look, Size, box, drum
from scripts.rooms.things.clothes import lumps
from scripts.rooms.things.kinds import FIRM, HARD, SOFT, kind


@kind("tub", (0.48, 0.28, 0.36), PLASTIC, HARD)
def tub(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a plastic tub with a lid."""
    w, h, d = size
    box(pen, (w * 0.94, h * 0.82, d * 0.94), Look(colour, flare=1.1))
    box(pen, (w, h * 0.2, d), darker(colour, 0.08), (0, h * 0.8, 0))
    front = pen.upright(w, h, d / 2)
    pen.draw("M-.14 .6L.14 .6", front, stroke=darker(colour, 0.35), width=1.4)
    del rng


@kind("laundry_basket", (0.5, 0.34, 0.38), ("#86aa90", "#7ba0bb", "#d9b45f", "#b5a0bd"), SOFT, HARD)
def laundry_basket(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a slatted basket full of clothes."""
    w, h, d = size
    deep = h * 0.74
    box(pen, (w, deep, d), Look(colour, darker(colour, 0.35), 1.08, INSIDE))
    lumps(pen, (w * 0.9, h * 0.5, d), rng.sample(CLOTHES, 3), rng, lift=deep - 0.08)
    box(pen, (w, deep, d), Look(colour, flare=1.08, faces=OPEN))
    front = pen.upright(w, deep, d / 2)
    for height in (0.34, 0.62):
        for left in (-0.38, -0.2, -0.02, 0.16):
            pen.draw(
                f"M{left} {height}L{left + 0.11:.2f} {height}",
                front,
                stroke=darker(colour, 0.4),
                width=1,
            )


@kind("case", (0.52, 0.22, 0.36), CASES, HARD)
def case(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a suitcase lying on its side."""
    w, h, d = size
    box(pen, size, colour)
    front = pen.upright(w * 0.98, h, d / 2)
    pen.draw("M-.1 .44L-.1 .66L.1 .66L.1 .44", front, stroke=LINE, width=1.4)
    pen.draw("M-.48 .5L.48 .5", front, stroke=darker(colour, 0.3), width=0.7)
    del rng


@kind("rug_roll", (0.8, 0.18, 0.18), ("#a9646c", "#6d7f9e", "#8d9a6d"), FIRM)
def rug_roll(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a rolled rug lying across the view."""
    w, h, _ = size
    face = pen.upright(w, h)
    pen.draw(
        "M-.5 .5C-.53 .2 -.52 0 -.47 0L.44 0L.44 1L-.47 1C-.52 1 -.53 .8 -.5 .5Z", face, colour
    )
    pen.draw(
        "M-.3 0L-.3 1M-.22 0L-.22 1M.2 0L.2 1M.28 0L.28 1",
        face,
        stroke=lighter(colour, 0.5),
        width=1,
    )
    end = pen.upright(h, h)
    shift = 0.44 * w / h

    def rim(u: float, v: float) -> tuple[float, float]:
        return end(u * 0.5 + shift, v * 0.5 + 0.5)

    pen.draw(CIRCLE, rim, lighter(colour, 0.4))
    pen.draw("M.4 0C.4 .5 -.5 .5 -.5 0C-.5 -.4 .1 -.4 .1 0", rim, width=0.6)
    del rng


@kind("lamp", (0.3, 0.46, 0.3), (CREAM, "#d9b45f", "#8aab8c"), SOFT, FIRM)
def lamp(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a table lamp."""
    w, h, _ = size
    drum(pen, (w * 0.28, w * 0.12), h * 0.5, "#8d7a6c")
    drum(pen, (w * 0.5, w * 0.3), h * 0.48, Look(colour, lighter(colour, 0.5)), (0, h * 0.5, 0))
    del rng


@kind("bucket", (0.3, 0.28, 0.3), ("#b9584f", "#7ba0bb", "#8aab8c"), SOFT, FIRM)
def bucket(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a bucket with its handle down."""
    w, h, _ = size
    drum(pen, (w * 0.38, w * 0.5), h, Look(colour, darker(colour, 0.35)))
    pen.draw("M-.5 .95C-.4 .5 .4 .5 .5 .95", pen.upright(w, h, w / 3), width=0.9)
    del rng


@kind("crate", (0.44, 0.26, 0.34), ("#8aa7a5", "#c58f83", "#9a8fb5"), SOFT, HARD)
def crate(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw an open crate with clothes in it."""
    w, h, d = size
    box(pen, (w, h, d), Look(colour, darker(colour, 0.4), faces=INSIDE))
    lumps(pen, (w * 0.9, h * 0.62, d), rng.sample(CLOTHES, 3), rng, lift=h - 0.06)
    box(pen, (w, h, d), Look(colour, faces=OPEN))
    front = pen.upright(w, h, d / 2)
    pen.draw("M-.14 .72L.14 .72L.14 .86L-.14 .86Z", front, darker(colour, 0.4), width=0.5)
