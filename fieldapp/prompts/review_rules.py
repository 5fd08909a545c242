"""Rules that only a review shows (content model 7.9): R10, "propped up", and R14, lowered.

They rest on two documents or on who made a change, so no form version holds them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from fieldapp.merging.pointers import child_pointer
from fieldapp.prompts.prompt import Prompt
from fieldapp.prompts.twice_running import parts_of_each_child

R10 = "R10"
R14 = "R14"
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


def _lowered(path: str, was: int, now: int) -> Prompt:
    return Prompt(
        code=R14,
        path=path,
        title=WORDS[path.rpartition("/")[2]],
        why=AGREE,
        inputs=(("before", was), ("now", now)),
    )


def _decisions(document: Mapping[str, Any]) -> dict[str, Mapping[str, Any]]:
    return parts_of_each_child(document, "decision")


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
