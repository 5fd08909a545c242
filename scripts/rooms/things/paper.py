"""Books, magazines, papers."""

from random import Random

from scripts.rooms.colour import COVERS, PAPER, darker
from scripts.rooms.pen import Pen
from scripts.rooms.solids import Look, Size, box
from scripts.rooms.things.kinds import FIRM, HARD, kind


def _turned(pen: Pen, rng: Random, most: float) -> Pen:
    """Return a pen at the same place, turned a little, drawing into the same shapes."""
    other = Pen(pen.camera, pen.at, yaw=rng.uniform(-most, most))
    other.shapes = pen.shapes
    return other


@kind("books", (0.28, 0.2, 0.22), COVERS, HARD)
def books(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pile of books, every one turned a little."""
    w, h, d = size
    count = max(2, round(h / 0.045))
    for index in range(count):
        tone = colour if index == 0 else rng.choice(COVERS)
        share = 1 - 0.25 * rng.random()
        turned = _turned(pen, rng, 14)
        low = h * index / count
        box(turned, (w * share, h / count, d * share), tone, (0, low, 0))
        edge = h / count
        page = [
            turned.spot(u * w * share, low + edge * v, -d * share / 2)
            for u, v in ((-0.42, 0.25), (0.5, 0.25), (0.5, 0.78), (-0.42, 0.78))
        ]
        pen.fill(page, PAPER, "none")


@kind("papers", (0.3, 0.14, 0.24), (PAPER,), FIRM)
def papers(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pile of papers or magazines."""
    w, h, d = size
    count = max(3, round(h / 0.026))
    for index in range(count):
        tone = colour if rng.random() < 0.8 else rng.choice(COVERS)
        box(
            _turned(pen, rng, 12),
            (w, h / count, d),
            Look(darker(tone, 0.04), tone),
            (0, h * index / count, 0),
        )


@kind("sheets", (0.34, 0.01, 0.28), (PAPER,))
def sheets(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw two or three loose sheets lying flat."""
    for index in range(2):
        turned = _turned(pen, rng, 30)
        x, z = (index - 0.5) * size[0] * 0.5, (index - 0.5) * size[2] * 0.4
        flat = [
            turned.spot(x + u * size[0] * 0.55, 0.01, z + v * size[2] * 0.8)
            for u, v in ((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5))
        ]
        pen.fill(flat, colour, width=0.6)


@kind("open_book", (0.32, 0.04, 0.24), COVERS)
def open_book(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw an open book lying flat."""
    flat = pen.level(size[0], size[2], 0.01)
    pen.draw("M-.5 -.5L.5 -.5L.5 .5L-.5 .5Z", flat, colour)
    raised = pen.level(size[0], size[2], 0.03)
    pen.draw(
        "M0 -.46Q-.24 -.36 -.46 -.46L-.46 .46Q-.24 .5 0 .44Q.24 .5 .46 .46L.46 -.46"
        "Q.24 -.36 0 -.46Z",
        raised,
        PAPER,
    )
    pen.draw("M0 -.46L0 .44M-.36 .2L-.1 .2M-.36 0L-.1 0M.1 .2L.36 .2M.1 0L.36 0", raised, width=0.5)
    del rng
