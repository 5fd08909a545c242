"""Clothes: heaps, folded piles, garments on the floor or over a chair, shoes."""

from random import Random

from scripts.rooms.colour import CLOTHES, DENIM, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import part
from scripts.rooms.solids import Size
from scripts.rooms.things.kinds import FIRM, kind

_LUMPS = (
    (
        "M-.5 .06C-.56 .5 -.36 .92 -.06 .98C.2 1.02 .44 .82 .5 .4C.54 .16 .46 .02 .36 0"
        "C.1 -.08 -.3 -.08 -.5 .06Z"
    ),
    (
        "M-.48 .02C-.58 .3 -.4 .6 -.24 .72C-.1 1 .24 1.02 .36 .74"
        "C.5 .62 .56 .26 .46 .04C.2 -.1 -.2 -.06 -.48 .02Z"
    ),
    (
        "M-.5 .1C-.48 .6 -.26 .78 -.1 .8C.04 1 .3 .98 .38 .7C.52 .5 .54 .14 .44 .02"
        "C.2 -.1 -.3 -.1 -.5 .1Z"
    ),
)
_FOLDS = (
    "M-.3 .62C-.14 .5 -.02 .5 .08 .58M.12 .3C.22 .22 .32 .24 .38 .34",
    "M-.2 .5C-.08 .36 .12 .34 .22 .46M-.36 .24C-.28 .14 -.2 .16 -.14 .22",
    "M-.06 .72C.02 .5 .14 .44 .3 .5M-.34 .4C-.24 .3 -.16 .32 -.1 .4",
)
_SPOTS = (
    ((0.0, 0.0, 1.0, 1.0),),
    ((0.0, 0.0, 1.0, 0.7), (0.06, 0.4, 0.66, 0.6)),
    ((-0.2, 0.0, 0.62, 0.62), (0.16, 0.0, 0.7, 0.56), (-0.02, 0.38, 0.66, 0.62)),
    (
        (-0.22, 0.0, 0.6, 0.56),
        (0.2, 0.0, 0.62, 0.5),
        (-0.08, 0.28, 0.76, 0.46),
        (0.06, 0.56, 0.5, 0.44),
    ),
    (
        (-0.24, 0.0, 0.56, 0.46),
        (0.24, 0.0, 0.54, 0.42),
        (0.02, 0.16, 0.82, 0.42),
        (-0.14, 0.42, 0.56, 0.36),
        (0.1, 0.6, 0.46, 0.4),
    ),
)
_SLEEVE = "M-.1 .3C-.2 .1 -.24 -.3 -.18 -.52C-.08 -.58 .06 -.56 .1 -.48C.08 -.2 .14 .1 .2 .3Z"
_SHIRT = "M-.18 .5L.16 .46L.5 .22L.4 0L.24 .1L.3 -.48L-.22 -.5L-.24 .08L-.42 -.04L-.5 .2Z"
_TROUSERS = "M-.3 .5L.26 .48L.4 -.46L.12 -.5L-.02 .1L-.16 -.48L-.46 -.42Z"
_TOWEL = "M-.5 .3L-.1 .5L.46 .34L.5 -.1L.3 -.46L-.16 -.34L-.44 -.42Z"


def lumps(pen: Pen, size: Size, colours: list[str], rng: Random, lift: float = 0) -> None:
    """Draw a heap of soft lumps: the lower ones beside each other, the last on top."""
    w, h, _ = size
    spots = _SPOTS[min(len(colours), len(_SPOTS)) - 1]
    flip = rng.choice((-1, 1))
    for colour, (x, y, wide, tall) in zip(colours, spots, strict=False):
        face = pen.upright(w, h, 0, lift)
        slide = x * flip + rng.uniform(-0.04, 0.04)
        turn = rng.choice((-1, 1))
        lump = part(face, (slide, y), (wide * turn, tall))
        which = rng.randrange(len(_LUMPS))
        if y and rng.random() < 0.5:
            pen.draw(_SLEEVE, part(lump, (0.36, 0), (1, 0.9)), darker(colour, 0.08))
        pen.draw(_LUMPS[which], lump, colour)
        pen.draw(_FOLDS[which], lump, width=0.6)


@kind("clothes_heap", (0.5, 0.26, 0.36), CLOTHES)
def clothes_heap(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a heap of clothes."""
    others = [other for other in CLOTHES if other != colour]
    count = 4 if size[1] < 0.3 else 5
    lumps(pen, size, [colour, *rng.sample(others, count - 1)], rng)


@kind("folded_pile", (0.38, 0.24, 0.28), CLOTHES, FIRM)
def folded_pile(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pile of folded clothes."""
    w, h, d = size
    count = max(2, round(h / 0.06))
    colours = [colour, *(rng.choice(CLOTHES) for _ in range(count - 1))]
    for index, tone in enumerate(colours):
        span = w * (0.9 + 0.1 * rng.random())
        low, high = h * index / count, h * (index + 1) / count
        corners = [
            pen.spot(u * span, high, v * d)
            for u, v in ((-0.5, -0.5), (0.5, -0.5), (0.46, 0.5), (-0.46, 0.5))
        ]
        pen.fill(corners, lighter(tone, 0.18))
        front = pen.upright(span, high - low, d / 2, low)
        pen.draw("M-.5 1C-.54 .7 -.54 .3 -.48 0L.48 0C.54 .3 .54 .7 .5 1Z", front, tone)


@kind("garment", (0.5, 0.02, 0.42), CLOTHES)
def garment(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a piece of clothing lying flat."""
    outline = rng.choice((_SHIRT, _TROUSERS, _SHIRT))
    flat = pen.level(size[0], size[2], 0.01)
    pen.draw(outline, flat, colour)
    pen.draw("M-.1 .2C0 .1 .04 -.1 .1 -.26M-.14 -.1L-.08 -.3", flat, width=0.6)


@kind("towel_down", (0.56, 0.02, 0.42), CLOTHES)
def towel_down(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a towel dropped on the floor."""
    flat = pen.level(size[0], size[2], 0.01)
    pen.draw(_TOWEL, flat, colour)
    pen.draw("M-.3 .2C-.1 .24 .1 .1 .3 .18M-.2 -.16C0 -.1 .1 -.24 .24 -.2", flat, width=0.6)
    del rng


@kind("coat", (0.36, 0.62, 0.1), (DENIM,))
def coat(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a coat hung over a back or on a hook."""
    face = pen.upright(size[0], size[1])
    outline = (
        "M-.28 .94C-.1 1.03 .14 1.03 .3 .94C.44 .6 .5 .3 .5 .08"
        "C.2 -.04 -.2 -.04 -.48 .06C-.5 .3 -.4 .7 -.28 .94Z"
    )
    pen.draw(outline, face, colour)
    pen.draw(
        "M.02 .96L.06 0M.3 .9C.34 .6 .3 .4 .28 .3M-.2 .84C-.26 .6 -.24 .44 -.24 .34",
        face,
        width=0.7,
    )
    del rng


@kind("shoes", (0.3, 0.1, 0.2), ("#55779a", "#b9584f", "#5d6b76"))
def shoes(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pair of shoes."""
    for slide in (-0.24, 0.24):
        face = pen.upright(size[0] * 0.5, size[1])
        turn = rng.choice((-1, 1))
        pen.draw(
            "M-.5 0L-.5 .9C-.3 1 -.2 1 -.1 .8C.1 .5 .4 .5 .5 .3L.5 0Z",
            part(face, (slide * 2.2, slide * 0.4), (turn, 1)),
            colour,
        )
