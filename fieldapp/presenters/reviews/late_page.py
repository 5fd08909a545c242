"""The page on which a manager decides about late words: what the record says, and would say."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.models.accounts import User
from fieldapp.models.record import Fact
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import APPROVED
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.record.after_approval import mark_words, version_lines
from fieldapp.presenters.reviews.oversight_page import LateRow, present_late
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.late_answers import (
    ADDED,
    CHANGED,
    CHILDS_OWN,
    NEWER_STANDS,
    SAID_ALREADY,
    TAKEN_AWAY,
    LateAnswer,
    late_answers,
)
from fieldapp.services.record.late_changes import late_changes
from fieldapp.services.record.late_lines import effects_words
from fieldapp.services.record.source import source_of
from fieldapp.services.reviews.late_words import KEPT
from fieldapp.services.reviews.reviewers import WROTE_IN_IT, wrote_in

EFFECTS = {
    ADDED: ("Would be added", "new"),
    CHANGED: ("Would be changed", "changed"),
    TAKEN_AWAY: ("Would be taken away", "needs-you"),
    SAID_ALREADY: ("Stays as it is: the record says so already", "neutral"),
    NEWER_STANDS: ("Stays as it is: newer words were kept before these", "neutral"),
    CHILDS_OWN: ("Stays as it is: it is a child’s own, and was written over elsewhere", "neutral"),
}
WITHDRAWN = (
    "The visit was withdrawn, so the record holds none of its answers. These words become one line "
    "of the chronology, marked as late, under {author}’s name. No rating, need or child’s words "
    "are made of them."
)
APPROVED_VISIT = (
    "The record gets what is said here: {effects}. Each is marked as added after approval, under "
    "{author}’s name, and what the record says now stays one tap away. A line of the chronology "
    "names it all."
)
NOTHING = (
    "The record says all of this already, so no answer changes. One line of the chronology says "
    "that the words came in."
)


@dataclass(frozen=True)
class LateAnswerRow:
    """One answer; `now` is None where it was taken away, and `before` is what it said.

    `record` is what the record says of it, with how it came there where that was late too;
    `effect` is the mark of what keeping would do (none once it was decided, or where the record
    has nothing of the visit).
    """

    title: str
    now: Answer | None
    before: Answer | None
    record: list[str]
    effect: tuple[str, str] | None


@dataclass(frozen=True)
class LatePage:
    """Late words with what keeping them does; `own_work` says why this manager may not."""

    row: LateRow
    answers: list[LateAnswerRow]
    keeping: str
    settled: str
    note: str
    own_work: str


def present_late_page(late: LateWords, user: User) -> LatePage:
    """The page of one. What keeping would do is worked out anew each time it is opened."""
    row = present_late(late)
    undecided = late.settled_at is None and late.visit.state == APPROVED
    found = late_answers(source_of(late.revision)) if undecided else []
    plain = [LateAnswer(one, None, "") for one in late_changes(late.revision)]
    return LatePage(
        row=row,
        answers=[_answer(one) for one in (found if undecided else plain)],
        keeping=_keeping(late, row.author, found),
        settled=_settled(late),
        note=late.settled_note,
        own_work=WROTE_IN_IT if wrote_in(late.visit, user) else "",
    )


def _answer(one: LateAnswer) -> LateAnswerRow:
    change = one.change
    return LateAnswerRow(
        title=change.answer.title,
        now=change.now,
        before=change.before,
        record=_record(one.standing),
        effect=EFFECTS.get(one.effect),
    )


def _record(standing: Fact | None) -> list[str]:
    if standing is None:
        return []
    late = [f"{mark_words(standing)}."] if standing.revision.is_late else []
    return [*version_lines(standing), *late]


def _keeping(late: LateWords, author: str, found: Sequence[LateAnswer]) -> str:
    if late.visit.state != APPROVED:
        return WITHDRAWN.format(author=author)
    if not any(one.is_written for one in found):
        return NOTHING
    return APPROVED_VISIT.format(author=author, effects=effects_words(found))


def _settled(late: LateWords) -> str:
    """`Kept with the record by Ruth Ellis on 24 November 2026.`; empty until it is decided."""
    if late.settled_at is None or late.settled_by is None:
        return ""
    how = "Kept with the record" if late.settled_as == KEPT else "Set aside"
    return f"{how} by {late.settled_by.name} on {format_date(late.settled_at)}."
