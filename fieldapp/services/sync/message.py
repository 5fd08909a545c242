"""One revision as a device sends it, read and checked before anything is looked up."""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from fieldapp.merging.document import Change
from fieldapp.merging.values import Document
from fieldapp.models.people import PERSON_KINDS
from fieldapp.models.revisions import SENT_KINDS
from fieldapp.services.sync.errors import RevisionRefusedError

T = TypeVar("T")

LONGEST_NAME = 80
LONGEST_SEQUENCE = 2**31 - 1
_HASH = re.compile("[0-9a-f]{64}")
_VERSION = re.compile("[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class MetPerson:
    """Somebody whom the device made: met at a door, typed in with no signal."""

    id: str
    kind: str
    name: str
    known_as: str
    born_on: date | None
    expected_on: date | None
    relationship: str
    born_on_is_estimated: bool = False


@dataclass(frozen=True, slots=True)
class RevisionMessage:
    """A revision with its facts beside the document (`docs/sync-v1.yaml`, `Revision`).

    Exactly one of `document` and `changes` is there. `body` is the message as JSON.
    """

    revision_id: str
    visit_id: str
    base: str | None
    sequence: int
    kind: str
    form_version: str
    recorded_at: datetime
    sha256: str
    document: Document | None
    changes: list[Change] | None
    family_id: str | None
    family_typed: str | None
    planned_at: datetime | None
    people: tuple[MetPerson, ...]
    workers: tuple[str, ...]
    resolves: tuple[str, ...]


def read_message(item: dict[str, Any]) -> RevisionMessage:
    """Read one element of `revisions`. Raises `RevisionRefusedError` (422), naming the field."""
    document, changes = item.get("document"), item.get("changes")
    if (document is None) == (changes is None):
        raise RevisionRefusedError(422, "document or changes, one of them")
    return RevisionMessage(
        revision_id=required(item, "revision_id", as_id),
        visit_id=required(item, "visit_id", as_id),
        base=optional(item, "base", as_id),
        sequence=required(item, "sequence", _as_sequence),
        kind=required(item, "kind", _as_kind),
        form_version=required(item, "form_version", _as_version),
        recorded_at=required(item, "recorded_at", as_instant),
        sha256=required(item, "sha256", _as_hash),
        document=optional(item, "document", _as_object),
        changes=optional(item, "changes", _as_list),
        family_id=optional(item, "family_id", as_id),
        family_typed=optional(item, "family_typed", as_name),
        planned_at=optional(item, "planned_at", as_instant),
        people=tuple(_as_person(one) for one in optional(item, "people", _as_list) or []),
        workers=optional(item, "workers", _as_ids) or (),
        resolves=optional(item, "resolves", _as_ids) or (),
    )


def required(item: dict[str, Any], name: str, read: Callable[[Any], T]) -> T:
    """Read a field that must be there. Raises `RevisionRefusedError` (422)."""
    try:
        return read(item.get(name))
    except (ValueError, TypeError, RevisionRefusedError) as unfit:
        raise RevisionRefusedError(422, f"{name} cannot be read") from unfit


def optional(item: dict[str, Any], name: str, read: Callable[[Any], T]) -> T | None:
    """Read a field that may be absent or null."""
    return None if item.get(name) is None else required(item, name, read)


def as_id(value: Any) -> str:
    """A UUID as 36 lower-case characters."""
    if not isinstance(value, str) or str(uuid.UUID(value)) != value:
        raise ValueError("no id")
    return value


def as_instant(value: Any) -> datetime:
    """An instant with its zone, from ISO 8601 text."""
    instant = datetime.fromisoformat(_as_text(value))
    if instant.tzinfo is None or not 1900 < instant.year < 9000:
        raise ValueError("no instant")
    return instant


def as_name(value: Any) -> str:
    """A short text on one line, without control characters."""
    words = " ".join(_as_text(value).split())
    if not words or len(words) > LONGEST_NAME or not words.isprintable():
        raise ValueError("no name")
    return words


def _as_text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _as_sequence(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= LONGEST_SEQUENCE:
        raise ValueError("no sequence")
    return value


def _as_kind(value: Any) -> str:
    if value not in SENT_KINDS:
        raise ValueError("no kind")
    return str(value)


def _as_version(value: Any) -> str:
    return _matching(_VERSION, value)


def _as_hash(value: Any) -> str:
    return _matching(_HASH, value)


def _matching(pattern: re.Pattern[str], value: Any) -> str:
    if not pattern.fullmatch(_as_text(value)):
        raise ValueError("another form")
    return str(value)


def _as_object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("no object")
    return value


def _as_list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("no list")
    return value


def _as_ids(value: Any) -> tuple[str, ...]:
    return tuple(as_id(one) for one in _as_list(value))


def _as_person(value: Any) -> MetPerson:
    item = required({"people": value}, "people", _as_object)
    kind = item.get("kind")
    if kind not in PERSON_KINDS:
        raise RevisionRefusedError(422, "people cannot be read")
    return MetPerson(
        id=required(item, "id", as_id),
        kind=str(kind),
        name=optional(item, "name", as_name) or "",
        known_as=optional(item, "known_as", as_name) or "",
        born_on=optional(item, "born_on", date.fromisoformat),
        expected_on=optional(item, "expected_on", date.fromisoformat),
        relationship=(optional(item, "relationship", as_name) or "")[:40],
    )
