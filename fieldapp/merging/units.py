"""Units of merge: the pieces of a document that change as one.

A unit is a single answer, an array, a "not assessed", a removal, or a whole merge
group such as a finding (contracts 3). Which objects are groups is said by the
compiled form definition, as pointers in which ``*`` stands for exactly one key.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from fieldapp.merging.pointers import child_pointer, split_pointer
from fieldapp.merging.values import Document, JsonValue, is_not_assessed, pruned_document

#: What each path holds, one entry for each unit; no path stands below another.
Units: TypeAlias = dict[str, JsonValue]

#: The key of a removed row's ``{at, why}``, which is a group wherever it stands.
REMOVED = "removed"


@dataclass(slots=True)
class GroupNode:
    """One key of the group patterns, with the keys that may follow it."""

    whole: bool = False
    following: dict[str, "GroupNode"] = field(default_factory=dict)


def group_tree(groups: Iterable[str]) -> GroupNode:
    """Arrange group patterns so that a document is compared with all of them at once.

    Raises :class:`MalformedPointerError` for a pattern that is not a pointer.
    """
    root = GroupNode()
    for pattern in groups:
        node = root
        for key in split_pointer(pattern):
            node = node.following.setdefault(key, GroupNode())
        node.whole = True
    return root


def units(document: Document, groups: Iterable[str]) -> Units:
    """Take a document apart into its units of merge, by pointer.

    Empty objects count for nothing. The document itself is never a unit. Raises
    :class:`NotCanonicalError` for a document that is too deep or has a forbidden
    key.
    """
    found: Units = {}
    _collect(pruned_document(document), "", [group_tree(groups)], found)
    return found


def _collect(parent: Document, at: str, nodes: list[GroupNode], found: Units) -> None:
    for key, value in parent.items():
        path = child_pointer(at, key)
        next_nodes = _step(nodes, key)
        if isinstance(value, dict) and not _is_whole(key, value, next_nodes):
            _collect(value, path, next_nodes, found)
        else:
            found[path] = value


def _step(nodes: list[GroupNode], key: str) -> list[GroupNode]:
    """Give the pattern nodes that a key leads to, by name or by ``*``."""
    return [node.following[name] for node in nodes for name in (key, "*") if name in node.following]


def _is_whole(key: str, value: JsonValue, nodes: list[GroupNode]) -> bool:
    return key == REMOVED or is_not_assessed(value) or any(node.whole for node in nodes)


def assembled(parts: Units) -> Document:
    """Put units together to a document again; none may stand below another."""
    document: Document = {}
    for path, value in parts.items():
        *above, last = split_pointer(path)
        holder: dict[str, Any] = document
        for key in above:
            holder = holder.setdefault(key, {})
        holder[last] = value
    return document
