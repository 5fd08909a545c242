"""Answers that their question does not allow: what a hurried thumb or a broken store leaves."""

import random
from collections.abc import Sequence
from typing import Any, Final

from fieldapp.forms.compiled import CompiledChoice, CompiledQuestion

TYPED: Final[dict[str, Sequence[Any]]] = {
    "body_point": ("child_front", "nobody 1,2"),
    "choice": ("of another release", 77),
    "date": ("2026-02-30", "24/11/2026", "2026-13-01", "20261124", "2026-W48-2", "0000-01-01"),
    "drawing": ("1 2000,5", "scribble"),
    "long": ("é" * 4001, "𝄞" * 4000, 7),
    "room_picture": (0, 10, "4"),
    "scale_0_10": (11, -1, "5"),
    "text": ("w" * 251, "𝄞" * 250, True),
    "time": (
        "2026-11-24T09:34",
        "2026-11-24T24:00:00Z",
        "2026-11-24T23:59:60Z",
        "2026-02-29T09:34:00Z",
        "2026-11-24T08:00:00.5+01:00",
        "2024-02-29T09:34:00Z",
    ),
    "whole_number": (-1, 1000, 168, 169, "12 or so", False),
    "yes_no": ("true", 1),
}
DECIMALS: Final = (
    "820",
    "8,45",
    "0.29",
    "8.4567",
    " 8.4 ",
    "eight",
    "1e2",
    "٨",
    "65.001",
    "999",
    "15",
    "60",
)
DECIMAL_CHECKS: Final = frozenset({"decimal_between", "decimal_between_by_age"})
LATER_DAYS: Final = ("2026-11-25", "2026-12-01", "2026-12-02", "2062-11-24")
DAY_CHECKS: Final = frozenset({"not_after_visit", "not_in_future"})
LEVELS: Final = (4, -1, "2", [1])
NO_REASON: Final = {"na": " "}


def wrong_value(question: CompiledQuestion, rng: random.Random) -> Any:
    """One of them; some are allowed after all, at the very edge."""
    if rng.random() < 0.1:
        return rng.choice((NO_REASON, {"na": "asleep"}))
    checks = {check["name"] for check in question["validators"]}
    if checks & DECIMAL_CHECKS:
        return rng.choice(DECIMALS)
    if checks & DAY_CHECKS and rng.random() < 0.5:
        return rng.choice(LATER_DAYS)
    if question["type"] == "choices":
        listed = [one["value"] for one in sorted(question["choices"], key=is_alone)]
        return listed[-2:] if rng.random() < 0.7 else ["of another release"]
    return rng.choice(TYPED[question["type"]])


def is_alone(choice: CompiledChoice) -> bool:
    """Whether a choice stands by itself: "none of these"."""
    return bool(choice.get("alone"))
