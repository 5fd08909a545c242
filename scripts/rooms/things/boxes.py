"""Cardboard boxes, closed and open."""

from random import Random

from scripts.rooms.colour import CARDBOARD, CLOTHES, COVERS, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.solids import OPEN, Look, Size, box
from scripts.rooms.things.clothes import lumps
from scripts.rooms.things.kinds import HARD, SOFT, kind


@kind("box", (0.46, 0.34, 0.38), CARDBOARD, HARD)
def closed_box(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a closed box with a strip of tape."""
    w, h, d = size
    box(pen, size, colour)
    tape = darker(colour, 0.1)

    def on_top(u: float, v: float) -> tuple[float, float]:
        return pen.spot(u * w, h, v * d)

    def on_front(u: float, v: float) -> tuple[float, float]:
        return pen.spot(u * w, v * h, -d / 2)

    pen.draw("M-.08 -.5L.08 -.5L.08 .5L-.08 .5Z", on_top, tape, width=0.4)
    pen.draw("M-.08 .76L.08 .76L.08 1L-.08 1Z", on_front, tape, width=0.4)
    if rng.random() < 0.4:
        pen.draw("M.2 .16L.4 .16M.2 .26L.34 .26", on_front, width=0.6)


@kind("open_box", (0.48, 0.34, 0.4), CARDBOARD, SOFT, HARD)
def open_box(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a box with its flaps open and clothes or books in it."""
    w, h, d = size
    flap = lighter(colour, 0.12)
    top = [
        pen.spot(u * w, h, v * d) for u, v in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
    ]
    back = [pen.spot(u * w, h + 0.09, 0.5 * d + 0.1) for u in (0.5, -0.5)]
    pen.fill([top[3], top[2], *back], flap)
    pen.fill(top, darker(colour, 0.35))
    lumps(pen, (w * 0.86, 0.2, d), rng.sample(CLOTHES, 3), rng, lift=h - 0.07)
    box(pen, size, Look(colour, faces=OPEN))
    for edge, out in ((0, -1), (1, 1)):
        inner = [top[0], top[3]] if edge == 0 else [top[1], top[2]]
        x = out * (w / 2 + 0.1)
        outer = [pen.spot(x, h - 0.03, 0.46 * d), pen.spot(x, h - 0.03, -0.46 * d)]
        pen.fill([*inner, *outer], flap)


@kind("shoebox", (0.32, 0.15, 0.22), COVERS, HARD)
def shoebox(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a small box with a lid."""
    w, h, d = size
    box(pen, (w * 0.95, h * 0.7, d * 0.95), lighter(colour, 0.35))
    box(pen, (w, h * 0.38, d), colour, (0, h * 0.62, 0))
    del rng
