"""Children whom a visit met and the record does not know: rows of `people_met` with a kind."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from fieldapp.forms.ages import born_about
from fieldapp.models.people import CHILD, UNBORN
from fieldapp.services.sync.message import LONGEST_NAME, MetPerson, as_name

CHILD_KINDS = (CHILD, UNBORN)
OLDEST = 25  # of what is believed of a typed age
#: What a row says before anything was written on its screen.
_AS_ADDED = frozenset({"order", "kind", "removed"})


def met_children(rows: Mapping[str, Mapping[str, Any]], on: date) -> Iterator[MetPerson]:
    """Give each child of the rows who was told anything of, taken away or not."""
    for row_id, row in rows.items():
        if row.get("kind") in CHILD_KINDS and row.keys() - _AS_ADDED:
            yield _child(row_id, row, on)


def _child(row_id: str, row: Mapping[str, Any], on: date) -> MetPerson:
    born_on, is_estimated = _birth(row, on)
    return MetPerson(
        id=row_id,
        kind=str(row["kind"]),
        name=name_of(row.get("name")),
        known_as="",
        born_on=born_on,
        expected_on=_day(row.get("expected_on")) if row["kind"] == UNBORN else None,
        relationship="",
        born_on_is_estimated=is_estimated,
    )


def _birth(row: Mapping[str, Any], on: date) -> tuple[date | None, bool]:
    """The day, and whether it stands for "about so many years"."""
    if row["kind"] != CHILD:
        return None, False
    if row.get("age_known") == "born_on":
        return _day(row.get("born_on")), False
    years = row.get("age_years")
    if row.get("age_known") == "age" and type(years) is int and 0 <= years <= OLDEST:
        return born_about(years, on), True
    return None, False


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def name_of(value: Any) -> str:
    """A name as it was typed, on one line; empty where it is none."""
    try:
        return as_name(value[:LONGEST_NAME]) if isinstance(value, str) else ""
    except ValueError:
        return ""
