"""How families are shown in lists and where they are assigned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import url_for

from fieldapp.forms.ages import whole_years
from fieldapp.models.families import Family
from fieldapp.models.people import UNBORN, Person
from fieldapp.presenters.formats import format_date

MONTHS_IN_YEAR = 12
YEARS_FROM = 2  # younger children are counted in months
WEEKS_FROM = 14  # days


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _age_at(born_on: date, today: date) -> str:
    months = (today.year - born_on.year) * MONTHS_IN_YEAR + today.month
    months -= born_on.month + (today.day < born_on.day)
    if months >= YEARS_FROM * MONTHS_IN_YEAR:
        return str(months // MONTHS_IN_YEAR)
    if months >= 1:
        return _counted(months, "month")
    days = (today - born_on).days
    return _counted(days, "day") if days < WEEKS_FROM else _counted(days // 7, "week")


def _about(born_on: date, today: date) -> str:
    years = whole_years(born_on, today)
    return f"about {years}" if years else "under 1"


def age_words(person: Person, today: date) -> str:
    """`7`, `5 months`, `3 weeks`, `9 days`, `due 3 March 2027`; empty where nothing is known."""
    if person.kind == UNBORN:
        return f"due {format_date(person.expected_on)}" if person.expected_on else "unborn"
    if person.born_on is None:
        return ""
    return (
        _about(person.born_on, today)
        if person.born_on_is_estimated
        else _age_at(person.born_on, today)
    )


def _oldest_first(person: Person) -> tuple[bool, date, str]:
    day = person.born_on or person.expected_on or date.max
    return (person.kind == UNBORN, day, person.short_name)


def children_words(family: Family, today: date) -> str:
    """`Leo 7, Maya 3, Finn 5 months`: each child by the name used at home, oldest first."""
    children = [member.person for member in family.members if member.person.is_child]
    named = (
        f"{child.short_name} {age_words(child, today)}".strip()
        for child in sorted(children, key=_oldest_first)
    )
    return ", ".join(named)


@dataclass(frozen=True)
class FamilyRow:
    """One line of the families list."""

    id: str
    name: str
    href: str
    children: str
    address: str
    team: str
    workers: str
    provisional: bool


def present_families(families: Iterable[Family], today: date) -> list[FamilyRow]:
    """The families as lines of a list."""
    return [
        FamilyRow(
            id=family.id,
            name=family.name,
            href=url_for("record.show_family", family_id=family.id),
            children=children_words(family, today) or "No children recorded",
            address=next((one.one_line for one in family.addresses if one.until is None), ""),
            team=family.team.name,
            workers=", ".join(one.user.name for one in family.workers if one.until is None),
            provisional=family.provisional_since is not None,
        )
        for family in families
    ]
