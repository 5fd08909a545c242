"""Where a fact or a line of the chronology comes from."""

from dataclasses import dataclass
from datetime import date

from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.authorship import Authorship


@dataclass(frozen=True)
class Source:
    """One revision of one visit; `children` are the family's children on the record."""

    visit: Visit
    revision: Revision
    authorship: Authorship
    observer_id: int
    happened_on: date
    children: frozenset[str]

    def child_id(self, answer: Answer) -> str | None:
        """The child that an answer is about, where the record knows that child."""
        return answer.child_id if answer.child_id in self.children else None
