"""How families are shown in lists and where they are assigned."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import current_app, url_for

from fieldapp.models.families import Family
from fieldapp.models.people import UNBORN, Person

MONTHS_IN_YEAR = 12
YEARS_FROM = 2  # younger children are counted in months
RECORD_PAGE = "record.show_family"


def age_words(person: Person, today: date) -> str:
    """`7`, `5 months`, `due 3 March 2027`; empty where nothing is known."""
    if person.kind == UNBORN:
        due = person.expected_on
        return f"due {due.day} {due:%B %Y}" if due else "unborn"
    if person.born_on is None:
        return ""
    months = (today.year - person.born_on.year) * MONTHS_IN_YEAR + today.month
    months -= person.born_on.month + (today.day < person.born_on.day)
    years = months // MONTHS_IN_YEAR
    if years >= YEARS_FROM:
        return str(years)
    return "1 month" if months == 1 else f"{months} months"


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


def record_address(family: Family) -> str:
    """Where the family's record is read; empty while there is no such page."""
    if RECORD_PAGE not in current_app.view_functions:
        return ""
    return url_for(RECORD_PAGE, family_id=family.id)


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
            href=record_address(family),
            children=children_words(family, today) or "No children recorded",
            address=next((one.one_line for one in family.addresses if one.until is None), ""),
            team=family.team.name,
            workers=", ".join(one.user.name for one in family.workers if one.until is None),
            provisional=family.provisional_since is not None,
        )
        for family in families
    ]
