"""Which rules of practice hold in a document."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from fieldapp.prompts.prompt import ExportedPrompt, Prompt
from fieldapp.rules.answers import UNANSWERED, answer_at
from fieldapp.rules.evaluate import evaluate

#: What is known of a node beside its answers, by its pointer: a room's type, a child's age.
Known = Callable[[str], Mapping[str, str | int | bool]]


def nothing_known(_path: str) -> Mapping[str, str | int | bool]:
    """For readers that know answers only."""
    return {}


def holding_prompts(
    document: Mapping[str, Any],
    exported: Sequence[ExportedPrompt],
    known: Known = nothing_known,
) -> list[Prompt]:
    """Every prompt that holds, in the order of the rules, with the answers it rests on."""
    return [
        _prompt(rule, path, node, document)
        for rule in exported
        for path, node in _nodes(rule["scope"], document)
        if evaluate(rule["when"], node, document, known(path))
    ]


def _nodes(scope: str, document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    found: list[tuple[str, Any]] = [("", document)]
    for key in scope.split("/")[1:]:
        found = [pair for path, node in found for pair in _below(path, node, key)]
    yield from ((path, node) for path, node in found if isinstance(node, Mapping))


def _below(path: str, node: Any, key: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(node, Mapping):
        return
    if key == "*":
        for one, inner in node.items():
            if isinstance(inner, Mapping) and "removed" not in inner:
                yield f"{path}/{one}", inner
    elif key in node:
        yield f"{path}/{key}", node[key]


def _prompt(
    rule: ExportedPrompt, path: str, node: Mapping[str, Any], document: Mapping[str, Any]
) -> Prompt:
    answers = [(one, answer_at(one, node, document)) for one in rule["inputs"]]
    return Prompt(
        code=rule["code"],
        path=path,
        title=rule["title"],
        why=rule["why"],
        inputs=tuple((f"{path}/{one}", said) for one, said in answers if said is not UNANSWERED),
        options=tuple(rule["options"]),
        urgent=rule["urgent"],
        blocks=rule["blocks"],
    )
