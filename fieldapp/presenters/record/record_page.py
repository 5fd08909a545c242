"""The head of the record, and what its summary says."""

from dataclasses import dataclass
from datetime import date

from fieldapp.models.families import Family
from fieldapp.models.people import UNBORN, Person
from fieldapp.models.record import Fact
from fieldapp.presenters.families import children_words
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.record.after_approval import PICTURE, Gone
from fieldapp.presenters.record.child_page import ChildRecord, Need, Quote, present_children
from fieldapp.presenters.record.plan_page import Plan, present_plan
from fieldapp.presenters.record.room_ratings import Rating, RoomSeries, room_series
from fieldapp.services.record.read_record import FamilyFacts, RecordedVisit

VIEWS = ("summary", "chronology", "home", "children", "plan")


@dataclass(frozen=True)
class LateRating:
    """A rating that came in after approval, of which room."""

    room: str
    rating: Rating


@dataclass(frozen=True)
class RecordPage:
    """The record of one family."""

    family: Family
    opened: str
    workers: str
    people: str
    children: list[Person]
    visits: list[RecordedVisit]
    rooms: list[RoomSeries]
    child_records: list[ChildRecord]
    plan: Plan

    @property
    def highest_needs(self) -> list[tuple[str, Need]]:
        """Needs of 2 and over, with the child's name."""
        return [
            (child.name, need)
            for child in self.child_records
            for need in child.needs
            if (need.level or 0) >= 2
        ]

    @property
    def gone(self) -> list[Gone]:
        """Words, needs and decisions of any child that were taken away after approval."""
        return [one for child in self.child_records for one in child.gone]

    @property
    def late_ratings(self) -> list[LateRating]:
        """Ratings that came in after approval, with their marks: the table has no room."""
        return [
            LateRating(room.label, rating)
            for room in self.rooms
            for rating in room.ratings
            if rating.later
        ]

    @property
    def last_words(self) -> list[tuple[str, Quote | None]]:
        """Each born child's newest words, or None: a child without words is seen as a hole."""
        return [
            (child.name, child.quotes[0] if child.quotes else None)
            for child in self.child_records
            if not child.is_unborn
        ]


def present_record(family: Family, facts: FamilyFacts, today: date) -> RecordPage:
    """Gather the page. The family must have been found through `Family.visible_to`."""
    visits, rooms = room_series([*facts.present, *_rooms_gone(facts)])
    children = _children(family)
    return RecordPage(
        family=family,
        opened=format_date(visits[0].on) if visits else "",
        workers=", ".join(one.user.name for one in family.workers if one.until is None),
        people=_people(family, today),
        children=children,
        visits=visits,
        rooms=rooms,
        child_records=present_children(facts.present, facts.taken_away, children),
        plan=present_plan(facts.present, facts.taken_away, today),
    )


def _rooms_gone(facts: FamilyFacts) -> list[Fact]:
    """Ratings that were taken away: gaps, which say so, and no rooms that vanish."""
    return [one for one in facts.taken_away if one.key == PICTURE]


def _children(family: Family) -> list[Person]:
    """Oldest first, unborn last."""
    children = [member.person for member in family.members if member.person.is_child]
    return sorted(
        children,
        key=lambda one: (one.kind == UNBORN, one.born_on or date.max, one.short_name),
    )


def _people(family: Family, today: date) -> str:
    """`Leo 7 · Maya 3 · Kelly Larkin, mother`."""
    adults = [
        f"{member.person.name or member.person.short_name}"
        + (f", {member.relationship}" if member.relationship else "")
        for member in family.members
        if not member.person.is_child
    ]
    children = children_words(family, today)
    return " · ".join([*children.split(", "), *adults] if children else adults)
