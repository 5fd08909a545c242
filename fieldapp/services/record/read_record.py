"""Reading a family's record: its present facts, its approved visits, its chronology.

Every function takes a family that was found through `Family.visible_to`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import aliased, joinedload, selectinload

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
from fieldapp.models.revisions import Revision

READING_ORDER = (ACT_NOW_ENTRY, VISIT_ENTRY, WORDS_ENTRY, FINDING_ENTRY, LATE_ENTRY)


@dataclass(frozen=True)
class RecordedVisit:
    """An approved visit as the record knows it."""

    visit_id: str
    on: date


@dataclass(frozen=True)
class FamilyFacts:
    """What the record says now.

    `taken_away` are facts that say that an answer stands no longer: no view counts them, and
    those who read what stood there are told.
    """

    present: Sequence[Fact]
    taken_away: Sequence[Fact]


def family_facts(family: Family) -> FamilyFacts:
    """Facts that no later fact supersedes, oldest visit first, each with those before it.

    A visit's facts stand together, also those that came after its approval.
    """
    later = aliased(Fact)
    superseded = select(later.supersedes_id).where(
        later.family_id == family.id, later.supersedes_id.is_not(None)
    )
    approval = (
        select(Fact.visit_id, func.min(Fact.approved_at).label("at"))
        .where(Fact.family_id == family.id)
        .group_by(Fact.visit_id)
        .subquery()
    )
    query = (
        select(Fact)
        .join(approval, approval.c.visit_id == Fact.visit_id)
        .where(Fact.family_id == family.id, Fact.id.not_in(superseded))
        .options(
            joinedload(Fact.author),
            joinedload(Fact.observer),
            joinedload(Fact.revision).load_only(Revision.is_late),
            selectinload(Fact.supersedes, recursion_depth=-1),
        )
        .order_by(Fact.happened_on, approval.c.at, Fact.visit_id, Fact.path)
    )
    facts = db.session.scalars(query).all()
    return FamilyFacts(
        present=[one for one in facts if not one.is_taken_away],
        taken_away=[one for one in facts if one.is_taken_away],
    )


def present_facts(family: Family) -> Sequence[Fact]:
    """The facts that stand: no later one supersedes them, and none says that they are gone."""
    return family_facts(family).present


def recorded_visits(facts: Sequence[Fact]) -> list[RecordedVisit]:
    """The visits that these facts come from, oldest first."""
    found = {fact.visit_id: RecordedVisit(fact.visit_id, fact.happened_on) for fact in facts}
    return sorted(found.values(), key=lambda one: one.on)


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
        joinedload(ChronologyEntry.revision).load_only(Revision.is_late),
    ).order_by(ChronologyEntry.happened_on.desc(), ChronologyEntry.visit_id, ChronologyEntry.path)
    entries = db.session.scalars(query).all()
    return sorted(entries, key=lambda one: (-one.happened_on.toordinal(), one.visit_id, _rank(one)))


def _rank(entry: ChronologyEntry) -> int:
    """Within one visit: what could not wait, the visit, the child's words, then needs."""
    return READING_ORDER.index(entry.kind)
