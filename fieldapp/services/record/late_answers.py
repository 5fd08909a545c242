"""What late words would do to the record of their visit, answer by answer.

Read on the page where a manager decides, and done when she keeps them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from fieldapp.extensions import db
from fieldapp.merging.values import same_value
from fieldapp.models.record import Fact
from fieldapp.models.revisions import Revision
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.late_changes import late_changes
from fieldapp.services.record.source import Source
from fieldapp.services.reviews.compare_answers import Change
from fieldapp.services.sync.childs_turns import written_over

ADDED = "added"
CHANGED = "changed"
TAKEN_AWAY = "taken_away"
SAID_ALREADY = "said_already"
NEWER_STANDS = "newer_stands"
CHILDS_OWN = "childs_own"
#: What makes a fact.
WRITTEN = (ADDED, CHANGED, TAKEN_AWAY)


@dataclass(frozen=True)
class LateAnswer:
    """One answer of late words; `standing` is what the record says of it now, if anything.

    `effect` is one of those above: nothing is written where the record says the same already,
    where newer words of the same device were kept before these, or where they write over a child's
    own answer (ADR 0014).
    """

    change: Change
    standing: Fact | None
    effect: str

    @property
    def is_written(self) -> bool:
        """Whether a fact comes of it."""
        return self.effect in WRITTEN


def late_answers(source: Source) -> list[LateAnswer]:
    """Each answer in which these late words of an approved visit differ from their base."""
    standing = _standing_facts(source.visit.id)
    newer = _written_upon(source.revision, standing)
    over = _written_over(source)
    return [
        LateAnswer(
            change, fact, CHILDS_OWN if path in over else _effect(change, fact, source, newer)
        )
        for change in late_changes(source.revision)
        for path in (change.answer.path,)
        for fact in (standing.get(path),)
    ]


def _written_over(source: Source) -> frozenset[str]:
    revision = source.revision
    base = db.session.get(Revision, revision.base_id) if revision.base_id else None
    return frozenset(written_over(source.visit.head, revision, base.document if base else {}))


def _standing_facts(visit_id: str) -> dict[str, Fact]:
    """The last fact of each answer of a visit, by path; it may say that it was taken away."""
    later = aliased(Fact)
    superseded = select(later.supersedes_id).where(
        later.visit_id == visit_id, later.supersedes_id.is_not(None)
    )
    query = select(Fact).where(Fact.visit_id == visit_id, Fact.id.not_in(superseded))
    return {fact.path: fact for fact in db.session.scalars(query)}


def _written_upon(revision: Revision, standing: Mapping[str, Fact]) -> frozenset[str]:
    """Ids of late revisions with facts that were written upon this one, directly or not."""
    query = select(Revision.id, Revision.base_id).where(
        Revision.visit_id == revision.visit_id, Revision.is_late
    )
    base_of = {row.id: row.base_id for row in db.session.execute(query)}
    kept = {fact.revision_id for fact in standing.values()} & base_of.keys()
    return frozenset(one for one in kept if revision.id in _bases(one, base_of))


def _bases(revision_id: str, base_of: Mapping[str, str | None]) -> Iterator[str]:
    base = base_of.get(revision_id)
    while base is not None:
        yield base
        base = base_of.get(base)


def _effect(change: Change, standing: Fact | None, source: Source, newer: frozenset[str]) -> str:
    if standing is not None and standing.revision_id in newer:
        return NEWER_STANDS
    stands = standing if standing is not None and not standing.is_taken_away else None
    if change.now is None:
        return TAKEN_AWAY if stands else SAID_ALREADY
    if stands is None:
        return CHANGED if standing else ADDED
    return SAID_ALREADY if _says(stands, change, change.now, source) else CHANGED


def _says(standing: Fact, change: Change, now: Answer, source: Source) -> bool:
    """Whether the record says this; how it is known counts where only that was changed."""
    if not same_value(standing.value, now.value):
        return False
    before = change.before
    only_basis = before is not None and same_value(before.value, now.value)
    return not only_basis or standing.basis == source.basis(now)
