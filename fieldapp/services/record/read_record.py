"""Reading a family's record: its present facts, its approved visits, its chronology.

Every function takes a family that was found through `Family.visible_to`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import aliased, joinedload

from fieldapp.extensions import db
from fieldapp.models.families import Family
from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    LATE_ENTRY,
    VISIT_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
    Fact,
)

READING_ORDER = (ACT_NOW_ENTRY, VISIT_ENTRY, WORDS_ENTRY, FINDING_ENTRY, LATE_ENTRY)


@dataclass(frozen=True)
class RecordedVisit:
    """An approved visit as the record knows it."""

    visit_id: str
    on: date


def present_facts(family: Family) -> Sequence[Fact]:
    """Facts that no later fact supersedes, oldest visit first, in the order they were written."""
    later = aliased(Fact)
    superseded = select(later.supersedes_id).where(
        later.family_id == family.id, later.supersedes_id.is_not(None)
    )
    query = (
        select(Fact)
        .where(Fact.family_id == family.id, Fact.id.not_in(superseded))
        .options(joinedload(Fact.author), joinedload(Fact.observer))
        .order_by(Fact.happened_on, Fact.approved_at, Fact.path)
    )
    return db.session.scalars(query).all()


def recorded_visits(facts: Sequence[Fact]) -> list[RecordedVisit]:
    """The visits that these facts come from, oldest first."""
    found = {fact.visit_id: RecordedVisit(fact.visit_id, fact.happened_on) for fact in facts}
    return list(found.values())


def chronology_of(family: Family, child_id: str | None = None) -> Sequence[ChronologyEntry]:
    """Entries newest first; with a child, those about that child or about everybody."""
    query = select(ChronologyEntry).where(ChronologyEntry.family_id == family.id)
    if child_id is not None:
        query = query.where(
            (ChronologyEntry.child_id == child_id) | ChronologyEntry.child_id.is_(None)
        )
    query = query.options(
        joinedload(ChronologyEntry.author),
        joinedload(ChronologyEntry.observer),
        joinedload(ChronologyEntry.child),
    ).order_by(ChronologyEntry.happened_on.desc(), ChronologyEntry.visit_id, ChronologyEntry.path)
    entries = db.session.scalars(query).all()
    return sorted(entries, key=lambda one: (-one.happened_on.toordinal(), one.visit_id, _rank(one)))


def _rank(entry: ChronologyEntry) -> int:
    """Within one visit: what could not wait, the visit, the child's words, then needs."""
    return READING_ORDER.index(entry.kind)
