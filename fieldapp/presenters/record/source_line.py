"""Where a fact comes from, in one line: which visit, who saw it, who typed it, how it is known."""

from fieldapp.models.record import ChronologyEntry, Fact
from fieldapp.presenters.formats import format_date
from fieldapp.services.answers.answer_words import basis_words


def fact_source(fact: Fact) -> str:
    """`Visit of 18 November 2026, Jo Adeyemi · seen, a parent or carer said`.

    What somebody typed who did not make the visit says so (contracts 3).
    """
    parts = [_visit(fact)]
    if fact.author_id != fact.observer_id:
        when = format_date(fact.written_at)
        parts.append(f"added by {fact.author.name} on {when}, not at the visit")
    if fact.basis:
        parts.append(_lower(basis_words(fact.basis)))
    return " · ".join(parts)


def entry_source(entry: ChronologyEntry) -> str:
    """The same for a line of the chronology."""
    parts = [_visit(entry)]
    if entry.author_id != entry.observer_id:
        parts.append(f"added by {entry.author.name}, not at the visit")
    if entry.basis:
        parts.append(_lower(basis_words(entry.basis)))
    return " · ".join(parts)


def _visit(line: Fact | ChronologyEntry) -> str:
    return f"Visit of {format_date(line.happened_on)}, {line.observer.name}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
