"""The prompt on falling weight after NICE NG75 (R24): there, and off.

It reads centile bands that a professional took from a chart and calculates none, yet a prompt
on growth may make the app a medical device. An authority that has taken a view on that turns it
on in its profile (`growth.prompt = 1`). Source: NG75 as in domain 3.2: a fall over one centile
space or more from birth below the 9th, two from the 9th to the 91st, three above; or a weight
below the 2nd whatever it was at birth.
"""

from typing import Any, Final

from fieldapp.prompts.prompt import ExportedPrompt

#: The name under which a profile turns it on.
SWITCH: Final = "growth.prompt"

#: Bands from the lowest; two steps are one centile space.
BANDS: Final = (
    *("lt0.4", "0.4", "0.4-2", "2", "2-9", "9", "9-25", "25", "25-50", "50"),
    *("50-75", "75", "75-91", "91", "91-98", "98", "98-99.6", "99.6", "gt99.6"),
)
STEPS_A_SPACE: Final = 2
BELOW_2ND: Final = BANDS[: BANDS.index("2")]


def spaces_that_matter(birth: str) -> int:
    """How many centile spaces a fall is worth a thought, by the band at birth."""
    at_birth = BANDS.index(birth)
    if at_birth < BANDS.index("9"):
        return 1
    return 2 if at_birth <= BANDS.index("91") else 3


def bands_after_a_fall(birth: str) -> list[str]:
    """Bands that are so far below the one at birth."""
    highest = BANDS.index(birth) - STEPS_A_SPACE * spaces_that_matter(birth)
    return list(BANDS[: highest + 1]) if highest >= 0 else []


def _fell() -> list[dict[str, Any]]:
    return [
        {"all": [{"eq": ["birth_band", birth]}, {"in": ["centile_band", after]}]}
        for birth in BANDS
        if (after := bands_after_a_fall(birth))
    ]


GROWTH_RULE: Final[ExportedPrompt] = {
    "code": "R24",
    "scope": "/children/*/growth",
    "when": {"any": [{"in": ["centile_band", list(BELOW_2ND)]}, *_fell()]},
    "title": "{child}: think about faltering growth (NICE NG75)",
    "why": "Because of the bands that you read from the chart. Nothing is worked out from weights.",
    "inputs": ["birth_band", "centile_band"],
    "options": ["accept", "not_now_say_why"],
    "urgent": False,
    "blocks": False,
}
