"""Things to go out with: pushchair, scooter, boots, umbrella."""

from random import Random

from scripts.rooms.colour import CORAL, METAL, MUSTARD, SAGE, SKY, darker, lighter
from scripts.rooms.pen import Pen
from scripts.rooms.shapes import CIRCLE, Mapping, part
from scripts.rooms.solids import Size
from scripts.rooms.things.kinds import kind

_TYRE = "#56524f"


def wheel(pen: Pen, face: Mapping, at: tuple[float, float], radii: tuple[float, float]) -> None:
    """Draw a wheel with a pale hub in an upright face."""
    pen.draw(CIRCLE, part(face, at, radii), _TYRE)
    pen.draw(CIRCLE, part(face, at, (radii[0] * 0.5, radii[1] * 0.5)), METAL, width=0.5)


@kind("pushchair", (0.6, 0.86, 0.36), ("#6f8fa6", "#86a98b", "#9888b2"))
def pushchair(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw an empty pushchair from its side."""
    face = pen.upright(size[0], size[1])
    pen.draw("M-.28 .14L.22 .62L.46 .94M.3 .14L-.2 .5", face, stroke="#5a5755", width=1.8)
    pen.draw("M.4 .92L.52 .96", face, stroke="#5a5755", width=2.4)
    pen.draw("M-.36 .26L.22 .3L.3 .66L.18 .66L.06 .42L-.34 .4Z", face, lighter(colour, 0.2))
    pen.draw("M.24 .6C.3 .9 .06 1 -.2 .86C-.16 .76 -.06 .66 .04 .6Z", face, colour)
    pen.draw("M.24 .6L-.02 .92M.24 .6L.2 .9", face, width=0.6)
    pen.draw("M-.42 .22L-.3 .2L-.26 .26L-.38 .28Z", face, darker(colour, 0.2), width=0.6)
    for left in (-0.3, 0.3):
        wheel(pen, face, (left, 0.1), (0.14, 0.1))
    del rng


@kind("scooter", (0.5, 0.62, 0.16), (CORAL, SKY, MUSTARD))
def scooter(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a child's scooter standing."""
    side = rng.choice((-1, 1))
    face = pen.upright(size[0] * side, size[1])
    pen.draw("M-.36 .12L-.26 .92", face, stroke=METAL, width=2.2)
    pen.draw("M-.4 .92L-.1 .96", face, stroke="#5a5755", width=2.4)
    pen.draw("M-.32 .14L.44 .14L.44 .21L-.3 .21Z", face, colour)
    for left in (-0.36, 0.38):
        wheel(pen, face, (left, 0.09), (0.11, 0.09))


@kind("wellies", (0.32, 0.3, 0.2), ("#b9584f", "#5d7a66", "#dfb65f"))
def wellies(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a pair of rubber boots."""
    for slide in (-0.26, 0.24):
        face = pen.upright(size[0] * 0.55, size[1])
        boot = part(face, (slide * 1.8, slide * 0.1), (rng.choice((1, 1, -1)), 1))
        pen.draw(
            "M-.36 1L.12 1L.14 .42C.34 .36 .5 .26 .48 .08L-.34 .08C-.4 .4 -.38 .7 -.36 1Z",
            boot,
            colour,
        )
        pen.draw("M-.36 0L.5 0L.48 .08L-.34 .08Z", boot, darker(colour, 0.3), width=0.6)
        pen.draw("M-.36 .88L.12 .88", boot, stroke=lighter(colour, 0.5), width=1.2)


@kind("umbrella", (0.16, 0.72, 0.1), (SAGE, SKY, CORAL))
def umbrella(pen: Pen, size: Size, colour: str, rng: Random) -> None:
    """Draw a closed umbrella leaning against something."""
    face = pen.upright(size[0], size[1])
    pen.draw("M0 .7L0 .94C.02 1.02 .4 1.02 .4 .9", face, stroke="#8a634a", width=1.8)
    pen.draw("M0 0L-.34 .3C-.44 .5 -.2 .66 0 .74C.2 .66 .44 .5 .34 .3Z", face, colour)
    pen.draw("M0 .04L-.1 .7M0 .04L.14 .66", face, width=0.5)
    del rng
