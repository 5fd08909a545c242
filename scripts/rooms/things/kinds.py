"""The register of household things: how each is drawn, how large it is, what it can carry."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from scripts.rooms.pen import Pen
from scripts.rooms.solids import Size

HARD = "hard"
FIRM = "firm"
SOFT = "soft"

Draw = Callable[[Pen, Size, str, Random], None]


@dataclass(frozen=True)
class Kind:
    """``carries`` says what may stand on it: hard (anything), firm (light things), soft (soft).

    ``body`` is what it is itself: an open box is hard, but what is in it carries soft ones.
    """

    name: str
    size: Size
    colours: tuple[str, ...]
    carries: str
    body: str
    draw: Draw


KINDS: dict[str, Kind] = {}


def kind(
    name: str, size: Size, colours: tuple[str, ...], carries: str = SOFT, body: str = ""
) -> Callable[[Draw], Draw]:
    """Register a drawing under a name; ``size`` is width, height and depth in metres."""

    def register(draw: Draw) -> Draw:
        if name in KINDS:
            raise ValueError(f"two things are called {name}")
        KINDS[name] = Kind(name, size, colours, carries, body or carries, draw)
        return draw

    return register
