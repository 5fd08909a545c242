"""Where a fact or a line of the chronology comes from."""

from dataclasses import dataclass
from datetime import date

from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.authorship import Authorship
from fieldapp.services.visits.observers import Observers
from fieldapp.services.visits.seen_by_absent import SEEN


@dataclass(frozen=True)
class Source:
    """One revision of one visit; `children` are the family's children on the record."""

    visit: Visit
    revision: Revision
    authorship: Authorship
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
