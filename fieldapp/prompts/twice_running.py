"""R2 and R3, twice running: a child not seen, not seen awake, or not fully heard, as last time.

The tablet says it by the rules that a form version keeps, since the pack brings what the visit
before said of each child; the review says it of every visit, whatever its form version. Both say
the same words of the same answers (`tests/vectors/twice_running.json`).
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from fieldapp.prompts.practice_rules import DECIDE
from fieldapp.prompts.prompt import ExportedPrompt, Prompt

#: By child, then by question: what a visit said of a child that must not be so again.
LastTime = Mapping[str, Mapping[str, str]]


class Twice(NamedTuple):
    """A question of a part of a child's answers, and the answers that must not come twice."""

    code: str
    part: str
    key: str
    answers: tuple[str, ...]
    title: str


TWICE: Final = (
    Twice(
        "R2",
        "seen",
        "seen",
        ("no",),
        "{child} was not seen at two visits running",
    ),
    Twice(
        "R2_awake",
        "seen",
        "awake",
        ("asleep",),
        "{child} was not seen awake at two visits running",
    ),
    Twice(
        "R3_again",
        "voice",
        "voice_obtained",
        ("partly", "no"),
        "{child} was not fully heard at two visits running",
    ),
)
WHY = "Because it was so at the visit before too. What will be different next time?"


def _exported(one: Twice) -> ExportedPrompt:
    answers = list(one.answers)
    return {
        "code": one.code,
        "scope": f"/children/*/{one.part}",
        "when": {
            "all": [
                {"in": [one.key, answers]},
                {"context_in": [f"last_{one.key}", answers]},
            ]
        },
        "title": one.title,
        "why": WHY,
        "inputs": [one.key],
        "options": DECIDE,
        "urgent": False,
        "blocks": False,
        "last_time": one.key,
    }


#: As a form version keeps them.
TWICE_RULES: Final = tuple(_exported(one) for one in TWICE)


def last_time(document: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """What this visit said of each child that must not be so again; nothing else of it."""
    found: dict[str, dict[str, str]] = {}
    for one in TWICE:
        for child, answers in parts_of_each_child(document, one.part).items():
            said = answers.get(one.key)
            if isinstance(said, str) and said in one.answers:
                found.setdefault(child, {})[one.key] = said
    return found


def twice_running(before: LastTime, now: Mapping[str, Any]) -> list[Prompt]:
    """A prompt for each child of whom `now` says again what the visit before said."""
    again = last_time(now)
    return [
        Prompt(
            code=one.code,
            path=f"/children/{child}/{one.part}",
            title=one.title,
            why=WHY,
            inputs=((f"/children/{child}/{one.part}/{one.key}", answers[one.key]),),
            options=tuple(DECIDE),
        )
        for one in TWICE
        for child, answers in again.items()
        if one.key in answers and one.key in before.get(child, {})
    ]


def parts_of_each_child(document: Mapping[str, Any], part: str) -> dict[str, Mapping[str, Any]]:
    """One part of each child's answers, by child."""
    children = document.get("children")
    found = children.items() if isinstance(children, Mapping) else ()
    return {
        key: child[part]
        for key, child in found
        if isinstance(child, Mapping) and isinstance(child.get(part), Mapping)
    }
