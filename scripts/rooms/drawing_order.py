"""The order of drawing: far to near by the surface stood on, surface first, then low to high."""

from random import Random

from scripts.rooms.camera import Camera
from scripts.rooms.pen import Pen
from scripts.rooms.scene import FLOOR, Item, Piece
from scripts.rooms.shapes import CIRCLE, Shape, part, trace
from scripts.rooms.things.kinds import KINDS

SHADOW_COLOUR = "#4a4542"
BACKGROUND_DEPTH = 50.0

Layer = tuple[str, tuple[Shape, ...]]


def layers(camera: Camera, base: list[Piece], items: tuple[Item, ...]) -> list[Layer]:
    """Return (name, shapes) in drawing order; shadows lie on the floor under everything."""
    entries: list[tuple[tuple[float, ...], Layer]] = []
    for index, furniture in enumerate(base):
        entries.append(
            ((-furniture.depth, 0, 0, index), (f"base/{furniture.name}", furniture.shapes))
        )
    for item in items:
        order = (-item.depth, 1, -item.at[2], item.at[1])
        entries.append((order, (item.name, drawn(camera, item))))
    shadows = tuple(_shadow(camera, item) for item in items if _on_floor(item))
    entries.append(((-BACKGROUND_DEPTH, 1, 0, 0), ("base/shadows", shadows)))
    entries.sort(key=lambda entry: entry[0])
    return [layer for _, layer in entries]


def drawn(camera: Camera, item: Item) -> tuple[Shape, ...]:
    """Draw one item where it stands."""
    pen = Pen(camera, item.at, item.yaw, item.lean)
    KINDS[item.kind].draw(pen, item.size, item.colour, Random(item.seed))
    return tuple(pen.shapes)


def floor_shadow(camera: Camera, x: float, z: float, w: float, d: float) -> Shape:
    """Return the soft shadow under something standing on the floor."""
    flat = Pen(camera, (x, 0, z)).level(w, d)
    outline = trace(CIRCLE, part(flat, (0.04, -0.08), (0.62, 0.72)))
    return Shape(outline, SHADOW_COLOUR, "none", opacity=0.14, shadow=True)


def _on_floor(item: Item) -> bool:
    return item.surface == FLOOR and item.at[1] < 0.02 and item.size[1] > 0.05


def _shadow(camera: Camera, item: Item) -> Shape:
    return floor_shadow(camera, item.at[0], item.at[2], item.size[0], item.size[2])
