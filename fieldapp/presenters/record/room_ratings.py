"""Picture ratings of each room over the visits, with what the last step was in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.models.record import Fact
from fieldapp.presenters.formats import format_day
from fieldapp.presenters.record.after_approval import PICTURE, AfterApproval, after_approval
from fieldapp.services.record.read_record import RecordedVisit, recorded_visits

SEEN = "seen"
WHY_NOT = "not_seen_reason"


@dataclass(frozen=True)
class Rating:
    """A room at a visit: its picture 1 to 9, or None with why (empty: not asked then).

    `later` marks what came in after approval: the rating, or why there is none.
    """

    on: date
    value: int | None
    why: str
    later: AfterApproval | None = None

    @property
    def words(self) -> str:
        """`Picture 5`, or why there is none."""
        return self.why if self.value is None else f"Picture {self.value}"


@dataclass(frozen=True)
class RoomSeries:
    """One room; `ratings` has one entry for each visit of the table.

    Its mark is that of the last visit, which `in_words` is about.
    """

    room_id: str
    label: str
    ratings: list[Rating]
    in_words: str

    @property
    def later(self) -> AfterApproval | None:
        """Whether the rating of the last visit came in after approval."""
        return self.ratings[-1].later


def room_series(facts: Sequence[Fact]) -> tuple[list[RecordedVisit], list[RoomSeries]]:
    """The visits, oldest first, and a series for every room that was rated or asked to be seen.

    A room that nobody was ever let into is a hole, and is shown as one. Among the facts may stand,
    at the end, ratings that were taken away.
    """
    visits = recorded_visits(facts)
    rooms: dict[str, dict[tuple[str, str], Fact]] = {}
    labels: dict[str, str] = {}
    for fact in facts:
        if fact.path.startswith("/rooms/") and fact.key in {PICTURE, SEEN, WHY_NOT}:
            room_id = fact.path.split("/")[2]
            rooms.setdefault(room_id, {})[fact.visit_id, fact.key] = fact
            labels[room_id] = fact.about
    return visits, [
        _series(room_id, labels[room_id], visits, told)
        for room_id, told in sorted(rooms.items(), key=lambda one: labels[one[0]])
    ]


def _series(
    room_id: str, label: str, visits: list[RecordedVisit], told: dict[tuple[str, str], Fact]
) -> RoomSeries:
    ratings = [
        _rating(visit, *(told.get((visit.visit_id, key)) for key in (PICTURE, SEEN, WHY_NOT)))
        for visit in visits
    ]
    return RoomSeries(room_id, label, ratings, _in_words(ratings))


def _rating(visit: RecordedVisit, fact: Fact | None, seen: Fact | None, why: Fact | None) -> Rating:
    later = after_approval(fact) if fact is not None else None
    if fact is not None and isinstance(fact.value, int):
        return Rating(visit.on, fact.value, "", later)
    if seen is not None and seen.value == "not_seen":
        words = f"{seen.words}: {why.words[:1].lower()}{why.words[1:]}" if why else seen.words
        return Rating(visit.on, None, words, later or after_approval(seen))
    if fact is not None:
        return Rating(visit.on, None, fact.words, later)
    return Rating(visit.on, None, "")


def _in_words(ratings: list[Rating]) -> str:
    """`Up from 4 to 5 since 27 October`; a gap is said to be one."""
    known = [one for one in ratings if one.value is not None]
    if not known:
        return "Never rated"
    last = known[-1]
    if last is not ratings[-1]:
        return f"Picture {last.value} on {format_day(last.on)}; not rated at the last visit"
    if len(known) == 1:
        return f"Picture {last.value}, rated once"
    before = known[-2]
    if before.value == last.value:
        return f"Picture {last.value}, the same as on {format_day(before.on)}"
    way = "Up" if (last.value or 0) > (before.value or 0) else "Down"
    return f"{way} from {before.value} to {last.value} since {format_day(before.on)}"
