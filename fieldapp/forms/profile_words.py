"""Saying a compiled definition in a profile's own words: labels change, stored keys never."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from fieldapp.forms.compiled import CompiledChoice, CompiledDefinition, CompiledQuestion
from fieldapp.profiles.profile import SET_LOCALLY, Profile, Stages

#: How the product's own texts name the front door.
FRONT_DOOR = re.compile(r"\b(?:([tT])he )?front door\b")


def say_as_the_profile(definition: CompiledDefinition, profile: Profile) -> CompiledDefinition:
    """Copy a definition with the profile's names for levels, stages, tools and the front door."""
    said: CompiledDefinition = _with_front_door(definition, profile.labels["front_door"])
    said["profile"] = profile.in_forms()
    for question in every_question(said):
        rename = _NAMED.get(_names(question))
        for choice in question.get("choices", []) if rename else []:
            choice["label"] = rename(profile, choice) if rename else choice["label"]
    return said


def every_question(definition: CompiledDefinition) -> Iterator[CompiledQuestion]:
    """Each question of each section, those inside objects and rows too."""
    for section in definition["sections"]:
        yield from _every(section["questions"])


def _every(questions: list[CompiledQuestion]) -> Iterator[CompiledQuestion]:
    for question in questions:
        yield question
        yield from _every(question.get("questions", []))
        yield from _every(question["row"]["questions"] if "row" in question else [])


def _names(question: CompiledQuestion) -> str:
    """What the choices are that the profile names: as the class says, or by the question's key."""
    return question.get("look", {}).get("names") or _BY_KEY.get(question["key"], "")


_BY_KEY = {
    "non_engagement_stage": "non_engagement",
    "escalation_stage": "escalation",
    "tool_name": "tools",
}


def level_name(levels: dict[str, str], value: object) -> str:
    """`2 Universal Plus`, or that the authority has to name the level itself."""
    name = levels[str(value)]
    return f"Level {value} (name set locally)" if name == SET_LOCALLY else f"{value} {name}"


def _level(profile: Profile, choice: CompiledChoice) -> str:
    return level_name(profile.levels, choice["value"])


def _stage(stages: Stages, choice: CompiledChoice) -> str:
    number = str(choice["value"]).rpartition("_")[2]
    return stages.steps.get(number, choice["label"])


def _tool(profile: Profile, choice: CompiledChoice) -> str:
    named = {tool.key: f"{tool.name} (recommended here)" for tool in profile.tools}
    return named.get(str(choice["value"]), choice["label"])


_NAMED: dict[str, Callable[[Profile, CompiledChoice], str]] = {
    "levels": _level,
    "non_engagement": lambda profile, choice: _stage(profile.non_engagement, choice),
    "escalation": lambda profile, choice: _stage(profile.escalation, choice),
    "tools": _tool,
}


def _with_front_door(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _with_front_door(inner, name) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_front_door(inner, name) for inner in value]
    return FRONT_DOOR.sub(partial(_front_door, name), value) if isinstance(value, str) else value


def _front_door(name: str, found: re.Match[str]) -> str:
    """The name as it stands in a sentence: with its article, at the start, or as in a heading."""
    if found[1] is None:
        return name.removeprefix("the ")
    return f"{name[0].upper()}{name[1:]}" if found[1] == "T" else name
