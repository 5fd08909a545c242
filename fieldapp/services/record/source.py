"""Where a fact or a line of the chronology comes from."""

from dataclasses import dataclass
from datetime import date

from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.authorship import Authors, Authorship, LateAuthorship
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.visits.observers import Observers, observers_of
from fieldapp.services.visits.seen_by_absent import SEEN


@dataclass(frozen=True)
class Source:
    """One revision of one visit; `children` are the family's children on the record."""

    visit: Visit
    revision: Revision
    authorship: Authors
    observers: Observers
    happened_on: date
    children: frozenset[str]

    def child_id(self, answer: Answer) -> str | None:
        """The child that an answer is about, where the record knows that child."""
        return answer.child_id if answer.child_id in self.children else None

    def basis(self, answer: Answer) -> list[str]:
        """How an answer is known; nobody who was not there says `seen` by another's word.

        What a group or a screen was answered with stands for its author's answers alone.
        """
        absent = self.authorship.of(answer.path).author_id not in self.observers
        return [one for one in answer.basis if not (absent and one == SEEN)]


def source_of(revision: Revision) -> Source:
    """An approved revision as a source, or late words of a visit.

    A visit has one day in the record, that of its approval: late words of an approved visit are
    of that day too, whatever they say of the arrival.
    """
    visit, late = revision.visit, revision.is_late
    approved = visit.head if late and visit.state == APPROVED else None
    return Source(
        visit=visit,
        revision=revision,
        authorship=LateAuthorship(revision) if late else Authorship(revision),
        observers=observers_of(visit),
        happened_on=happened_on(approved or revision),
        children=_known_children(visit),
    )


def _known_children(visit: Visit) -> frozenset[str]:
    return frozenset(member.person_id for member in visit.family.members if member.person.is_child)
