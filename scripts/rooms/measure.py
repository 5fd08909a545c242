"""Measures a room's nine pictures: how much is covered, and of what."""

from dataclasses import dataclass

from PIL import Image, ImageChops

from scripts.rooms.anchors import Anchor
from scripts.rooms.picture import Picture
from scripts.rooms.raster import colours, flat_document, rendered
from scripts.rooms.shapes import Shape

MEASURING_WIDTH = 400
SMALL_WIDTH = 200
LEAST_DIFFERENCE = 16
_ADDED = "#ff00ff"
_REST = "#ffffff"
REGIONS = {
    "floor": "#101010",
    "play": "#202020",
    "path": "#303030",
    "main": "#404040",
    "door": "#505050",
}


@dataclass(frozen=True)
class Measures:
    """Shares from 0 to 1 of one level; ``changed`` is None at level 1."""

    level: int
    drawn: int
    hidden: int
    cover: float
    floor: float
    play: float
    path: float
    main: float
    door: float
    changed: float | None


def measured(pictures: list[Picture], anchors: dict[int, Anchor]) -> list[Measures]:
    """Measure the nine pictures of a room in their order."""
    clear = _region_pixels(pictures[0])
    rows: list[Measures] = []
    before: Image.Image | None = None
    for picture in pictures:
        left = _region_pixels(picture)
        small = rendered(picture.svg(anchors[picture.level]), SMALL_WIDTH, background="#ffffff")
        gone = {name: _gone(clear, left, name) for name in REGIONS}
        rows.append(
            Measures(
                level=picture.level,
                drawn=len(picture.items) - len(picture.hidden),
                hidden=len(picture.hidden),
                cover=left["added"] / left["frame"],
                changed=None if before is None else _changed(before, small),
                **gone,
            )
        )
        before = small
    return rows


def _region_pixels(picture: Picture) -> dict[str, int]:
    """Count the pixels of every region; the parts of the floor also count as floor."""
    painted: list[tuple[Shape, str]] = []
    for name, shapes in picture.seen_layers:
        added = not name.startswith("base/")
        for shape in shapes:
            if not shape.shadow:
                painted.append((shape, _ADDED if added else REGIONS.get(shape.region, _REST)))
    counted = colours(rendered(flat_document(painted), MEASURING_WIDTH, background=_REST))
    found = {name: counted.get(colour, 0) for name, colour in REGIONS.items()}
    found["floor"] += found["play"] + found["path"]
    return {**found, "added": counted.get(_ADDED, 0), "frame": sum(counted.values())}


def _gone(clear: dict[str, int], left: dict[str, int], region: str) -> float:
    return 1 - left[region] / clear[region]


def _changed(before: Image.Image, after: Image.Image) -> float:
    """Share of pixels of which a channel differs by more than 16 of 255."""
    channels = ImageChops.difference(before, after).split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    counts = most.histogram()
    return sum(counts[LEAST_DIFFERENCE + 1 :]) / sum(counts)
