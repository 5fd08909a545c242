"""Saying a compiled definition in a profile's own words: labels change, stored keys never."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from fieldapp.forms.compiled import CompiledChoice, CompiledDefinition, CompiledQuestion
from fieldapp.forms.placeholders import with_labels
from fieldapp.profiles.profile import SET_LOCALLY, Profile, Stages
from fieldapp.profiles.stage_words import stages_in_words, stages_unstated

NON_ENGAGEMENT = "non_engagement"
#: How the product's own texts name the front door.
FRONT_DOOR = re.compile(r"\b(?:([tT])he )?front door\b")


def say_as_the_profile(definition: CompiledDefinition, profile: Profile) -> CompiledDefinition:
    """Copy a definition with the profile's names for levels, stages, tools and its labels.

    Where stages have no name of the authority's, their question says whose words they are.
    """
    said: CompiledDefinition = _with_names(definition, profile.labels)
    said["profile"] = profile.in_forms()
    for question in every_question(said):
        names = _names(question)
        rename = _NAMED.get(names)
        for choice in question.get("choices", []) if rename else []:
            choice["label"] = rename(profile, choice) if rename else choice["label"]
        if names == NON_ENGAGEMENT and (hint := stages_hint(profile)):
            question["hint"] = hint
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
    "non_engagement_stage": NON_ENGAGEMENT,
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
    NON_ENGAGEMENT: lambda profile, choice: _stage(profile.non_engagement, choice),
    "escalation": lambda profile, choice: _stage(profile.escalation, choice),
    "tools": _tool,
}


def stages_hint(profile: Profile) -> str:
    """Which stages of not engaging have no name of the authority's; empty where all have one.

    Stage 0 is no step of anybody's: nothing is needed.
    """
    steps = [number for number in profile.non_engagement.steps if number != "0"]
    ours = stages_unstated(profile, f"{NON_ENGAGEMENT}.steps", steps)
    if ours == steps:
        return "Names are set locally; until then these are Fieldapp’s."
    if not ours:
        return ""
    return f"Set locally: {stages_in_words(ours)}; until then in Fieldapp’s words."


def _with_names(value: Any, labels: dict[str, str]) -> Any:
    """Every text of a definition with the authority's names in it."""
    if isinstance(value, dict):
        return {key: _with_names(inner, labels) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_names(inner, labels) for inner in value]
    if not isinstance(value, str):
        return value
    return with_labels(FRONT_DOOR.sub(partial(_front_door, labels["front_door"]), value), labels)


def _front_door(name: str, found: re.Match[str]) -> str:
    """The name as it stands in a sentence: with its article, at the start, or as in a heading."""
    if found[1] is None:
        return name.removeprefix("the ")
    return f"{name[0].upper()}{name[1:]}" if found[1] == "T" else name
