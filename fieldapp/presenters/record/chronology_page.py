"""The chronology by month, newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    LATE_ENTRY,
    VISIT_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
    Fact,
)
from fieldapp.models.reviews import ReviewDecision
from fieldapp.presenters.record.after_approval import after_approval, mark_words
from fieldapp.presenters.record.source_line import entry_source
from fieldapp.presenters.reviews.written_review import review_sentence
from fieldapp.services.record.read_record import FamilyFacts

KINDS = {
    ACT_NOW_ENTRY: ("Act now", "fault"),
    FINDING_ENTRY: ("Need", "worse"),
    WORDS_ENTRY: ("Child’s words", "neutral"),
    LATE_ENTRY: ("Came in late", "changed"),
}
#: Entries that tell one answer.
OF_ANSWERS = (FINDING_ENTRY, WORDS_ENTRY)
SEE_LATE = "Something was added or changed after approval: see “Came in late”"


@dataclass(frozen=True)
class ChronologyLine:
    """One entry as it is shown; `later` says what late words did to what it tells, `review` what
    the manager decided who approved the visit."""

    when: str
    about: str
    words: str
    detail: str
    source: str
    kind: str
    tone: str
    level: int | None
    is_childs_words: bool
    visit_id: str
    later: str
    review: str


@dataclass
class Month:
    """A heading and its lines."""

    name: str
    lines: list[ChronologyLine] = field(default_factory=list)

    @property
    def number(self) -> int:
        """How many lines it has."""
        return len(self.lines)


def present_chronology(
    entries: Iterable[ChronologyEntry], facts: FamilyFacts, decisions: Iterable[ReviewDecision]
) -> list[Month]:
    """Months in the order in which the entries come; `facts` say what became of them.

    `decisions` are those by which the family's visits were approved.
    """
    reviews = {one.visit_id: review_sentence(one) for one in decisions}
    late = {
        (fact.visit_id, fact.path): fact
        for fact in (*facts.present, *facts.taken_away)
        if fact.revision.is_late
    }
    amended = {visit_id for visit_id, _ in late}
    months: list[Month] = []
    for entry in entries:
        name = f"{entry.happened_on:%B %Y}"
        if not months or months[-1].name != name:
            months.append(Month(name))
        review = reviews.get(entry.visit_id, "") if entry.kind == VISIT_ENTRY else ""
        months[-1].lines.append(_line(entry, _later(entry, late, amended), review))
    return months


def _later(entry: ChronologyEntry, late: Mapping[tuple[str, str], Fact], amended: set[str]) -> str:
    """What became of what the entry tells; an entry itself is never changed."""
    if entry.kind == VISIT_ENTRY and entry.visit_id in amended:
        return SEE_LATE
    fact = late.get((entry.visit_id, entry.path)) if entry.kind in OF_ANSWERS else None
    if fact is None:
        return ""
    mark = after_approval(fact)
    if fact.revision_id == entry.revision_id:
        return mark.said if mark else ""
    if fact.is_taken_away:
        return mark_words(fact)
    return f"{mark_words(fact)}, now: {fact.words}"


def _line(entry: ChronologyEntry, later: str, review: str) -> ChronologyLine:
    kind, tone = KINDS.get(entry.kind, ("Visit", "neutral"))
    return ChronologyLine(
        when=f"{entry.happened_on.day} {entry.happened_on:%b}",
        about=entry.child.short_name if entry.child else "Everyone",
        words=entry.words,
        detail=entry.detail,
        source=entry_source(entry),
        kind=kind,
        tone=tone,
        level=entry.level,
        is_childs_words=entry.kind == WORDS_ENTRY,
        visit_id=entry.visit_id,
        later=later,
        review=review,
    )
