"""Rendering every file of a form version from its compiled definition."""

import json
from pathlib import Path
from typing import Any

from fieldapp.forms.choices import NEED_SCALE
from fieldapp.forms.compiled import (
    CompiledDefinition,
    CompiledQuestion,
    CompiledSection,
    FindingPart,
)
from fieldapp.forms.home.clean_drawings import clean_drawings
from fieldapp.forms.home.new_room_form import ROOM_TYPES
from fieldapp.services.forms.fragment_environment import render_fragment

IMAGES = Path(__file__).parents[2] / "static" / "images"
PICTURES = IMAGES / "rooms"
CLEAN_DRAWINGS = IMAGES / "cleanliness"
#: Stands for the version in texts until it is known; the version is a hash of them.
VERSION = "__version__"
ADDRESS = f"/workspace/forms/{VERSION}/"


def render_files(definition: CompiledDefinition) -> dict[str, str]:
    """Fragments, rows, rules and pictures by path; `VERSION` stands where the version goes."""
    files: dict[str, str] = {}
    for section in definition["sections"]:
        files |= _fragments(definition, section)
        files |= _row_files(definition, section)
    files["rules.json"] = json.dumps(
        rules_of(definition), ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return files | _pictures() | _clean_drawings()


def rules_of(definition: CompiledDefinition) -> dict[str, Any]:
    """What the page needs to show, hide and require: everything but how it is drawn."""
    return {
        "contract": definition["contract"],
        "version": VERSION,
        "profile": definition["profile"],
        "groups": definition["groups"],
        "sections": [_without_drawing(section) for section in definition["sections"]],
        "prompts": definition["prompts"],
    }


def _without_drawing(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: _without_drawing(_needed(inner) if key == "parts" else inner)
            for key, inner in value.items()
            if key not in {"look", "template", "choices_by_room_type", "basis", "guidance"}
        }
    return [_without_drawing(inner) for inner in value] if isinstance(value, list) else value


def _needed(parts: list[FindingPart]) -> list[FindingPart]:
    """The parts of a finding that must be said at some level; what may be said is drawn only."""
    return [one for one in parts if "needed_at" in one]


def _fragments(definition: CompiledDefinition, section: CompiledSection) -> dict[str, str]:
    if section["name"] != "room":
        return {f"{section['name']}.html": _section(definition, section, _at(section))}
    return {
        f"room.{one['value']}.html": _section(
            definition, section, _room_at(section, str(one["value"]))
        )
        for one in ROOM_TYPES
    }


def _section(definition: CompiledDefinition, section: CompiledSection, at: dict[str, Any]) -> str:
    return render_fragment(
        section["template"], section=section, at=at, contract=definition["contract"]
    )


def _at(section: CompiledSection) -> dict[str, Any]:
    return {"section": section["name"], "need_scale": NEED_SCALE}


def _room_at(section: CompiledSection, room_type: str) -> dict[str, Any]:
    rating = next(one for one in section["questions"] if one["type"] == "room_picture")
    choices = rating.get("choices_by_room_type", {}).get(room_type, rating["choices"])
    drawn = (PICTURES / f"{room_type}-9.svg").is_file()
    return _at(section) | {
        "room_type": room_type,
        "picture_choices": choices,
        "pictures": f"{ADDRESS}pictures/" if drawn else "",
        "drawings": {"clean_rating": f"{ADDRESS}cleanliness/{clean_drawings(room_type)}"},
    }


def _row_files(definition: CompiledDefinition, section: CompiledSection) -> dict[str, str]:
    files = {}
    for question in _with_files(section["questions"]):
        template = "row" if "row" in question else "choice_row"
        files[f"rows/{question['key']}.html"] = render_fragment(
            template, q=question, at=_at(section), contract=definition["contract"]
        )
    return files


def _with_files(questions: list[CompiledQuestion]) -> list[CompiledQuestion]:
    found = [one for one in questions if "row" in one or "choices_from" in one]
    for question in questions:
        found += _with_files(question.get("questions", []))
        found += _with_files(question["row"]["questions"] if "row" in question else [])
    return found


def _pictures() -> dict[str, str]:
    known = {str(one["value"]) for one in ROOM_TYPES}
    return {
        f"pictures/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(PICTURES.glob("*-[1-9].svg"))
        if path.name.rpartition("-")[0] in known
    }


def _clean_drawings() -> dict[str, str]:
    return {
        f"cleanliness/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(CLEAN_DRAWINGS.glob("*-[0-3].svg"))
    }
