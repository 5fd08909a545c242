"""Whether something that was sent is a visit's document at all (contracts 3).

What is not goes into quarantine with a receipt. Keys below a section's node that no question
names are let pass: a newer release may have asked them.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from fieldapp.forms.drawing import LONGEST
from fieldapp.merging.canonical import canonical_bytes
from fieldapp.merging.errors import NotCanonicalError

#: Parts of a document, and whether they are keyed by ids.
PARTS: Final[dict[str, bool]] = {
    "visit": False,
    "people_met": True,
    "children": True,
    "carers": True,
    "rooms": True,
    "home": False,
    "analysis": False,
    "notes": True,
}
#: Parts of a child's node, each an object of its own.
CHILD_PARTS: Final = frozenset(
    {
        "seen",
        "presentation",
        "safe_sleep",
        "voice",
        "neglect_profile",
        "details",
        "growth",
        "decision",
    }
)
#: Where a child's part holds a drawing, which is bounded (contracts 3).
DRAWINGS: Final = (("voice", "own", "picture", "drawing"),)
MOST_CHOICES: Final = 200
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class UnreadableDocumentError(ValueError):
    """What was sent is no document. `path` is where; no answer is ever in the message."""

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(f"{reason} at {path!r}")
        self.reason = reason
        self.path = path


def check_shape(document: object) -> None:
    """Raise `UnreadableDocumentError` for what cannot be kept as a visit's document."""
    try:
        canonical_bytes(document)
    except NotCanonicalError as unfit:
        raise UnreadableDocumentError(unfit.reason, unfit.path) from None
    for part, node in _object(document, "").items():
        if part not in PARTS:
            raise UnreadableDocumentError("an unknown part", f"/{part}")
        _object(node, f"/{part}")
        if PARTS[part]:
            _check_ids(node, f"/{part}")
        _check_lists(node, f"/{part}")
    _check_children(document)


def _object(value: object, path: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise UnreadableDocumentError("not an object", path)
    return value


def _check_ids(nodes: Mapping[str, Any], path: str) -> None:
    for key, node in nodes.items():
        if not _ID.fullmatch(key):
            raise UnreadableDocumentError("a key that is no id", path)
        _object(node, f"{path}/{key}")


def _check_children(document: Any) -> None:
    for child, node in document.get("children", {}).items():
        for part, answers in node.items():
            if part in CHILD_PARTS:
                _object(answers, f"/children/{child}/{part}")
        _check_drawings(node, f"/children/{child}")


def _check_drawings(node: Mapping[str, Any], path: str) -> None:
    for keys in DRAWINGS:
        value: Any = node
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        if isinstance(value, str) and len(value) > LONGEST:
            raise UnreadableDocumentError("too large a drawing", f"{path}/{'/'.join(keys)}")


def _check_lists(value: Any, path: str) -> None:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if "\0" in key:
                raise UnreadableDocumentError("a key with a NUL", path)
            _check_lists(inner, f"{path}/{key}")
    elif isinstance(value, list):
        if len(value) > MOST_CHOICES:
            raise UnreadableDocumentError("too long a list", path)
        if not all(isinstance(entry, str) for entry in value):
            raise UnreadableDocumentError("a list of other things than choices", path)
