"""JSON read so that two readers can never see two different messages in it.

Python's reader takes the last of two equal keys, floats, NaN and whole numbers without end.
Here such a value becomes an `Unfit`, so that the one revision that holds it can be put aside
whole while the rest of its batch goes on.
"""

import json
from dataclasses import dataclass
from typing import Any

from fieldapp.services.sync.errors import UnreadableBodyError

LONGEST_NUMBER = 20


@dataclass(frozen=True, slots=True)
class Unfit:
    """A value that no message may hold; `text` is its JSON, as near as it was sent."""

    text: str
    why: str


def read_json(body: bytes) -> Any:
    """Parse a body. Raises `UnreadableBodyError` where it is no JSON in UTF-8, or too deep."""
    try:
        return json.loads(
            body.decode(),
            object_pairs_hook=_object,
            parse_float=lambda text: Unfit(text, "a number with a fraction"),
            parse_constant=lambda text: Unfit(text, "no number"),
            parse_int=_whole_number,
        )
    except (ValueError, RecursionError) as broken:
        raise UnreadableBodyError(body) from broken


def _whole_number(text: str) -> int | Unfit:
    return int(text) if len(text) <= LONGEST_NUMBER else Unfit(text, "a number without end")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Unfit:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    members = ",".join(f"{json.dumps(key)}:{write_json(value)}" for key, value in pairs)
    return Unfit(f"{{{members}}}", "a key named twice")


def write_json(value: Any) -> str:
    """Give a parsed value back as JSON, `Unfit` ones as they came; ASCII only."""
    if isinstance(value, Unfit):
        return value.text
    if isinstance(value, dict):
        members = (f"{json.dumps(key)}:{write_json(child)}" for key, child in value.items())
        return f"{{{','.join(members)}}}"
    if isinstance(value, list):
        return f"[{','.join(write_json(child) for child in value)}]"
    return json.dumps(value)


def first_unfit(value: Any) -> Unfit | None:
    """Give the first unfit value inside a parsed one, or None."""
    if isinstance(value, Unfit):
        return value
    children = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return None
    return next((unfit for child in children if (unfit := first_unfit(child))), None)


def json_size(value: Any) -> int:
    """Give how many bytes a fit value has as JSON in UTF-8, without blanks."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return len(text.encode("utf-8", "surrogatepass"))
