"""The chronology by month, newest first."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    LATE_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
)
from fieldapp.presenters.record.source_line import entry_source

KINDS = {
    ACT_NOW_ENTRY: ("Act now", "fault"),
    FINDING_ENTRY: ("Need", "worse"),
    WORDS_ENTRY: ("Child’s words", "neutral"),
    LATE_ENTRY: ("Came in late", "changed"),
}


@dataclass(frozen=True)
class ChronologyLine:
    """One entry as it is shown."""

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


@dataclass
class Month:
    """A heading and its lines."""

    name: str
    lines: list[ChronologyLine] = field(default_factory=list)

    @property
    def number(self) -> int:
        """How many lines it has."""
        return len(self.lines)


def present_chronology(entries: Iterable[ChronologyEntry]) -> list[Month]:
    """Months in the order in which the entries come."""
    months: list[Month] = []
    for entry in entries:
        name = f"{entry.happened_on:%B %Y}"
        if not months or months[-1].name != name:
            months.append(Month(name))
        months[-1].lines.append(_line(entry))
    return months


def _line(entry: ChronologyEntry) -> ChronologyLine:
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
    )
