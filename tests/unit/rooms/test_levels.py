"""Every level holds all of the level before it, and the room itself never changes."""

from scripts.rooms.files import read_lists
from scripts.rooms.scene import LEVELS
from tests.unit.rooms.conftest import Room


def test_written_lists_hold_the_level_before(room: Room) -> None:
    lists = read_lists(room.room_type)
    assert list(lists) == list(LEVELS)
    assert lists[1]["things"] == []
    for level in LEVELS[1:]:
        assert set(lists[level - 1]["things"]) < set(lists[level]["things"])


def test_written_lists_are_those_of_the_scene(room: Room) -> None:
    lists = read_lists(room.room_type)
    for picture in room.pictures:
        assert set(lists[picture.level]["things"]) == {item.name for item in picture.items}
        assert set(lists[picture.level]["hidden"]) == picture.hidden


def test_a_thing_stays_where_it_is(room: Room) -> None:
    last = {item.name: item for item in room.pictures[-1].items}
    for picture in room.pictures:
        assert all(last[item.name] == item for item in picture.items)


def test_names_of_things_are_unique(room: Room) -> None:
    names = [item.name for item in room.pictures[-1].items]
    assert len(names) == len(set(names))


def test_room_itself_never_changes(room: Room) -> None:
    bases = [
        [layer for layer in picture.seen_layers if _is_room(layer[0])] for picture in room.pictures
    ]
    assert all(base == bases[0] for base in bases)


def test_hidden_things_are_left_out_of_the_file(room: Room) -> None:
    for picture in room.pictures:
        seen = {name for name, _ in picture.seen_layers}
        assert not seen & picture.hidden


def _is_room(name: str) -> bool:
    return name.startswith("base/") and name != "base/shadows"
