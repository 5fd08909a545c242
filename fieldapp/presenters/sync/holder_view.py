"""Who holds a visit, and what their tablet may still have of it."""

from datetime import datetime
from typing import Any

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_time
from fieldapp.presenters.sync.instants import instant
from fieldapp.services.devices.device_words import (
    NOT_HEARD,
    NOTHING_UNSENT,
    SENT_LAST,
    UNSENT,
    DeviceWord,
    holder_word,
)


def holder_view(visit: Visit) -> dict[str, Any] | None:
    """`{id, name, since}` of the holder; None where nobody holds the visit."""
    if visit.holder is None:
        return None
    return {
        "id": visit.holder.public_id,
        "name": visit.holder.name,
        "since": instant(visit.holder_since),
    }


def holder_report_view(visit: Visit) -> dict[str, Any] | None:
    """`{last_heard, unsent, text}`; `unsent` is None where the tablet did not say.

    None where nobody holds the visit.
    """
    if visit.holder is None:
        return None
    name = visit.holder.name.split(" ")[0]
    word = holder_word(visit)
    if word is None:
        text = f"no device of {name}’s has told of this visit yet"
        return {"last_heard": None, "unsent": None, "text": text}
    heard = word.prepared_at if word.kind == NOT_HEARD else word.at
    known = word.kind in {UNSENT, NOTHING_UNSENT}
    return {
        "last_heard": None if heard is None else instant(heard),
        "unsent": word.unsent if known else None,
        "text": _text(name, word) + _clearing(word),
    }


def _text(name: str, word: DeviceWord) -> str:
    if word.kind == NOT_HEARD:
        return (
            f"prepared on {name}’s tablet at {_time(word.prepared_at)}, not heard from since: "
            "it may hold more"
        )
    if word.kind == SENT_LAST:
        return f"{name}’s tablet last sent words at {_time(word.at)}: it may hold more"
    return f"{word.unsent or 'nothing'} unsent at {_time(word.at)}"


def _clearing(word: DeviceWord) -> str:
    return "; its browser may clear what it holds" if word.may_be_cleared else ""


def _time(moment: datetime | None) -> str:
    return "an unknown time" if moment is None else format_time(moment)
