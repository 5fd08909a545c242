"""Rows that somebody took away: a reader is told what and why, never shown them as answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fieldapp.services.answers.kept_shapes import kept_words
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.one_answer import ROW
from fieldapp.services.answers.read_answers import places

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
    """Rooms first, then rows of lists in the order of the form."""
    return [*_rooms(document, names), *_rows(definition, document, names)]


def _rooms(document: dict[str, Any], names: Names) -> Iterator[TakenAway]:
    for key, row in document.get("rooms", {}).items():
        if is_taken_away(row):
            yield TakenAway(f"/rooms/{key}", names.known(key) or "A room", _why(row))


def _rows(
    definition: dict[str, Any], document: dict[str, Any], names: Names
) -> Iterator[TakenAway]:
    for section in definition["sections"]:
        lists = [one for one in section["questions"] if one["type"] == "rows"]
        for place in places(section["scope"], document, names):
            for question in lists:
                for key, row in _listed(place.node, question["path"]):
                    about = place.about or "the child"
                    label = question["label"].replace("{child}", about)
                    what = f"{label}: “{said}”" if (said := _said(question, row)) else label
                    yield TakenAway(f"{place.path}/{question['path']}/{key}", what, _why(row))


def _listed(node: Any, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for key in path.split("/"):
        node = node.get(key) if isinstance(node, dict) else None
    for key, row in (node or {}).items() if isinstance(node, dict) else ():
        if is_taken_away(row):
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
