"""What is recorded of who a child is, line by line, on that child's own page and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass

from fieldapp.forms.known_facts import SAID_OF_CHILD
from fieldapp.models.record import Fact
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.record.after_approval import AfterApproval, after_approval
from fieldapp.presenters.record.source_line import fact_source
from fieldapp.services.record.known_facts import KnownPerson, known_in


@dataclass(frozen=True)
class KnownLine:
    """One line with its source; `later` marks what came in after approval."""

    label: str
    words: str
    source: str
    later: AfterApproval | None


def known_lines(child_id: str, facts: Sequence[Fact]) -> list[KnownLine]:
    """The lines of one child, from present facts, oldest first."""
    known = known_in(facts).get(child_id, KnownPerson())
    again = f" · Still right on {format_date(known.confirmed_on)}" if known.confirmed_on else ""
    return [
        KnownLine(
            SAID_OF_CHILD[one.key],
            one.words,
            fact_source(one.fact)
            + (again if known.confirmed_on and known.confirmed_on > one.on else ""),
            after_approval(one.fact),
        )
        for one in known.says
    ]
