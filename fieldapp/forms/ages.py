"""Age bands: which questions fit a child on the day of the visit.

The page has the same rule in `static/js/lib/age_band.js`; both run on
`tests/vectors/age_band.json`.
"""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Protocol

UNBORN = "unborn"
UNDER_1 = "0-1"
AGE_1_TO_4 = "1-4"
AGE_5_TO_10 = "5-10"
AGE_11_TO_17 = "11-17"
AGE_BANDS = (UNBORN, UNDER_1, AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17)
BORN = (UNDER_1, AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17)

_HALF_A_YEAR = 183
_BEGINS_AT = ((11, AGE_11_TO_17), (5, AGE_5_TO_10), (1, AGE_1_TO_4))


class Aged(Protocol):
    """Anybody whose age can be told."""

    @property
    def kind(self) -> str:
        """`child`, `unborn` or `adult`."""

    @property
    def born_on(self) -> date | None:
        """Date of birth, where it is known."""


def age_band(person: Aged, on: date) -> str | None:
    """The band of a child on a day; None for an adult and where the birth date is not known.

    A young person stays in the last band after the eighteenth birthday, so that nothing
    written disappears on it (R23 makes a task of it).
    """
    if person.kind == UNBORN:
        return UNBORN
    if person.kind != "child" or person.born_on is None:
        return None
    years = whole_years(person.born_on, on)
    return next((band for begins, band in _BEGINS_AT if years >= begins), UNDER_1)


def whole_years(born_on: date, on: date) -> int:
    """Years completed between two days; 29 February comes of age on 1 March."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


def born_about(years: int, on: date) -> date:
    """A day of birth for somebody "about 4" on a day: in the middle of those that fit."""
    last = date(on.year - years, on.month, min(on.day, 28))
    return last - timedelta(days=_HALF_A_YEAR)


def known_bands(told: Collection[str] | None) -> list[str] | None:
    """The bands that something is meant for, None for all; ValueError for one there is not."""
    if unknown := set(told or ()) - set(AGE_BANDS):
        raise ValueError(f"{sorted(unknown)} are no age bands")
    return list(told) if told else None


def applies(ages: Collection[str] | None, band: str | None) -> bool:
    """Whether something meant for `ages` is asked of this band.

    Where the band is not known everything is asked, except what is the unborn's alone.
    """
    if ages is None:
        return True
    if band is None:
        return set(ages) != {UNBORN}
    return band in ages
