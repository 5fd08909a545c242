"""The geometry of the room picture chart: bands, axes and one line a room, in SVG units.

Rooms are told apart by shape and line style. Where two rooms have the same rating their
marks are set a little apart, so that none hides another. A visit at which a room was not
rated is a gap in its line.
"""

from dataclasses import dataclass
from datetime import date

from fieldapp.presenters.record.room_ratings import RoomSeries
from fieldapp.services.record.read_record import RecordedVisit

WIDTH, HEIGHT = 600, 330
LEFT, RIGHT, TOP, BOTTOM = 76, 80, 14, 36
LOWEST, HIGHEST = 1, 9
STEP = (HEIGHT - TOP - BOTTOM) / (HIGHEST - LOWEST + 1)
MARKERS = ("disc", "square", "diamond", "triangle", "cross", "hexagon")
BANDS = (("high", 7, 9, "High"), ("medium", 4, 6, "Medium"), ("low", 1, 3, "Low"))
APART = 9.0
SPREAD = 18.0
MOST_DATES = 8


@dataclass(frozen=True)
class Band:
    """A pale background with its name outside the plot."""

    name: str
    label: str
    y: float
    height: float

    @property
    def middle(self) -> float:
        """Where its name stands."""
        return self.y + self.height / 2


@dataclass(frozen=True)
class Line:
    """One room: its marker, its number 1 to 6, runs of points, and the marks."""

    label: str
    marker: str
    number: int
    runs: list[str]
    marks: list[tuple[float, float, int]]


@dataclass(frozen=True)
class RatingsChart:
    """Everything that the macro draws."""

    width: int
    height: int
    left: int
    right: float
    bands: list[Band]
    levels: list[tuple[float, str]]
    dates: list[tuple[float, str]]
    lines: list[Line]
    description: str


def ratings_chart(visits: list[RecordedVisit], series: list[RoomSeries]) -> RatingsChart:
    """Place every rating; dates are left out where they would not fit."""
    places = _places(len(visits))
    return RatingsChart(
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        bands=[_band(*band) for band in BANDS],
        levels=[(_height(level), _level_label(level)) for level in range(LOWEST, HIGHEST + 1)],
        dates=_dates(visits, places),
        lines=[_line(room, at, len(series), places) for at, room in enumerate(series)],
        description=". ".join(f"{room.label}: {room.in_words}" for room in series) + ".",
    )


def _places(number: int) -> list[float]:
    """Where each visit stands from left to right."""
    span = WIDTH - LEFT - RIGHT
    if number == 1:
        return [LEFT + span / 2]
    inset = 22
    return [round(LEFT + inset + at * (span - 2 * inset) / (number - 1), 1) for at in range(number)]


def _height(level: int) -> float:
    return round(TOP + (HIGHEST - level + 0.5) * STEP, 1)


def _level_label(level: int) -> str:
    ends = {LOWEST: "1 clear", HIGHEST: "9 full"}
    return ends.get(level, str(level))


def _band(name: str, lowest: int, highest: int, label: str) -> Band:
    top = TOP + (HIGHEST - highest) * STEP
    return Band(name, label, round(top, 1), round((highest - lowest + 1) * STEP, 1))


def _dates(visits: list[RecordedVisit], places: list[float]) -> list[tuple[float, str]]:
    every = -(-len(visits) // MOST_DATES) or 1
    last = len(visits) - 1
    return [
        (place, _short(visit.on))
        for at, (visit, place) in enumerate(zip(visits, places, strict=True))
        if (last - at) % every == 0
    ]


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"


def _line(room: RoomSeries, at: int, rooms: int, places: list[float]) -> Line:
    nudge = (at - (rooms - 1) / 2) * min(APART, SPREAD / max(rooms - 1, 1))
    marks: list[tuple[float, float, int]] = []
    runs: list[list[str]] = [[]]
    for place, rating in zip(places, room.ratings, strict=True):
        if rating.value is None:
            runs.append([])
            continue
        y = round(_height(rating.value) + nudge, 1)
        marks.append((place, y, rating.value))
        runs[-1].append(f"{place:g},{y:g}")
    return Line(
        label=room.label,
        marker=MARKERS[at % len(MARKERS)],
        number=at % len(MARKERS) + 1,
        runs=[" ".join(run) for run in runs if len(run) > 1],
        marks=marks,
    )
