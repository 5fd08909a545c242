"""Visits in lists by what is to be done with them."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from fieldapp.london_time import in_london
from fieldapp.models.visits import (
    APPROVED,
    IN_REVIEW,
    OPEN,
    PLANNED,
    RETURNED,
    SUBMITTED,
    WITHDRAWN,
    Visit,
)
from fieldapp.presenters.formats import format_weekday
from fieldapp.presenters.reviews.state_words import STATES

GROUPS = (
    ("Returned to the worker", (RETURNED,)),
    ("With a manager", (SUBMITTED, IN_REVIEW)),
    ("Being written", (OPEN,)),
    ("Planned", (PLANNED,)),
    ("Approved", (APPROVED,)),
    ("Withdrawn", (WITHDRAWN,)),
)


@dataclass(frozen=True)
class VisitRow:
    """One line: when, which family, who, where it is."""

    href: str
    when: str
    family: str
    detail: str
    tag: tuple[str, str, str]


def present_visits(visits: Iterable[Visit]) -> list[tuple[str, list[VisitRow]]]:
    """Groups that are not empty, in the order in which somebody has to act."""
    listed = list(visits)
    groups = [
        (name, [_row(one) for one in listed if one.state in states]) for name, states in GROUPS
    ]
    return [group for group in groups if group[1]]


def _row(visit: Visit) -> VisitRow:
    moment = visit.planned_at or visit.made_at
    holder = f"held by {visit.holder.name}" if visit.holder else "held by nobody"
    there = in_london(moment)
    return VisitRow(
        href=url_for("visits.show_visit", visit_id=visit.id),
        when=f"{there:%a} {there.day}",
        family=visit.family.name,
        detail=f"{format_weekday(moment)} · {holder}",
        tag=STATES[visit.state],
    )
