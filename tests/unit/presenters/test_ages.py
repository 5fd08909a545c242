"""Ages as workers say them."""

from datetime import date

import pytest

from fieldapp.models.people import Person
from fieldapp.presenters.families import age_words
from fieldapp.presenters.waiting import wait_words

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (date(2026, 11, 18), "0 days"),
        (date(2026, 11, 17), "1 day"),
        (date(2026, 11, 4), "2 weeks"),
        (date(2026, 10, 18), "1 month"),
        (date(2026, 10, 19), "4 weeks"),
        (date(2024, 11, 19), "23 months"),
        (date(2024, 11, 18), "2"),
        (date(2019, 11, 19), "6"),
        (None, ""),
    ],
)
def test_age_of_a_child(born: date | None, words: str) -> None:
    assert age_words(Person(kind="child", born_on=born), TODAY) == words


def test_unborn_children_are_due() -> None:
    person = Person(kind="unborn", expected_on=date(2027, 1, 20))
    assert age_words(person, TODAY) == "due 20 January 2027"
    assert age_words(Person(kind="unborn"), TODAY) == "unborn"


@pytest.mark.parametrize(("seconds", "words"), [(30, "30 seconds"), (61, "2 minutes")])
def test_waiting(seconds: int, words: str) -> None:
    assert words in wait_words(seconds)
