"""Rules that only a review shows (content model 7.9): R2 and R3, twice running; R10, "propped
up"; and R14, lowered.

They rest on two documents or on who made a change, so no form version holds them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from fieldapp.merging.pointers import child_pointer
from fieldapp.prompts.prompt import Prompt

R10 = "R10"
R14 = "R14"
#: Code, part of the child's answers, question, answers, and what it is when met twice running.
TWICE = (
    ("R2", "seen", "seen", ("no",), "{child} was not seen at two visits running"),
    ("R2", "seen", "awake", ("asleep",), "{child} was not seen awake at two visits running"),
    (
        "R3",
        "voice",
        "voice_obtained",
        ("partly", "no"),
        "{child} was not fully heard at two visits running",
    ),
)
BY_A_SERVICE = "service_did_it"
BETTER = "better"

#: What a child's decision holds, under the keys that forms have used for it.
LEVELS = ("level", "level_of_need")
SCALES = ("scale", "scale_worker")
WORDS = {
    **dict.fromkeys(LEVELS, "The level of need is lower than at the last approved visit"),
    **dict.fromkeys(SCALES, "{scale}: the number is lower than at the last approved visit"),
}
AGREE = "Read the worker’s reason. Approval needs your agreement."


def propped_up(document: Mapping[str, Any]) -> list[Prompt]:
    """R10: each improvement of which the visit says that a service made it."""
    return [
        Prompt(
            code=R10,
            path=path,
            title="Propped up: a service made this change",
            why="Would it last without the service? Say what the family does itself.",
            inputs=tuple((f"{path}/{key}", value) for key, value in node.items()),
        )
        for path, node in _nodes(document, "")
        if node.get("who_made_change") == BY_A_SERVICE and node.get("value", BETTER) == BETTER
    ]


def lowered(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Prompt]:
    """R14: each child's level or scale that is a lower number than before."""
    return [
        _lowered(f"/children/{child}/decision/{key}", was, value)
        for child, decision in _decisions(now).items()
        for key in WORDS
        if (value := _number(decision.get(key))) is not None
        and (was := _number(_decisions(before).get(child, {}).get(key))) is not None
        and value < was
    ]


def twice_running(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Prompt]:
    """R2 and R3: each child who was not seen, not seen awake, or not fully heard, as last time."""
    return [
        Prompt(
            code=code,
            path=f"/children/{child}/{part}",
            title=title,
            why="It was so at the last approved visit too. What will be different next time?",
            inputs=((f"/children/{child}/{part}/{key}", said),),
        )
        for code, part, key, answers, title in TWICE
        for child, node in _parts(now, part).items()
        if (said := node.get(key)) in answers
        and _parts(before, part).get(child, {}).get(key) in answers
    ]


def _lowered(path: str, was: int, now: int) -> Prompt:
    return Prompt(
        code=R14,
        path=path,
        title=WORDS[path.rpartition("/")[2]],
        why=AGREE,
        inputs=(("before", was), ("now", now)),
    )


def _decisions(document: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return _parts(document, "decision")


def _parts(document: Mapping[str, Any], part: str) -> dict[str, Mapping[str, Any]]:
    """One part of each child's answers, by child."""
    children = document.get("children")
    found = children.items() if isinstance(children, Mapping) else ()
    return {
        key: child[part]
        for key, child in found
        if isinstance(child, Mapping) and isinstance(child.get(part), Mapping)
    }


def _number(answer: Any) -> int | None:
    """The number of an answer that stands alone or with its reason; True is none."""
    value = answer.get("value") if isinstance(answer, Mapping) else answer
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _nodes(node: Any, path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every object of the document that was not taken away, with its pointer."""
    if not isinstance(node, Mapping) or "removed" in node:
        return
    yield path, node
    for key, inner in node.items():
        yield from _nodes(inner, child_pointer(path, key))
