"""Instants as the protocol writes them."""

from datetime import datetime
from typing import overload


@overload
def instant(value: datetime) -> str: ...
@overload
def instant(value: None) -> None: ...
@overload
def instant(value: datetime | None) -> str | None: ...
def instant(value: datetime | None) -> str | None:
    """ISO 8601 in UTC, `2026-11-18T14:03:07.123456Z`; None where there is none."""
    return None if value is None else value.isoformat().replace("+00:00", "Z")
