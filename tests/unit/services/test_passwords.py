"""What is too easily guessed, and what one-time passwords look like."""

import re

import pytest

from fieldapp.models.accounts import User
from fieldapp.services.accounts.make_account import initials_of
from fieldapp.services.accounts.passwords import (
    fault_of_password,
    make_one_time_password,
    normal_form,
)
from fieldapp.services.accounts.throttle import FROM_ANYWHERE, FROM_ONE_ADDRESS

ANNA = User(name="Anna Kovač", email="a.kovac@example.org")


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("three blue teapots", None),
        ("elevenchars", "at least 12"),
        ("x" * 201, "at most 200"),
        ("abcabcabcabc", "more different"),
        ("hello anna hello", "your name"),
        ("A.Kovac-2026-11", "your name"),
    ],
)
def test_fault_of_password(words: str, fault: str | None) -> None:
    found = fault_of_password(words, ANNA)
    assert (found is None) if fault is None else (fault in str(found))


def test_one_password_on_two_keyboards() -> None:
    assert normal_form("cafe\u0301") == normal_form("caf\u00e9")


def test_one_time_passwords_differ_and_are_readable() -> None:
    made = {make_one_time_password() for _ in range(50)}
    assert len(made) == 50
    assert all(re.fullmatch(r"([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}", one) for one in made)


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Anna Kovač", "AK"),
        ("Nia Okoro-Bell", "NB"),
        ("Cher", "C"),
        ("", "?"),
        ("J P R Tolk", "JT"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_waits_double_up_to_a_quarter_of_an_hour() -> None:
    wait_after = FROM_ONE_ADDRESS.wait_after
    seconds = [wait_after(failures).total_seconds() for failures in (1, 4, 5, 6, 7, 10, 1000)]
    assert seconds == [0, 0, 30, 60, 120, 900, 900]


def test_a_name_waits_a_minute_at_the_most_wherever_the_guesses_come_from() -> None:
    wait_after = FROM_ANYWHERE.wait_after
    seconds = [wait_after(failures).total_seconds() for failures in (5, 49, 50, 51, 1000)]
    assert seconds == [0, 0, 30, 60, 60]
