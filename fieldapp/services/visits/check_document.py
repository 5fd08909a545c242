"""What a document still lacks, by the form version that it was written with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.answers import flatten_answers
from fieldapp.forms.asked_sections import AskedSection, asked_sections
from fieldapp.forms.build import build_form
from fieldapp.forms.compiled import CompiledQuestion
from fieldapp.forms.household import Household
from fieldapp.forms.placeholders import with_names
from fieldapp.forms.section_form import BEFORE_APPROVAL
from fieldapp.forms.standing import is_taken_away
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
    for asked in asked_sections(version.definition, document, household):
        lacking += _missing(asked)
    return lacking


def _unknown_children(document: Mapping[str, Any], household: Household) -> Iterator[Missing]:
    for child in document.get("children", {}):
        member = household.member(child)
        if is_taken_away(child, document):
            continue
        if member is None or member.kind == "adult":
            yield Missing(
                f"/children/{child}",
                UNKNOWN_CHILD,
                "seen",
                "Something was written about a child who is not known in this family: "
                "say who it is, or move it to the right child",
            )


def _missing(asked: AskedSection) -> Iterator[Missing]:
    section = asked.section
    answers = flatten_answers(section["name"], asked.standing.node)
    form = build_form(section, answers, asked.at)
    form.validate()
    for question, field in zip(section["questions"], form, strict=True):
        for error in field.errors[:1]:
            yield Missing(
                f"{asked.standing.path}/{question['path']}",
                BEFORE_APPROVAL if question["stage"] == BEFORE_APPROVAL else BLOCKING,
                section["name"],
                _message(str(error), question, asked),
            )


def _message(error: str, question: CompiledQuestion, asked: AskedSection) -> str:
    names = dict(asked.standing.names)
    if "about_child" in question:
        names["child"] = asked.children[question["about_child"]]
    words = with_names(error, names)
    if asked.standing.about:
        return f"{asked.standing.about}: {words[:1].lower()}{words[1:]}"
    return f"{words[:1].upper()}{words[1:]}"
