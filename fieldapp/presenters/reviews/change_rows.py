"""What changed, as rows of a table: question, then, now, and which way it went."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.presenters.reviews.places import place_of
from fieldapp.services.answers.answer import Answer
from fieldapp.services.reviews.compare_answers import (
    BETTER,
    CHANGED,
    GONE,
    NEW,
    SAME,
    WORSE,
    Change,
)

MARKS = {
    WORSE: ("Worse", "worse"),
    BETTER: ("Better", "better"),
    NEW: ("New", "new"),
    CHANGED: ("Changed", "changed"),
    GONE: ("Not answered now", "neutral"),
    SAME: ("Same", "neutral"),
}


@dataclass(frozen=True)
class ChangeRow:
    """One question; `before` and `now` are answers or None; `place` names it on its page."""

    path: str
    place: str
    title: str
    asked: str
    hint: str
    before: Answer | None
    now: Answer | None
    mark: str
    mark_kind: str


def change_row(change: Change) -> ChangeRow:
    """One row."""
    words, kind = MARKS[change.kind]
    answer = change.answer
    return ChangeRow(
        path=answer.path,
        place=place_of(answer.path),
        title=answer.title,
        asked=answer.asked,
        hint=_hint(answer),
        before=change.before,
        now=change.now,
        mark=words,
        mark_kind=kind,
    )


def count_same(changes: Iterable[Change]) -> int:
    """How many answers are the same as last time."""
    return sum(1 for one in changes if one.kind == SAME)


def _hint(answer: Answer) -> str:
    """Which way the scale runs."""
    if answer.type == "finding":
        return "0 met, 3 not met or unsafe"
    if answer.type == "room_picture":
        return "1 clear, 9 full"
    if answer.type == "scale_0_10":
        return "0 worst, 10 best"
    return ""
