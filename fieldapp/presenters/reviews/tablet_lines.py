"""What the tablets of a visit last told us, one sentence each."""

from collections.abc import Iterable
from dataclasses import dataclass

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_date, format_moment
from fieldapp.services.devices.device_words import NOT_HEARD, SENT_LAST, UNSENT, DeviceWord


@dataclass(frozen=True)
class TabletLine:
    """A sentence; `may_hold_more` marks those that stand in the way of approval."""

    words: str
    may_hold_more: bool


def holder_line(visit: Visit) -> str:
    """`Held by Jo Adeyemi since 18 November 2026, 09:34`."""
    if visit.holder is None or visit.holder_since is None:
        return "Held by nobody"
    return f"Held by {visit.holder.name} since {format_moment(visit.holder_since)}"


def tablet_lines(words: Iterable[DeviceWord]) -> list[TabletLine]:
    """In the order given."""
    return [TabletLine(f"{_sentence(one)}{_clearing(one)}", one.may_hold_more) for one in words]


def _clearing(word: DeviceWord) -> str:
    if not word.may_be_cleared:
        return ""
    on = word.accepted_clearing_on
    said = f" {word.name} was told so on {format_date(on)}." if on else ""
    return f" Its browser may clear what it holds.{said}"


def _sentence(word: DeviceWord) -> str:
    if word.kind == UNSENT and word.at is not None:
        things = "1 change was" if word.unsent == 1 else f"{word.unsent} changes were"
        return (
            f"{word.name}’s device last told us on {format_moment(word.at)} that {things} not "
            "sent. It may hold more."
        )
    if word.kind == NOT_HEARD and word.prepared_at is not None:
        return (
            f"Prepared on {word.name}’s tablet on {format_moment(word.prepared_at)}, not heard "
            "from since. It may hold more."
        )
    if word.kind == SENT_LAST and word.at is not None:
        at = format_moment(word.at)
        return f"{word.name}’s device last sent words on {at}. It may hold more."
    if word.at is None:
        return f"{word.name}’s device has nothing of this visit."
    return f"Nothing unsent on {word.name}’s device on {format_moment(word.at)}."
