"""What a document still lacks, by the form version that it was written with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from fieldapp.forms.ages import age_band, applies
from fieldapp.forms.answers import flatten_answers
from fieldapp.forms.asking import Situation, asked
from fieldapp.forms.build import BuiltForm, build_form
from fieldapp.forms.compiled import CompiledQuestion, CompiledSection
from fieldapp.forms.household import Household, HouseholdMember
from fieldapp.forms.placeholders import with_names
from fieldapp.forms.questions.moments import read_instant
from fieldapp.forms.section_form import BEFORE_APPROVAL
from fieldapp.forms.standing import Standing, of_one, standings
from fieldapp.models.form_versions import FormVersion

BLOCKING = "blocking"
UNKNOWN_CHILD = "unknown_child"


@dataclass(frozen=True)
class Missing:
    """One thing that a person must still do.

    `path` is the answer's pointer in the document; `kind` is `blocking`, `before_approval` or
    `unknown_child`; `message` names the child or room and what to do.
    """

    path: str
    kind: str
    section: str
    message: str


def check_document(
    document: Mapping[str, Any], version: FormVersion, household: Household
) -> list[Missing]:
    """Everything missing or unfit, in the order of the form; empty when nothing is.

    The document has passed `check_shape`. Called again, gives the same.
    """
    lacking = list(_unknown_children(document, household))
    for section in version.definition["sections"]:
        for standing in standings(section, document, household):
            lacking += _check(section, standing, document, household)
    return lacking


def day_of_visit(document: Mapping[str, Any], household: Household) -> date:
    """The day by which ages are told: of arrival, else the planned one."""
    visit = document.get("visit")
    told = visit.get("arrived_at") if isinstance(visit, Mapping) else None
    try:
        return read_instant(str(told)).date()
    except ValueError:
        return household.on


def _unknown_children(document: Mapping[str, Any], household: Household) -> Iterator[Missing]:
    for child in document.get("children", {}):
        member = household.member(child)
        if member is None or member.kind == "adult":
            yield Missing(
                f"/children/{child}",
                UNKNOWN_CHILD,
                "seen",
                "Something was written about a child who is not known in this family: "
                "say who it is, or move it to the right child",
            )


def _check(
    section: CompiledSection,
    standing: Standing,
    document: Mapping[str, Any],
    household: Household,
) -> list[Missing]:
    member = household.member(standing.id) if section["for"] == "child" else None
    day = day_of_visit(document, household)
    band = age_band(member, day) if member else None
    if not applies(section["ages"], band):
        return []
    section = of_one(section, standing.id)
    children = {one.id: one.name for one in household.children}
    situation = Situation(
        standing.node,
        document,
        band,
        children,
        {
            "has_children": bool(children),
            "room_type": standing.room_type,
            "known_room": household.room(standing.id) is not None,
            **_age_days(member, day),
        },
    )
    if not situation.holds(section.get("when")):
        return []
    questions = asked(section["questions"], situation)
    narrowed: CompiledSection = {**section, "questions": questions}
    form = build_form(narrowed, flatten_answers(section["name"], standing.node))
    form.validate()
    return list(_missing(narrowed, form, standing, children))


def _age_days(member: HouseholdMember | None, day: date) -> dict[str, int]:
    born = member.born_on if member else None
    return {"age_days": (day - born).days} if born else {}


def _missing(
    section: CompiledSection, form: BuiltForm, standing: Standing, children: Mapping[str, str]
) -> Iterator[Missing]:
    for question, field in zip(section["questions"], form, strict=True):
        for error in field.errors[:1]:
            yield Missing(
                f"{standing.path}/{question['path']}",
                _kind(question),
                section["name"],
                _message(str(error), question, standing, children),
            )


def _kind(question: CompiledQuestion) -> str:
    return BEFORE_APPROVAL if question["stage"] == BEFORE_APPROVAL else BLOCKING


def _message(
    error: str, question: CompiledQuestion, standing: Standing, children: Mapping[str, str]
) -> str:
    names = dict(standing.names)
    if "about_child" in question:
        names["child"] = children[question["about_child"]]
    words = with_names(error, names)
    if standing.about:
        return f"{standing.about}: {words[:1].lower()}{words[1:]}"
    return f"{words[:1].upper()}{words[1:]}"
