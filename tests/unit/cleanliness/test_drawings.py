"""The small drawings beside the cleanliness choices: written as drawn, quiet, and told apart."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PIL import ImageChops, ImageStat

from scripts.cleanliness.files import (
    CORNERS,
    DRAWINGS_FOLDER,
    LEVELS,
    drawing,
    drawing_path,
)
from scripts.rooms.files import gzipped
from scripts.rooms.raster import rendered

SVG = "{http://www.w3.org/2000/svg}"
SHOWN_WIDTH = 112
MOST_BYTES = 3_000


@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("level", LEVELS)
def test_committed_file_is_what_is_drawn(corner: str, level: int) -> None:
    text = drawing_path(corner, level).read_text(encoding="utf-8")
    assert text == drawing(corner, level)
    assert gzipped(text) < MOST_BYTES


@pytest.mark.parametrize("corner", CORNERS)
@pytest.mark.parametrize("level", LEVELS)
def test_file_holds_paths_only(corner: str, level: int) -> None:
    text = drawing(corner, level)
    tags = {one.tag.removeprefix(SVG) for one in ElementTree.fromstring(text).iter()}
    assert tags == {"svg", "title", "desc", "g", "path"}
    assert not re.search(r"href|style=|url\(", text)


def test_there_are_no_other_drawings() -> None:
    wanted = {drawing_path(corner, level) for corner in CORNERS for level in LEVELS}
    assert set(DRAWINGS_FOLDER.iterdir()) == wanted


@pytest.mark.parametrize("corner", CORNERS)
def test_each_step_is_farther_from_clean_than_the_one_before(corner: str) -> None:
    clean, *others = (rendered(drawing(corner, level), SHOWN_WIDTH) for level in LEVELS)
    far = [sum(ImageStat.Stat(ImageChops.difference(clean, one)).mean) for one in others]
    assert far[0] > 1
    assert all(after > 1.4 * before for before, after in pairwise(far))


@pytest.mark.parametrize("corner", CORNERS)
def test_what_belongs_there_is_there_at_every_step(corner: str) -> None:
    steps = [CORNERS[corner](level).shapes for level in LEVELS]
    shine = {shape for shape in steps[0] if shape.stroke == "#ffffff"}
    water = {"wet": 1, "dry": 0}[corner]
    for shapes in steps[1:]:
        assert len(set(steps[0]) - shine - set(shapes)) <= water
