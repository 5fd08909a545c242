"""The body of a request as a JSON object, for the addresses that take one."""

import json
import re
from typing import Any

from flask import request

DEEPEST = 16
HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


def read_json_object() -> dict[str, Any] | None:
    """The object that was sent, its texts fit for any database; None for anything else."""
    try:
        body = json.loads(request.get_data(cache=True), parse_constant=_refuse)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and _is_fit(body, DEEPEST) else None


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _is_fit(value: Any, room: int) -> bool:
    if isinstance(value, str):
        return "\0" not in value and HALF_A_CHARACTER.search(value) is None
    if not isinstance(value, dict | list):
        return True
    inside = [*value, *value.values()] if isinstance(value, dict) else value
    return room > 0 and all(_is_fit(one, room - 1) for one in inside)
