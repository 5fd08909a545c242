"""Finds things that others hide wholly, so that the file leaves them out."""

from scripts.rooms.drawing_order import Layer
from scripts.rooms.raster import colours, flat_document, rendered
from scripts.rooms.shapes import Shape

LEAST_VISIBLE_PIXELS = 60
COUNTING_WIDTH = 800


def visible_pixels(layers: list[Layer]) -> dict[str, int]:
    """Count the visible pixels of every layer at 800 x 600."""
    painted: list[tuple[Shape, str]] = []
    names: dict[str, str] = {}
    for index, (name, shapes) in enumerate(layers, start=1):
        colour = f"#{index:06x}"
        names[colour] = name
        painted.extend((shape, colour) for shape in shapes if not shape.mark and not shape.shadow)
    counted = colours(rendered(flat_document(painted), COUNTING_WIDTH))
    return {name: counted.get(colour, 0) for colour, name in names.items()}


def hidden_things(layers: list[Layer]) -> frozenset[str]:
    """Return the names of things with fewer than 60 visible pixels."""
    return frozenset(
        name
        for name, count in visible_pixels(layers).items()
        if count < LEAST_VISIBLE_PIXELS and not name.startswith("base/")
    )
