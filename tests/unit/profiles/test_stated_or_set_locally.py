"""Each profile from end to end: what it states is read in the forms; what not, is set locally."""

from dataclasses import replace
from itertools import product
from typing import Any

import pytest

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.guidance_places import places_of
from fieldapp.forms.placeholders import LABEL
from fieldapp.presenters.profiles import THRESHOLD_WORDS, FactRow, fact_rows
from fieldapp.profiles.local_names import LOCAL_NAMES, with_local_names
from fieldapp.profiles.profile import NEUTRAL, SET_LOCALLY, Profile
from fieldapp.profiles.read_profile import profile_names, read_profile

LABELS = ("assessment", "lead", "meeting", "scale")
STEPS = "12345"


@pytest.fixture(params=profile_names())
def profile(request: pytest.FixtureRequest) -> Profile:
    return read_profile(request.param)


@pytest.fixture
def places(profile: Profile) -> dict[str, Any]:
    return places_of(compile_sections(profile))


def choices(places: dict[str, Any], place: str) -> dict[Any, str]:
    return {one["value"]: one["label"] for one in places[place]["choices"]}


def guidance(places: dict[str, Any], place: str, key: str) -> list[str]:
    found = next(one for one in places[place]["guidance"] if one["key"] == key)
    words: list[str] = found["words"]
    return words


def rows_of(profile: Profile) -> dict[str, FactRow]:
    return {row.what: row for row in fact_rows(profile)}


def test_levels_are_the_documents_or_set_locally(profile: Profile, places: dict[str, Any]) -> None:
    said = choices(places, "decision:level/value")
    for level, name in profile.levels.items():
        is_known = profile.document_of(f"levels.{level}") is not None
        assert is_known == (name != SET_LOCALLY)
        expected = f"{level} {name}" if is_known else f"Level {level} (name set locally)"
        assert said[int(level)] == expected


def test_the_assessment_is_called_as_the_authority_calls_it(
    profile: Profile, places: dict[str, Any]
) -> None:
    said = choices(places, "decision:decision/value")
    assert said["start_eha"] == f"Start the {profile.labels['assessment']}"
    assert said["continue_eha"] == f"Go on with the {profile.labels['assessment']}"
    assert places["decision:scale/value"]["hint"].startswith(f"{profile.labels['scale']}: ")
    titles = [one["title"] for one in places["decision:scale/value"]["guidance"]]
    assert f"{profile.labels['scale']}, from 0 to 10" in titles


def test_each_label_is_said_and_whose_it_is(profile: Profile, places: dict[str, Any]) -> None:
    words = guidance(places, "decision:decision/value", "labels")
    for label, sentence in zip(LABELS, words, strict=True):
        assert profile.labels[label] in sentence
        assert ("set locally" in sentence) == (not profile.is_stated(f"labels.{label}"))


def test_stages_of_not_engaging_are_the_documents_or_set_locally(
    profile: Profile, places: dict[str, Any]
) -> None:
    question = places["engagement:non_engagement_stage"]
    said = choices(places, "engagement:non_engagement_stage")
    assert said == {int(stage): words for stage, words in profile.non_engagement.steps.items()}
    words = guidance(places, "engagement:non_engagement_stage", "stages")
    stated = [one for one in STEPS if profile.is_stated(f"non_engagement.steps.{one}")]
    for stage in STEPS:
        assert any(profile.non_engagement.steps[stage] in sentence for sentence in words)
        if stated:
            assert (f" {stage}" in question["hint"]) == (stage not in stated)
    assert "et locally" in question["hint"]
    name = profile.non_engagement.name
    assert (name in words[0]) if name != SET_LOCALLY else ("set locally" in words[0])


def test_stages_of_escalation_have_their_days_or_are_set_locally(
    profile: Profile, places: dict[str, Any]
) -> None:
    words = guidance(places, "decision:decision/value", "escalation")
    text = " ".join(words)
    for stage, step in profile.escalation.steps.items():
        days = profile.escalation.working_days.get(stage)
        time = "time set locally" if days is None else f"{days} working days"
        assert f"Stage {stage}: {step}, {time}." in words
    assert "Names and times: Fieldapp’s own until they are set locally." in words
    name = profile.escalation.name
    assert (
        name in text if name != SET_LOCALLY else "The name of this pathway is set locally" in text
    )


def test_each_threshold_is_asked_by_and_shown(profile: Profile) -> None:
    """Another number changes what is asked or prompted, and the page shows the number."""
    asked, rows = compile_sections(profile), rows_of(profile)
    assert f"['picture_rating', {profile.thresholds['picture.help_offer']}]" in str(asked)
    assert f"['clean_rating', {profile.thresholds['clean.impact']}]" in str(asked)
    for name, number in profile.thresholds.items():
        other = replace(profile, thresholds={**profile.thresholds, name: number + 1})
        changed = compile_sections(other)
        assert (changed["sections"], changed["prompts"]) != (asked["sections"], asked["prompts"])
        ours = f"Set locally. Until then: {number} (Fieldapp’s own)"
        shown = str(number) if profile.document_of(f"thresholds.{name}") else ours
        assert rows[THRESHOLD_WORDS[name]].words == shown


def test_the_page_says_each_with_its_document_or_that_it_is_set_locally(profile: Profile) -> None:
    neutral = read_profile(NEUTRAL)
    said = [(fact, profile.said(fact)) for fact in LOCAL_NAMES]
    rows = fact_rows(profile)
    for fact, words in said:
        row = next(one for one in rows if words.lower() in one.words.lower())
        if words != SET_LOCALLY and profile.document_of(fact) is None:
            assert words == neutral.said(fact), "an invented name"
    for row in rows:
        assert bool(row.where) != row.words.startswith("Set locally"), row


def test_an_authority_that_states_nothing_reads_set_locally() -> None:
    rows = rows_of(read_profile("norfolk"))
    assert rows["Level 2"].words == "Set locally"
    assert rows["Not engaging"].words == "Set locally"
    assert rows["Who leads"].words == "Set locally. Until then: Lead practitioner (Fieldapp’s own)"
    assert rows["Escalation, working days for stage 4"].words == "Set locally"
    assert rows["Tools recommended"].where != ""


def test_what_is_set_locally_takes_the_place_of_everything_unnamed() -> None:
    own = {
        **{f"non_engagement.steps.{stage}": f"Own step {stage}" for stage in range(6)},
        **{f"escalation.steps.{stage}": f"TAF step {stage}" for stage in range(1, 5)},
        **{f"escalation.working_days.{stage}": str(stage) for stage in range(1, 5)},
        **{f"labels.{label}": f"Our {label}" for label in LABELS},
        "non_engagement.name": "Our path",
        "escalation.name": "Our ladder",
    }
    for name in profile_names():
        found = places_of(compile_sections(with_local_names(read_profile(name), own)))
        assert choices(found, "engagement:non_engagement_stage")[5] == "Own step 5"
        assert "hint" not in found["engagement:non_engagement_stage"]
        stages = guidance(found, "engagement:non_engagement_stage", "stages")
        assert stages[0] == "Its name here: Our path."
        ladder = guidance(found, "decision:decision/value", "escalation")
        assert "Stage 1: TAF step 1, 1 working day." in ladder
        assert ladder[-1] == "Its name here: Our ladder."
        called = guidance(found, "decision:decision/value", "labels")
        assert "set locally" not in str((stages, ladder, called))
        assert choices(found, "decision:decision/value")["start_eha"] == "Start the Our assessment"


def test_no_label_is_left_unfilled() -> None:
    for name, text in product(profile_names(), ("sections", "prompts")):
        assert not LABEL.search(str(compile_sections(read_profile(name))[text]))  # type: ignore[literal-required]


def test_stages_that_are_set_in_part_say_which_are_fieldapps() -> None:
    some = {"escalation.steps.2": "Heads", "escalation.working_days.1": "3"}
    found = places_of(compile_sections(with_local_names(read_profile("kent"), some)))
    words = guidance(found, "decision:decision/value", "escalation")
    assert "Names of stages 1, 3 and 4: Fieldapp’s own until they are set locally." in words
    assert "Times of stages 2 and 3: Fieldapp’s own until they are set locally." in words
