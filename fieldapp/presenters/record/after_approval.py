"""What a reader is told of a fact that late words brought: by whom, when, and what stood before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fieldapp.models.record import Fact
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.record.source_line import fact_source
from fieldapp.services.answers.answer_words import basis_words

QUOTE = "quote/*"
PICTURE = "picture_rating"
FINDING = "finding"
WHAT_MUST_CHANGE = "what_must_change/*"
#: What belongs to the words of a fact, by its question; findings have a note.
PARTS = {
    QUOTE: {"prompt": "Asked"},
    WHAT_MUST_CHANGE: {
        "who": "Who",
        "by_when": "By when",
        "how_known": "How we will know",
        "if_not": "If not",
    },
}


@dataclass(frozen=True)
class Earlier:
    """A version that stood before: its lines and where it came from."""

    lines: list[str]
    source: str


@dataclass(frozen=True)
class AfterApproval:
    """The mark of a fact that came in after approval.

    `said` is the mark itself, with what the answer was; `written` says who wrote it and who kept
    it; `earlier` has every version that stood before, the newest first.
    """

    said: str
    written: str
    earlier: list[Earlier]


@dataclass(frozen=True)
class Gone:
    """An answer that stands no longer: which question, and the mark with what it said."""

    label: str
    why: str
    later: AfterApproval


def after_approval(fact: Fact) -> AfterApproval | None:
    """The mark of this fact; None for one that was approved with its visit."""
    if not fact.revision.is_late:
        return None
    before = list(_before(fact))
    was = f", was: {_was(fact, before[0])}" if before else ""
    return AfterApproval(
        said=f"{mark_words(fact)}{was}",
        written=f"Written by {fact.author.name} on {format_date(fact.written_at)}, "
        f"kept by {fact.approved_by.name} on {format_date(fact.approved_at)}.",
        earlier=[Earlier(version_lines(one), fact_source(one)) for one in before],
    )


def mark_words(fact: Fact) -> str:
    """`Changed after approval by Sam Whitlock on 24 November 2026`, without what it was."""
    did = "Taken away" if fact.is_taken_away else "Changed" if fact.supersedes_id else "Added"
    return f"{did} after approval by {fact.author.name} on {format_date(fact.approved_at)}"


def gone(facts: Iterable[Fact]) -> list[Gone]:
    """Those that were taken away, each with what it said."""
    found = ((one, after_approval(one)) for one in facts if one.is_taken_away)
    return [Gone(_title(one), one.words, later) for one, later in found if later is not None]


def question_type(fact: Fact) -> str:
    """The type of the question, which a fact that was taken away has from the one before it."""
    while fact.is_taken_away and fact.supersedes is not None:
        fact = fact.supersedes
    return fact.kind


def version_lines(fact: Fact) -> list[str]:
    """Everything that one version says, a line each."""
    value = fact.value if isinstance(fact.value, dict) else {}
    words = f"“{fact.words}”" if fact.key == QUOTE and not fact.is_taken_away else fact.words
    told = [
        f"{label}: {_part(str(value[key]))}"
        for key, label in PARTS.get(fact.key, {}).items()
        if value.get(key)
    ]
    note = [str(value["note"])] if fact.kind == FINDING and value.get("note") else []
    return [words, *told, *note]


def _before(fact: Fact) -> Iterator[Fact]:
    while fact.supersedes is not None:
        fact = fact.supersedes
        yield fact


def _was(fact: Fact, before: Fact) -> str:
    """Of the version before, what this one says otherwise; how it was known, where only that."""
    words, *more = version_lines(before)
    now = version_lines(fact)
    if words not in now:
        return words
    if lines := [line for line in more if line not in now]:
        return "; ".join(lines)
    return f"known as “{basis_words(before.basis)}”" if before.basis else "not said how it is known"


def _title(fact: Fact) -> str:
    if not fact.about or fact.about in fact.label:
        return fact.label
    return f"{fact.about}: {fact.label[:1].lower()}{fact.label[1:]}"


def _part(words: str) -> str:
    """A day as it is read; anything else as it stands."""
    try:
        return format_date(date.fromisoformat(words))
    except ValueError:
        return words
