"""Ids stand in the order in which they were made, also within one millisecond."""

import time
import uuid

import pytest

from fieldapp.models.base import new_id

MANY = 5000


def test_they_are_in_the_order_of_their_making() -> None:
    made = [new_id() for _ in range(MANY)]
    assert made == sorted(made)
    assert len(set(made)) == MANY


def test_a_clock_that_was_put_back_changes_no_order(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000)
    assert before < new_id() < new_id()


def test_they_are_of_the_seventh_version_and_say_when() -> None:
    at = time.time_ns() // 1_000_000
    one = uuid.UUID(new_id())
    assert (one.version, one.variant) == (7, uuid.RFC_4122)
    assert one.int >> 80 >= at
