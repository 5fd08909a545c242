"""What a room type is made of: furniture that never changes, and things with a first level."""

from collections.abc import Callable
from dataclasses import dataclass

from scripts.rooms.camera import Camera, Place
from scripts.rooms.pen import Pen
from scripts.rooms.piles import INDOORS, Piles
from scripts.rooms.shapes import Shape
from scripts.rooms.solids import Size

LEVELS = range(1, 10)
FLOOR = "floor"


@dataclass(frozen=True)
class Surface:
    """A level place for things, ``y`` metres up; ``depth`` is where it stands in the order."""

    y: float
    depth: float


@dataclass(frozen=True)
class Piece:
    """A part of the room that never changes; far ones (large ``depth``) are drawn first."""

    name: str
    depth: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True)
class Item:
    """One thing of the room, first seen at ``level`` and at every level after it."""

    name: str
    level: int
    kind: str
    at: Place
    size: Size
    colour: str
    surface: str
    depth: float
    yaw: float = 0
    lean: float = 0
    seed: str = ""


@dataclass(frozen=True)
class Column:
    """A spot where things pile up: heights above the surface in metres at levels 6, 7, 8, 9."""

    name: str
    x: float
    z: float
    heights: tuple[float, float, float, float]
    surface: str = FLOOR
    width: float = 0.46
    soft: bool = False


@dataclass(frozen=True)
class Put:
    """A thing placed by hand.  ``scale`` changes its size, ``lift`` raises it."""

    level: int
    kind: str
    x: float
    z: float
    on: str = FLOOR
    scale: float = 1.0
    yaw: float = 0
    lift: float = 0
    colour: str = ""
    lean: float = 0


@dataclass(frozen=True)
class Scene:
    """A room type as its file in ``scenes/`` describes it.

    ``reach`` stretches all column heights of levels 6, 7, 8 and 9, to bring the measured cover
    into its bounds; ``piles`` says what its columns are made of, ``extra_kinds`` what may also
    stand in them, ``unlikely_kinds`` what does not.
    Another ``seed`` piles other things in the columns.
    """

    room_type: str
    label: str
    camera: Camera
    base: Callable[[Camera], list[Piece]]
    surfaces: dict[str, Surface]
    puts: tuple[Put, ...]
    columns: tuple[Column, ...]
    piles: Piles = INDOORS
    extra_kinds: tuple[str, ...] = ()
    unlikely_kinds: tuple[str, ...] = ()
    seed: str = ""
    reach: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)


def piece(name: str, depth: float, pen: Pen) -> Piece:
    """Close a drawn pen into a piece of the room."""
    return Piece(name, depth, tuple(pen.shapes))
