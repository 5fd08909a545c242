"""Other ids in the place of some."""

from typing import Any

from fieldapp.merging.renamed_ids import (
    ids_in,
    renamed_authors,
    renamed_changes,
    renamed_path,
    renamed_value,
)

PAIRS = {"a1": "b1", "r1": "r2"}


def test_keys_and_whole_answers_are_renamed_and_no_words() -> None:
    document: dict[str, Any] = {
        "children": {"a1": {"seen": {"seen": "yes"}}, "c": {"reading": "a1 said so"}},
        "rooms": {"r1": {"used_by_children": ["a1", "c"], "impact": {"a1": {"effect": "a1!"}}}},
        "people_met": {"x": {"person_id": "a1"}},
    }
    assert renamed_value(document, PAIRS) == {
        "children": {"b1": {"seen": {"seen": "yes"}}, "c": {"reading": "a1 said so"}},
        "rooms": {"r2": {"used_by_children": ["b1", "c"], "impact": {"b1": {"effect": "a1!"}}}},
        "people_met": {"x": {"person_id": "b1"}},
    }
    assert ids_in(document, ["a1", "r1", "not there"]) == ["a1", "r1"]


def test_paths_and_who_wrote() -> None:
    assert renamed_path("/rooms/r1/impact/a1", PAIRS) == "/rooms/r2/impact/b1"
    authored = {"/children/a1/x": 3, "/children/b1/x": 7, "/visit/outcome": 1}
    assert renamed_authors(authored, PAIRS) == {"/children/b1/x": 7, "/visit/outcome": 1}
    later = {"/children/a1/x": 9, "/children/b1/x": 7}
    assert renamed_authors(later, PAIRS) == {"/children/b1/x": 9}


def test_one_answer_under_both_ids_keeps_both_words() -> None:
    changes: list[Any] = [["/children/a1/x", "old"], ["/children/b1/x", "new"], ["/children/a1/y"]]
    going_on, beside = renamed_changes(changes, PAIRS)
    assert going_on == [["/children/b1/x", "new"], ["/children/b1/y"]]
    assert beside == [("/children/b1/x", "old")]
