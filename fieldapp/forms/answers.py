"""Answers of a document as the names and texts that forms read."""

from collections.abc import Iterator, Mapping
from typing import Any

from werkzeug.datastructures import MultiDict

from fieldapp.forms.questions.typed_text import (
    NOT_ASSESSED,
    BooleanText,
    ListedText,
    NumberText,
    UnfitText,
)


def control_name(section: str, path: str) -> str:
    """Name of the control that answers `path` (relative to its scope) in a section."""
    return f"{section}-{path.replace('/', '--')}"


def flatten_answers(section: str, node: Mapping[str, Any]) -> MultiDict[str, str]:
    """Every answer of a scope's node under its control's name.

    `{"na": reason}` becomes the control `na` and its reason under `<name>--na`; so does the
    form that a person would send.
    """
    return MultiDict([(control_name(section, path), text) for path, text in _texts("", dict(node))])


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if path and set(value) == {"na"}:
            yield path, NOT_ASSESSED
        for key, below in value.items():
            yield from _texts(f"{path}/{key}" if path else str(key), below)
    elif isinstance(value, list):
        for entry in value:
            yield path, ListedText(entry) if isinstance(entry, str) else UnfitText()
    else:
        yield path, _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return BooleanText(str(value).lower())
    if isinstance(value, int):
        return NumberText(value)
    return value if isinstance(value, str) else UnfitText()
