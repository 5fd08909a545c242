"""The committed files are what the scenes give, well-formed, described, and small."""

import re
from xml.etree import ElementTree

from scripts.rooms.files import gzipped, kilobytes, picture_path
from scripts.rooms.rules import MOST_KILOBYTES
from scripts.rooms.scene import LEVELS
from tests.unit.rooms.conftest import Room

SVG = "{http://www.w3.org/2000/svg}"


def _text(room: Room, level: int) -> str:
    return picture_path(room.room_type, level).read_text(encoding="utf-8")


def test_committed_files_are_those_of_the_scene(room: Room) -> None:
    for picture in room.pictures:
        assert picture.svg(room.anchors[picture.level]) == _text(room, picture.level)


def test_file_carries_its_title_and_its_sentence(room: Room) -> None:
    for picture in room.pictures:
        root = ElementTree.fromstring(_text(room, picture.level))
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        assert title.text == f"{picture.scene.label}, picture {picture.level} of 9"
        assert description.text == room.anchors[picture.level].sentence


def test_view_box_is_four_by_three(room: Room) -> None:
    for level in LEVELS:
        assert ElementTree.fromstring(_text(room, level)).get("viewBox") == "0 0 400 300"


def test_nine_files_are_small(room: Room) -> None:
    sizes = [gzipped(_text(room, level)) for level in LEVELS]
    assert kilobytes(sizes) < MOST_KILOBYTES


def test_file_holds_paths_only(room: Room) -> None:
    for level in LEVELS:
        tags = {
            element.tag.removeprefix(SVG)
            for element in ElementTree.fromstring(_text(room, level)).iter()
        }
        assert tags == {"svg", "title", "desc", "g", "path"}
        assert not re.search(r"href|style=|url\(", _text(room, level))
