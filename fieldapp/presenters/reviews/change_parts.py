"""What changed since the last visit, by part of the visit: what stands out, then the rest."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from fieldapp.presenters.reviews.change_rows import ChangeRow, change_row
from fieldapp.presenters.reviews.places import SINCE_LAST
from fieldapp.presenters.reviews.what_stands_out import is_difference, order_of, stands_out
from fieldapp.services.answers.answer import Answer
from fieldapp.services.reviews.compare_answers import GONE, NEW, Change

THE_VISIT = "The visit, and who was there"
TITLES = {"rooms": "Rooms", "carers": "Carers", "analysis": "Analysis and plan"}
ORDER = ("", "rooms", "children", "carers", "analysis")


@dataclass
class Fold:
    """Rows that are read when somebody asks for them, and what they are called together."""

    title: str
    rows: list[ChangeRow]

    def holds(self, paths: Container[str], place: str) -> bool:
        """Whether one of these paths, or the question at this place, is behind the fold."""
        return any(row.path in paths or f"{SINCE_LAST}-{row.place}" == place for row in self.rows)


@dataclass
class ChangePart:
    """One part of the visit: `rows` are seen at once, `folds` when they are opened."""

    title: str
    kind: str
    rows: list[ChangeRow] = field(default_factory=list)
    folds: list[Fold] = field(default_factory=list)

    @property
    def every_row(self) -> list[ChangeRow]:
        """Every difference of the part, folded or not."""
        return [*self.rows, *(row for fold in self.folds for row in fold.rows)]

    @property
    def folded(self) -> int:
        """How many wait behind a fold."""
        return sum(len(fold.rows) for fold in self.folds)


def change_parts(changes: Iterable[Change]) -> list[ChangePart]:
    """The parts in the order of the form: the visit, rooms, each child, carers, analysis.

    A part in which nothing stands out comes after those where something does.
    """
    found: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        if is_difference(change):
            found.setdefault(_part_of(change.answer), []).append(change)
    ordered = sorted(found, key=lambda key: ORDER.index(key[0]))
    parts = [_part(kind, found[kind, of]) for kind, of in ordered]
    return sorted(parts, key=lambda part: not part.rows)


def _part_of(answer: Answer) -> tuple[str, str]:
    """The part of the document, and which child; what is said of a room stays with the rooms."""
    part, of = answer.path.split("/")[1:3]
    if part == "children":
        return part, of
    return (part, "") if part in TITLES else ("", "")


def _part(kind: str, changes: list[Change]) -> ChangePart:
    title = changes[0].answer.child_name if kind == "children" else TITLES.get(kind, THE_VISIT)
    seen = sorted((one for one in changes if stands_out(one)), key=order_of)
    rest = [one for one in changes if not stands_out(one)]
    rows = [change_row(one) for one in seen]
    folds = [fold for fold in (_changed(rest), _first_time(rest)) if fold.rows]
    return ChangePart(title, kind or "visit", rows, folds)


def _changed(rest: list[Change]) -> Fold:
    rows = [change_row(change) for change in rest if change.kind != NEW]
    gone = any(change.kind == GONE for change in rest)
    more = "1 more answer" if len(rows) == 1 else f"{len(rows)} more answers"
    return Fold(f"{more} changed{' or not given now' if gone else ''}", rows)


def _first_time(rest: list[Change]) -> Fold:
    rows = [change_row(change) for change in rest if change.kind == NEW]
    answers = "1 answer" if len(rows) == 1 else f"{len(rows)} answers"
    return Fold(f"{answers} not given before", rows)
