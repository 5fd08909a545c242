"""A profile names stages, tools and thresholds of whatever question asks for them."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.guidance_places import put_guidance
from fieldapp.forms.profile_words import say_as_the_profile
from fieldapp.guidance.of_profile import guidance_for
from fieldapp.profiles.local_names import with_local_names
from fieldapp.profiles.profile import NEUTRAL
from fieldapp.profiles.read_profile import read_profile


def definition_asking(key: str, *values: object) -> Any:
    """This release's forms, with one question more among the carer's."""
    definition = deepcopy(compile_sections(read_profile(NEUTRAL)))
    carer: Any = next(one for one in definition["sections"] if one["name"] == "carer")
    choices = [{"value": value, "label": "As the form says"} for value in values]
    carer["questions"].append({"key": key, "path": key, "type": "choice", "choices": choices})
    return definition


def labels_of(definition: Any, profile: str) -> list[str]:
    said = say_as_the_profile(definition, read_profile(profile))
    carer = next(one for one in said["sections"] if one["name"] == "carer")
    return [choice["label"] for choice in carer["questions"][-1]["choices"]]


@pytest.mark.row("S89")
@pytest.mark.parametrize("values", [(0, 2, 4), ("stage_0", "stage_2", "stage_4")])
def test_stages_of_not_engaging_are_bradfords_own(values: tuple[object, ...]) -> None:
    definition = definition_asking("non_engagement_stage", *values)
    assert labels_of(definition, "bradford") == [
        "Not needed",
        "Information gathered with other agencies, and analysed",
        "Action plan, with more assertive early help",
    ]
    assert labels_of(definition, NEUTRAL)[1] == "Information gathered from others"


def test_an_answer_that_is_no_stage_keeps_its_words() -> None:
    definition = definition_asking("escalation_stage", 1, "not_needed")
    assert labels_of(definition, "kent") == ["Between the practitioners", "As the form says"]


@pytest.mark.row("S108")
def test_a_tool_that_is_recommended_is_marked() -> None:
    definition = definition_asking("tool_name", "graded_care_profile", "other")
    assert labels_of(definition, "norfolk") == [
        "Graded Care Profile (recommended here)",
        "As the form says",
    ]
    assert labels_of(definition, "kent")[0] == "As the form says"


def test_another_threshold_is_compiled_in() -> None:
    kent = read_profile("kent")
    higher = replace(kent, thresholds={**kent.thresholds, "picture.help_offer": 5})
    assert "['picture_rating', 4]" in str(compile_sections(kent)["sections"])
    assert "['picture_rating', 5]" in str(compile_sections(higher)["sections"])
    local = with_local_names(kent, {"thresholds.picture.help_offer": "5"})
    assert compile_sections(local)["sections"] == compile_sections(higher)["sections"]


def test_guidance_moves_to_its_question_as_soon_as_that_is_asked() -> None:
    definition = definition_asking("risk_factors", "alcohol")
    carer: Any = next(one for one in definition["sections"] if one["name"] == "carer")
    del carer["guidance"]
    put_guidance(definition, guidance_for(read_profile(NEUTRAL)))
    assert "risk_or_sign" in [one["key"] for one in carer["questions"][-1]["guidance"]]
    assert "risk_or_sign" not in [one["key"] for one in carer.get("guidance", [])]
