"""Rows that somebody took away: a reader is told what and why, never shown them as answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.placeholders import named_after
from fieldapp.services.answers.kept_shapes import kept_words
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.nested_answers import is_row_of
from fieldapp.services.answers.one_answer import ROW
from fieldapp.services.answers.read_answers import CHILD_KINDS, MET, places

# The page has the same words in `static/js/lib/taken_away.js`; anything else is somebody's own.
WHY = {
    "mistake": "added by mistake",
    "same": "the same as another",
    "twice": "written twice",
    "other_place": "belongs somewhere else",
    "not_here": "not part of this visit",
    "other": "another reason",
}


@dataclass(frozen=True)
class TakenAway:
    """One row: its path in the document, what it was ("Back kitchen"), and why it is gone."""

    path: str
    what: str
    why: str


def taken_away(
    definition: dict[str, Any], document: dict[str, Any], names: Names
) -> list[TakenAway]:
    """Rooms and children who were met first, then rows of lists in the order of the form."""
    first = [*_rooms(document, names), *_children(document, names)]
    return [*first, *_rows(definition, document, names)]


def _rooms(document: dict[str, Any], names: Names) -> Iterator[TakenAway]:
    for key, row in document.get("rooms", {}).items():
        if is_taken_away(row):
            yield TakenAway(f"/rooms/{key}", names.known(key) or "A room", _why(row))


def _children(document: dict[str, Any], names: Names) -> Iterator[TakenAway]:
    for key, row in document.get(MET, {}).items():
        if is_taken_away(row) and row.get("kind") in CHILD_KINDS:
            yield TakenAway(f"/{MET}/{key}", f"{names.known(key)}, met at this visit", _why(row))


def _rows(
    definition: dict[str, Any], document: dict[str, Any], names: Names
) -> Iterator[TakenAway]:
    for section in definition["sections"]:
        lists = [one for one in _opened(section["questions"]) if one["type"] == "rows"]
        for place in places(section["scope"], document, names):
            for question in lists:
                for key, row in _listed(place.node, question):
                    label = named_after(question["label"], place.about)
                    what = f"{label}: “{said}”" if (said := _said(question, row)) else label
                    yield TakenAway(f"{place.path}/{question['path']}/{key}", what, _why(row))


def _opened(questions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Questions, and those that objects among them hold."""
    return [
        one
        for question in questions
        for one in (_opened(question["questions"]) if question["type"] == "object" else [question])
    ]


def _listed(node: dict[str, Any], question: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    rows: Any = node
    for key in question["path"].split("/"):
        rows = rows.get(key) if isinstance(rows, dict) else None
    for key, row in rows.items() if isinstance(rows, dict) else ():
        if is_taken_away(row) and is_row_of(question, key, node):
            yield key, row


def is_taken_away(row: Any) -> bool:
    """Whether a row of a document was taken away."""
    return isinstance(row, dict) and "removed" in row


def _said(question: dict[str, Any], row: dict[str, Any]) -> str:
    """The first words of the row, so that a reader knows which it was."""
    inner = (one["path"].removeprefix(f"{question['path']}/{ROW}/") for one in _written(question))
    return next((words for key in inner if (words := kept_words(row.get(key)))), "")


def _written(question: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for inner in question["row"]["questions"]:
        if inner["type"] in {"long", "text"}:
            yield inner


def _why(row: dict[str, Any]) -> str:
    removed = row["removed"]
    why = kept_words(removed.get("why")) if isinstance(removed, dict) else ""
    return WHY.get(why, why) or WHY["other"]
