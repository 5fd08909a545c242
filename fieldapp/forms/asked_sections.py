"""Every section that a visit asks, at each place where it stands, narrowed to its questions."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from fieldapp.forms.ages import age_band, applies, whole_years
from fieldapp.forms.asking import Situation, asked
from fieldapp.forms.build import AnsweredAt
from fieldapp.forms.compiled import CompiledDefinition, CompiledSection
from fieldapp.forms.household import Household, HouseholdMember
from fieldapp.forms.questions.moments import read_instant
from fieldapp.forms.standing import Standing, is_taken_away, of_one, standings
from fieldapp.london_time import london_day

Facts: TypeAlias = dict[str, str | int | bool]
Known: TypeAlias = Callable[[str], Facts]
UNDER_5 = 5


@dataclass(frozen=True)
class AskedSection:
    """A section at one place. `section` has only the questions asked there, flat; `children` are
    the household's, name by id; `at` is by what answers are checked there."""

    section: CompiledSection
    standing: Standing
    children: Mapping[str, str]
    at: AnsweredAt


def asked_sections(
    definition: CompiledDefinition, document: Mapping[str, Any], household: Household
) -> Iterator[AskedSection]:
    """Sections in the order of the form; those that do not fit age or outcome are left out."""
    day = day_of_visit(document, household)
    children = {
        one.id: one.name for one in household.children if not is_taken_away(one.id, document)
    }
    for section in definition["sections"]:
        for standing in standings(section, document, household):
            member = household.member(standing.id) if section["for"] == "child" else None
            situation = Situation(
                standing.node,
                document,
                age_band(member, day) if member else None,
                children,
                _known(standing.id, standing.room_type, household, day),
            )
            own = of_one(section, standing.id)
            if applies(own["ages"], situation.band) and situation.holds(own.get("when")):
                questions = asked(own["questions"], situation)
                narrowed: CompiledSection = {**own, "questions": questions}
                at = AnsweredAt(day, max(day, household.today or day), situation.band)
                yield AskedSection(narrowed, standing, children, at)


def day_of_visit(document: Mapping[str, Any], household: Household) -> date:
    """The day in London of arrival, else the planned one: ages are told by it."""
    visit = document.get("visit")
    told = visit.get("arrived_at") if isinstance(visit, Mapping) else None
    try:
        return london_day(read_instant(str(told)))
    except (ValueError, OverflowError):  # in the first or the last hours of all
        return household.on


def known_at(document: Mapping[str, Any], household: Household) -> Known:
    """What conditions may read beside the answers of a node, by its pointer."""
    day = day_of_visit(document, household)

    def known(path: str) -> Facts:
        keys = path.split("/")
        about = keys[2] if len(keys) > 2 and keys[1] in {"rooms", "children"} else ""
        room = document.get("rooms", {}).get(about) if keys[1:2] == ["rooms"] else None
        told = str(room.get("room_type", "")) if isinstance(room, Mapping) else ""
        return _known(about, told, household, day)

    return known


def _known(about: str, room_type: str, household: Household, day: date) -> Facts:
    """What is known of a child or room, and of the household; the page knows the same names."""
    room = household.room(about)
    member = household.member(about)
    known: Facts = {
        "has_children": bool(household.children),
        "child_under_5": any(_is_under_5(one, day) for one in household.children),
        "known_room": room is not None,
        "room_type": room_type or (room.room_type if room else ""),
    }
    if member and (band := age_band(member, day)):
        known["age_band"] = band
    if member and member.born_on:
        known["age_days"] = (day - member.born_on).days
        known["age_years"] = whole_years(member.born_on, day)
    return known


def _is_under_5(child: HouseholdMember, day: date) -> bool:
    return child.born_on is not None and whole_years(child.born_on, day) < UNDER_5
