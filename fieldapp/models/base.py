"""What tables share: ids, instants, canonical JSON kept as text."""

import json
import secrets
import threading
import time
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator

from fieldapp.extensions import Base, db

# What table classes subclass: the type checker cannot see through `db.Model`.
if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


class Ids:
    """UUIDv7 in the order in which one process makes them (RFC 9562, 6.2, method 3).

    The twelve bits after the milliseconds are their fraction, as PostgreSQL does it: two events of
    one step are told in their order. 62 bits are random.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last = 0

    def make(self) -> uuid.UUID:
        """The next one; a clock that stands still or was put back is counted on from."""
        milliseconds, rest = divmod(time.time_ns(), 1_000_000)
        with self._lock:
            self._last = max(self._last + 1, milliseconds << 12 | (rest << 12) // 1_000_000)
            at, fraction = divmod(self._last, 1 << 12)
        return uuid.UUID(int=at << 80 | 7 << 76 | fraction << 64 | 2 << 62 | secrets.randbits(62))


_ids = Ids()


def new_id() -> str:
    """A UUIDv7 as 36 characters: ordered by when it was made."""
    return str(_ids.make())


def utc_now() -> datetime:
    """This instant, aware, in UTC."""
    return datetime.now(UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant; kept as UTC on both databases, given back aware."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("An instant without a zone is not stored.")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value.astimezone(UTC) if value else None
        return value.replace(tzinfo=UTC)


class JsonText(TypeDecorator[Any]):
    """A JSON value kept as text, so that what is read is what was written, byte for byte."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, _dialect: Dialect) -> str | None:
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)
