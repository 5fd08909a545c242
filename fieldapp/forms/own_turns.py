"""Turns of the child's own screen: the marks by which an answer is known as the child's own.

A turn is a row `turns/<id>: {began_at, ended_at}` beside the child's answers. The tablet writes
`began_at` when it is turned to the child and `ended_at` when it is the worker's again; a turn that
the tablet did not outlive has no end. See ADR 0014.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

TURNS: Final = "turns"
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class OwnAnswers:
    """Where a form version keeps children's own answers: pointers with `*` for the child."""

    turns: str
    answers: tuple[str, ...]


def own_answers_of(definition: Mapping[str, Any]) -> OwnAnswers | None:
    """Give the places; None for a version that kept no turns, whose answers have no marks."""
    for section in definition.get("sections", ()):
        for question in section.get("questions", ()):
            if question.get("own") and question["type"] == "object":
                scope = section["scope"]
                answers = tuple(f"{scope}/{path}" for path in _own_paths(question["questions"]))
                return OwnAnswers(f"{scope}/{question['path']}/{TURNS}", answers)
    return None


def _own_paths(questions: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for question in questions:
        if question["type"] == "object":
            yield from _own_paths(question["questions"])
        elif question.get("own"):
            yield question["path"]


def turns_of(rows: object) -> dict[str, bool]:
    """Give by id whether each turn has ended; whatever lacks the marks of a turn is none."""
    if not isinstance(rows, Mapping):
        return {}
    return {
        str(key): "ended_at" in row
        for key, row in rows.items()
        if _ID.fullmatch(key) and isinstance(row, Mapping) and _is_turn(row)
    }


def _is_turn(row: Mapping[str, Any]) -> bool:
    ended = row.get("ended_at", row.get("began_at"))
    return _is_instant(row.get("began_at")) and _is_instant(ended)


def _is_instant(value: object) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False
