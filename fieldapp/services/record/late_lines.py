"""The lines that kept late words add to the chronology."""

from collections import Counter
from collections.abc import Iterable, Iterator

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.record import FINDING_ENTRY, LATE_ENTRY, WORDS_ENTRY, ChronologyEntry
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.record.chronology_lines import alert_lines, answer_lines, entry_of
from fieldapp.services.record.late_answers import (
    ADDED,
    CHANGED,
    CHILDS_OWN,
    NEWER_STANDS,
    TAKEN_AWAY,
    LateAnswer,
)
from fieldapp.services.record.late_changes import late_changes, late_sentence
from fieldapp.services.record.source import Source, source_of
from fieldapp.services.visits.raise_alerts import alerts_of

LATE_WORDS = "Words that came in after the visit was"
EFFECTS = {ADDED: "added", CHANGED: "changed", TAKEN_AWAY: "taken away"}
NOT_BROUGHT_IN = {
    NEWER_STANDS: "newer words stand",
    CHILDS_OWN: "a child’s own answer stands as the child gave it",
}
OWN_LINES = (WORDS_ENTRY, FINDING_ENTRY)


def late_lines(answers: list[LateAnswer], source: Source) -> list[ChronologyEntry]:
    """One line that names everything they did, and those of answers that have their own."""
    own = list(_own_lines(answers, source))
    return [*own, _late_line(answers, own, source)]


def _own_lines(answers: Iterable[LateAnswer], source: Source) -> Iterator[ChronologyEntry]:
    """Urgent answers, quotes and findings of 2 and over that no line of the visit tells yet."""
    said = [one.change.now for one in answers if one.change.now]
    brought = [one.change.now for one in answers if one.is_written and one.change.now]
    alerts = [one for one in alerts_of(source.visit.id) if one.revision_id == source.revision.id]
    told = _lines_of(source.visit)
    for line in [*alert_lines(alerts, said, source), *answer_lines(brought, source)]:
        if (line.kind, line.path) not in told:
            yield line


def _lines_of(visit: Visit) -> set[tuple[str, str]]:
    query = select(ChronologyEntry.kind, ChronologyEntry.path)
    rows = db.session.execute(query.where(ChronologyEntry.visit_id == visit.id))
    return {(kind, path) for kind, path in rows}


def _late_line(
    answers: list[LateAnswer], own: list[ChronologyEntry], source: Source
) -> ChronologyEntry:
    """The one line that names everything these words did."""
    lines = {line.path for line in own if line.kind in OWN_LINES}
    return entry_of(
        source,
        LATE_ENTRY,
        "",
        f"{LATE_WORDS} approved: {effects_words(answers)}.",
        detail=_each_once(_sentence(one, lines) for one in answers if _is_named(one)),
    )


def effects_words(answers: Iterable[LateAnswer]) -> str:
    """`1 answer added, 2 answers changed`."""
    counts = Counter(one.effect for one in answers)
    parts = [
        f"{counts[effect]} {'answer' if counts[effect] == 1 else 'answers'} {words}"
        for effect, words in EFFECTS.items()
        if counts[effect]
    ]
    return ", ".join(parts) or "nothing that the record did not say"


def _is_named(one: LateAnswer) -> bool:
    return one.is_written or one.effect in NOT_BROUGHT_IN


def _sentence(one: LateAnswer, lines: set[str]) -> str:
    """What one answer says now and said before; what has its own line is only named."""
    change, standing = one.change, one.standing
    if change.answer.path in lines:
        return f"{change.answer.asked} {EFFECTS[one.effect]}, told in its own line."
    if one.effect in NOT_BROUGHT_IN:
        return f"{late_sentence(change)} Not brought in: {NOT_BROUGHT_IN[one.effect]}."
    told_of = change.before.words if change.before else ""
    differs = standing is not None and standing.words != told_of
    return late_sentence(change, standing.words if standing and differs else "")


def line_of_withdrawn(revision: Revision) -> ChronologyEntry:
    """Late words of a withdrawn visit: named in one line, and nothing else."""
    return entry_of(
        source_of(revision),
        LATE_ENTRY,
        "",
        f"{LATE_WORDS} withdrawn.",
        detail=_each_once(late_sentence(one) for one in late_changes(revision)),
    )


def _each_once(sentences: Iterable[str]) -> str:
    """A line for each; several answers of who somebody is have one sentence."""
    return "\n".join(dict.fromkeys(sentences))
