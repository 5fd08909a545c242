"""What the source strategies ask of the form, where one question is the answer."""

from typing import Any

import pytest

from fieldapp.forms.compiled import CompiledSection
from tests.factories.forms import definition


def section(name: str) -> CompiledSection:
    return next(one for one in definition()["sections"] if one["name"] == name)


def questions(name: str) -> dict[str, Any]:
    return {one["key"]: one for one in section(name)["questions"]}


def row_keys(question: Any) -> set[str]:
    return {one["key"] for one in question["row"]["questions"]}


def values(question: Any) -> set[str]:
    return {one["value"] for one in question["choices"]}


@pytest.mark.row("S64")
def test_how_an_adult_was_on_the_day_can_be_said() -> None:
    people = next(one for one in questions("people").values() if one["type"] == "rows")
    presentation = next(q for q in people["row"]["questions"] if q["key"] == "presentation")
    assert {"under_influence_suspected", "unwell", "low", "settled"} <= values(presentation)


@pytest.mark.row("S66")
def test_strengths_stand_apart_from_findings() -> None:
    strengths = questions("impact")["strengths"]
    assert strengths["required"]
    assert strengths["type"] == "long"
    assert "strengths" in questions("analysis")


@pytest.mark.row("S78")
def test_everything_about_a_child_is_asked_of_each_child_and_nothing_is_copied() -> None:
    for name in ("seen", "presentation", "voice", "impact", "decision"):
        assert section(name)["scope"].startswith("/children/*"), name
    assert "same_as_sibling" not in str(definition())


@pytest.mark.row("S79")
def test_the_childs_voice_is_asked_before_leaving_the_home() -> None:
    obtained = questions("voice")["voice_obtained"]
    assert obtained["required"]
    assert obtained["stage"] == "in_home"


@pytest.mark.row("S105")
def test_what_must_change_has_a_day_and_what_follows() -> None:
    change = questions("analysis")["what_must_change"]
    assert {"what", "who", "by_when", "how_known", "if_not"} <= row_keys(change)


@pytest.mark.row("S27")
@pytest.mark.row("S28")
@pytest.mark.row("S36")
@pytest.mark.row("S38")
@pytest.mark.row("S42")
@pytest.mark.parametrize(
    ("group", "wanted"),
    [
        ("health", {"medicines", "equipment", "pain", "advice_in_time"}),
        ("appearance", {"clothing_fits", "clothing_clean"}),
        ("emotion", {"behaviour"}),
        ("interaction", {"warmth", "response", "talk_play", "boundaries", "expectations"}),
    ],
)
def test_each_is_a_finding_of_its_own(group: str, wanted: set[str]) -> None:
    items = {one["key"]: one for one in questions("presentation")[group]["items"]}
    assert wanted <= items.keys()
    assert all(set(items[key]["ages"] or ()) & {"1-4"} for key in wanted)
