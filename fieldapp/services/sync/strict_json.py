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


class _Written(str):
    """JSON that stands already."""

    __slots__ = ()


def write_json(value: Any) -> str:
    """Give a parsed value back as JSON, `Unfit` ones as they came; ASCII only.

    Without recursion, as `first_unfit` and `is_deeper`: what is put aside may be nested so deep
    that only the reader, which is written in C, came to its end.
    """
    parts: list[str] = []
    left: list[Any] = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict | list):
            left.extend(reversed(_pieces(one)))
        else:
            parts.append(_plain(one))
    return "".join(parts)


def _plain(value: Any) -> str:
    if isinstance(value, Unfit):
        return value.text
    return str(value) if isinstance(value, _Written) else json.dumps(value)


def _pieces(value: dict[str, Any] | list[Any]) -> list[Any]:
    if isinstance(value, dict):
        members = [(f"{json.dumps(key)}:", child) for key, child in value.items()]
    else:
        members = [("", child) for child in value]
    first, last = "{}" if isinstance(value, dict) else "[]"
    pieces: list[Any] = [_Written(first)]
    for place, (name, child) in enumerate(members):
        pieces += [_Written(f"{',' if place else ''}{name}"), child]
    return [*pieces, _Written(last)]


def _children(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def first_unfit(value: Any) -> Unfit | None:
    """Give the first unfit value inside a parsed one, or None."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, Unfit):
            return one
        left.extend(reversed(_children(one)))
    return None


def is_deeper(value: Any, levels: int) -> bool:
    """Whether objects and lists stand deeper inside each other than this many levels."""
    level = [value]
    for _ in range(levels + 1):
        level = [child for one in level for child in _children(one)]
    return bool(level)


def longest_key(value: Any) -> int:
    """Give the length of the longest key inside a parsed value; 0 where it has none."""
    longest = 0
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict):
            longest = max([longest, *map(len, one)])
        left.extend(_children(one))
    return longest


def json_size(value: Any) -> int:
    """Give how many bytes a fit value has as JSON in UTF-8, without blanks."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return len(text.encode("utf-8", "surrogatepass"))
