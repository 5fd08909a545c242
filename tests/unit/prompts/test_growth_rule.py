"""The prompt on falling weight: there, off, and right where an authority turns it on."""

from dataclasses import replace

import pytest

from fieldapp.forms.child.growth_form import CENTILE_BANDS
from fieldapp.forms.compile import compile_sections
from fieldapp.profiles.read_profile import read_profile
from fieldapp.prompts.growth_rule import BANDS, GROWTH_RULE, SWITCH
from fieldapp.prompts.holding import holding_prompts
from tests.factories.forms import FINN

NEUTRAL = read_profile("neutral")


def holds(birth: str | None, now: str | None) -> bool:
    growth = {"birth_band": birth, "centile_band": now}
    answered = {key: band for key, band in growth.items() if band}
    return bool(holding_prompts({"children": {FINN: {"growth": answered}}}, [GROWTH_RULE]))


def test_it_is_off_until_an_authority_turns_it_on() -> None:
    assert "R24" not in {rule["code"] for rule in compile_sections(NEUTRAL)["prompts"]}
    on = replace(NEUTRAL, thresholds={**NEUTRAL.thresholds, SWITCH: 1})
    assert "R24" in {rule["code"] for rule in compile_sections(on)["prompts"]}


def test_it_reads_the_bands_of_the_form() -> None:
    assert tuple(band for band, _ in CENTILE_BANDS) == BANDS


@pytest.mark.parametrize(
    ("birth", "now", "expected"),
    [
        ("2-9", "2-9", False),
        ("2-9", "2", False),  # half a space
        ("2-9", "0.4-2", True),  # one space, and below the 2nd
        ("2", "2", False),
        (None, "0.4", True),
        (None, "2", False),
        ("50", "25", False),  # one space of two
        ("50", "9-25", False),
        ("50", "9", True),  # two spaces
        ("9", "2", False),
        ("91", "50-75", False),
        ("91", "50", True),  # two spaces: 91, 75, 50
        ("91-98", "50-75", False),  # two of three
        ("91-98", "25-50", True),
        ("gt99.6", "75-91", True),
        ("gt99.6", "91", False),
        ("50", None, False),
        (None, None, False),
    ],
)
def test_a_fall_over_centile_spaces(birth: str | None, now: str | None, expected: bool) -> None:
    assert holds(birth, now) is expected
