"""Compiling one question: attribute and arguments to plain data."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from wtforms.fields.core import UnboundField

from fieldapp.forms.ages import known_bands
from fieldapp.forms.checks import CHECKS
from fieldapp.forms.compiled import CompiledQuestion
from fieldapp.forms.questions import ANSWERED, NESTED, QuestionField
from fieldapp.forms.questions.chosen import TO_RECORD
from fieldapp.forms.section_form import STAGES, questions_of
from fieldapp.forms.when import equals, under

#: Copied as they are, where they were told.
COPIED = (
    "ask",
    "read_as",
    "hint",
    "low_end",
    "high_end",
    "na",
    "na_reasons",
    "rows_for",
    "max_rows",
    "choices_by_room_type",
    "choices_from",
    "look",
    "basis",
    "parts",
    "whole",
    "own",
)
ROW = "__row__"


@dataclass(frozen=True)
class Place:
    """Where a question stands: the path above it, and what its conditions are relative to."""

    section_stage: str
    above: str = ""
    conditions_from: str = ""


def compile_question(name: str, unbound: UnboundField, place: Place) -> CompiledQuestion:
    """Compile one question; raises ValueError for an unknown type, stage, age or validator."""
    field: type[QuestionField] = unbound.field_class
    told: dict[str, Any] = dict(unbound.kwargs)
    path = f"{place.above}{told.get('path', name)}"
    if field.question_type not in ANSWERED.keys() | NESTED.keys():
        raise ValueError(f"{name} has a type outside the closed list")
    question: dict[str, Any] = {
        "key": name,
        "path": path,
        "type": field.question_type,
        "label": unbound.args[0] if unbound.args else "",
        "ages": known_bands(told.get("ages")),
        "stage": told.get("stage", place.section_stage),
        "required": bool(told.get("required") or told.get("required_when")),
        "validators": _validators(field, told, place),
    }
    question |= {key: told[key] for key in COPIED if told.get(key)}
    if told.get("choices"):
        question["choices"] = [dict(choice) for choice in told["choices"]]
    for key in ("when", "required_when"):
        if told.get(key):
            question[key] = under(told[key], place.conditions_from)
    question |= _NESTED_PARTS.get(str(field.question_type), _nothing)(
        unbound, replace(place, above=f"{path}/")
    )
    if question["stage"] not in STAGES:
        raise ValueError(f"{name} has an unknown stage")
    return cast("CompiledQuestion", question)


def _validators(
    field: type[QuestionField], told: dict[str, Any], place: Place
) -> list[dict[str, Any]]:
    checks = [dict(check) for check in told.get("checks", ())]
    for check in checks:
        if check["name"] not in CHECKS:
            raise ValueError(f"{check['name']} is not a validator")
        if check["name"] == "later_than":
            check["value"] = f"{place.conditions_from}{check['value']}"
    if field.longest and not any(check["name"] == "max_length" for check in checks):
        checks.append({"name": "max_length", "value": field.longest})
    return checks


def _nothing(_unbound: UnboundField, _inside: Place) -> dict[str, Any]:
    return {}


def _inner(unbound: UnboundField, place: Place) -> list[CompiledQuestion]:
    return [compile_question(name, one, place) for name, one in questions_of(unbound.args[1])]


def _object_parts(unbound: UnboundField, inside: Place) -> dict[str, Any]:
    # Conditions of an object's own questions are relative to the object.
    return {"questions": _inner(unbound, replace(inside, conditions_from=inside.above))}


def _row_parts(unbound: UnboundField, inside: Place) -> dict[str, Any]:
    above = f"{inside.above}{ROW}/"
    row = replace(inside, above=above, conditions_from=above)
    parts: dict[str, Any] = {
        "row": {"title": unbound.kwargs.get("row_title", ""), "questions": _inner(unbound, row)}
    }
    if unbound.kwargs.get("row_when"):
        parts["row"]["when"] = under(unbound.kwargs["row_when"], above)
    if unbound.kwargs.get("none_label"):
        parts["none"] = {
            "path": unbound.kwargs["none_path"],
            "label": unbound.kwargs["none_label"],
        }
    return parts


def _per_child_parts(unbound: UnboundField, inside: Place) -> dict[str, Any]:
    return _row_parts(unbound, inside) | {"rows_for": "children"}


def _group_parts(unbound: UnboundField, inside: Place) -> dict[str, Any]:
    items = [
        {
            "key": item["key"],
            "path": f"{inside.above}items/{item['key']}",
            "label": item["label"],
            "ages": known_bands(item.get("ages")),
        }
        for item in unbound.kwargs["items"]
    ]
    opens_when = equals(f"{inside.above}opener", TO_RECORD)
    return {"items": items, "opens_when": opens_when}


_NESTED_PARTS: dict[str, Callable[[UnboundField, Place], dict[str, Any]]] = {
    "object": _object_parts,
    "rows": _row_parts,
    "impact_per_child": _per_child_parts,
    "finding_group": _group_parts,
}


def groups_of(question: CompiledQuestion) -> list[str]:
    """Patterns, relative to the section's scope, of what merges as one in a question."""
    path = question["path"].replace(ROW, "*")
    if question["type"] == "finding_group":
        return [f"{path}/items/*"]
    if question["type"] == "impact_per_child":
        return [f"{path}/*"]
    if question.get("whole"):
        return [f"{path}/*" if question["type"] == "rows" else path]
    inner = question.get("questions", []) + (
        question["row"]["questions"] if "row" in question else []
    )
    return [pattern for one in inner for pattern in groups_of(one)]
