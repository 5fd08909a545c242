"""Answers put back to what another document has there."""

from typing import Any

import pytest

from fieldapp.merging.put_back import put_back

BEFORE: dict[str, Any] = {"voice": {"own": {"home": "good"}, "quote": "Hm"}}


@pytest.mark.parametrize(
    ("sent", "path", "made"),
    [
        ({"voice": {"own": {"home": "bad"}}}, "home", {"voice": {"own": {"home": "good"}}}),
        ({"voice": {"own": {"day": 1}}}, "day", {}),
        ({"voice": {"quote": "Ha"}}, "home", {"voice": {"quote": "Ha", "own": {"home": "good"}}}),
        ({"voice": {"na": "asleep"}}, "home", BEFORE),
        ({"voice": "none", "rest": 1}, "home", {**BEFORE, "rest": 1}),
    ],
)
def test_only_what_is_named_is_put_back(
    sent: dict[str, Any], path: str, made: dict[str, Any]
) -> None:
    assert put_back(sent, BEFORE, [f"/voice/own/{path}"]) == made


def test_several_below_one_whole_are_put_back_together() -> None:
    paths = ["/voice/own/home", "/voice/own/day"]
    assert put_back({"voice": {"na": "asleep"}}, BEFORE, paths) == BEFORE
    assert put_back({"voice": {"own": {"home": "x"}}}, {}, paths) == {}
