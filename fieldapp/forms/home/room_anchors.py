"""The nine steps of a room's picture rating: sentence, short caption and band.

The sentences of each room type come from `room_anchors.toml`, which is made with the
pictures; a room type without them has the general sentences.
"""

import tomllib
from functools import lru_cache
from pathlib import Path

from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import CompiledChoice

ANCHORS = Path(__file__).with_name("room_anchors.toml")

_STEPS = (
    (1, "Clear", "Floor and surfaces clear. Everything has a place."),
    (2, "A few things out", "A few things left out. All furniture can be used."),
    (3, "Untidy", "Untidy. Some surfaces covered. Floor paths clear."),
    (4, "Piles on surfaces", "Piles on seats, table or worktop. One job in this room is harder."),
    (
        5,
        "Narrow path",
        (
            "Most surfaces covered, things on the floor. Path narrow. "
            "Little space for a child to play."
        ),
    ),
    (
        6,
        "Stepping over things",
        "Floor mostly covered. You step over things. Bed, cooker or sofa partly blocked.",
    ),
    (
        7,
        "One path",
        "Piles from knee to waist. One path. Bed, cooker or bath cannot be used properly.",
    ),
    (
        8,
        "Door hard to open",
        "Piles from waist to chest. Door or window hard to open. Room cannot be used.",
    ),
    (
        9,
        "Way out blocked",
        "Piles near head height. Cannot get in safely. Way out blocked.",
    ),
)


def band_of(step: int) -> str:
    """The band of a rating: 1 to 3 low, 4 to 6 medium, 7 to 9 high."""
    return ("low", "medium", "high")[(step - 1) // 3]


def picture_choices() -> list[CompiledChoice]:
    """The nine choices with the general sentences."""
    return [
        choice(step, sentence, short=short, band=band_of(step)) for step, short, sentence in _STEPS
    ]


@lru_cache
def picture_choices_by_room_type() -> dict[str, list[CompiledChoice]]:
    """The nine choices of each room type that has sentences of its own."""
    if not ANCHORS.is_file():
        return {}
    told = tomllib.loads(ANCHORS.read_text(encoding="utf-8"))
    return {room_type: _choices(steps) for room_type, steps in told.items()}


def _choices(steps: dict[str, dict[str, str]]) -> list[CompiledChoice]:
    return [
        choice(step, told["anchor"], short=told["short"], band=band_of(step))
        for step, told in sorted((int(number), told) for number, told in steps.items())
    ]
