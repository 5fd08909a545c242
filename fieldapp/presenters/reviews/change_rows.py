"""What changed, as rows of a table: question, then, now, and which way it went."""

from collections.abc import Iterable
from dataclasses import dataclass

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
ORDER = (WORSE, BETTER, CHANGED, NEW, GONE)
SERIOUS = 2
# What was said or seen at the last visit is not missing from this one.
SAID_THEN = ("quote/*", "observed/*")


@dataclass(frozen=True)
class ChangeRow:
    """One question; `before` and `now` are answers or None."""

    path: str
    title: str
    asked: str
    hint: str
    before: Answer | None
    now: Answer | None
    mark: str
    mark_kind: str


def change_rows(changes: Iterable[Change]) -> list[ChangeRow]:
    """The differences that a manager should see first: worse, better, changed, new, gone.

    Times and dates of the visit itself differ every time and are left out, and so is what
    is new without telling of a need (a question asked for the first time).
    """
    shown = [one for one in changes if _matters(one)]
    shown.sort(key=lambda one: ORDER.index(one.kind))
    return [change_row(one) for one in shown]


def change_row(change: Change) -> ChangeRow:
    """One row."""
    words, kind = MARKS[change.kind]
    answer = change.answer
    return ChangeRow(
        path=answer.path,
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


def _matters(change: Change) -> bool:
    answer = change.answer
    if change.kind == SAME or answer.path.startswith("/visit/"):
        return False
    if change.kind == GONE and answer.key in SAID_THEN:
        return False
    if change.kind != NEW:
        return True
    return answer.type == "rows" or (answer.level or 0) >= SERIOUS or answer.is_not_assessed


def _hint(answer: Answer) -> str:
    """Which way the scale runs."""
    if answer.type == "finding":
        return "0 met, 3 not met or unsafe"
    if answer.type == "room_picture":
        return "1 clear, 9 full"
    if answer.type == "scale_0_10":
        return "0 worst, 10 best"
    return ""
