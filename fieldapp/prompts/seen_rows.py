"""R1: no child of the household, born or not, is without a seen row."""

from collections.abc import Mapping
from typing import Any

from fieldapp.prompts.prompt import Prompt


def children_without_seen_row(
    document: Mapping[str, Any], children: Mapping[str, str]
) -> list[Prompt]:
    """A prompt for each child (name by id) of whom it was not said whether the child was seen."""
    return [
        Prompt(
            code="R1",
            path=f"/children/{child}/seen",
            title=f"Say whether {name} was seen",
            why="Because every child of the household has a row, seen or not.",
            blocks=True,
        )
        for child, name in children.items()
        if not _said(document, child)
    ]


def _said(document: Mapping[str, Any], child: str) -> bool:
    node: Any = document
    for key in ("children", child, "seen", "seen"):
        node = node.get(key) if isinstance(node, Mapping) else None
    return isinstance(node, str) and bool(node)
