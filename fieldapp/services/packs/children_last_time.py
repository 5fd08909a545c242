"""What the visit before said of each child that must not be so twice (R2, R3)."""

from dataclasses import dataclass
from datetime import date

from fieldapp.models.families import Family
from fieldapp.prompts.twice_running import last_time
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.record.recorded_document import recorded_document
from fieldapp.services.visits.last_handed_in import last_handed_in


@dataclass(frozen=True, slots=True)
class ChildrenLastTime:
    """`said` holds an answer only of children of the family, and only where it is one of those."""

    visit_id: str
    on: date
    said: dict[str, dict[str, str]]


def children_last_time(family: Family) -> ChildrenLastTime | None:
    """Of the latest visit that was handed in or approved; None where there was none."""
    head = last_handed_in(family.id)
    if head is None:
        return None
    members = {member.person_id for member in family.members}
    told = last_time(recorded_document(head))
    said = {child: answers for child, answers in told.items() if child in members}
    return ChildrenLastTime(head.visit_id, happened_on(head), said)
