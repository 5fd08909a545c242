"""Questions that were asked and left blank: a reader must tell them from "not assessed", "not
seen", "none" and "answered for the group", which are answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.forms.asked_sections import AskedSection, asked_sections
from fieldapp.forms.compiled import CompiledDefinition, CompiledQuestion
from fieldapp.forms.household import Household
from fieldapp.forms.placeholders import with_names

#: One item of a group that was opened: leaving it alone says nothing.
_ITEM = "finding"


@dataclass(frozen=True)
class Unanswered:
    """A blank question: its pointer, section and label; `about` is "" for the visit."""

    path: str
    section: str
    section_title: str
    about: str
    label: str


def unanswered(
    document: Mapping[str, Any], definition: CompiledDefinition, household: Household
) -> list[Unanswered]:
    """The blank questions of a visit in the order of the form, optional ones too."""
    return [
        _blank(asked, question)
        for asked in asked_sections(definition, document, household)
        for question in asked.section["questions"]
        if question["type"] != _ITEM and _is_blank(asked.standing.node, question["path"])
    ]


def _is_blank(node: Any, path: str) -> bool:
    for key in path.split("/"):
        node = node.get(key) if isinstance(node, Mapping) else None
    return node is None or node in ("", [], {})


def _blank(asked: AskedSection, question: CompiledQuestion) -> Unanswered:
    names = dict(asked.standing.names)
    if "about_child" in question:
        names["child"] = asked.children[question["about_child"]]
    return Unanswered(
        path=f"{asked.standing.path}/{question['path']}",
        section=asked.section["name"],
        section_title=with_names(asked.section["title"], names),
        about=asked.standing.about,
        label=with_names(question["label"], names),
    )
