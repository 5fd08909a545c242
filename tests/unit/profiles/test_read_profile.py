import tomllib
from datetime import date
from typing import Any

import pytest

from fieldapp.profiles.check_profile import UnreadableProfileError
from fieldapp.profiles.profile import SET_LOCALLY
from fieldapp.profiles.read_profile import FOLDER, profile_from, read_profile


def told(**changes: Any) -> dict[str, Any]:
    return tomllib.loads((FOLDER / "neutral.toml").read_text()) | changes


def test_the_neutral_profile_has_the_content_models_numbers() -> None:
    profile = read_profile("neutral")
    assert profile.thresholds["picture.help_offer"] == 4
    assert profile.thresholds["picture.manager_same_day"] == 7
    assert profile.threshold_document == SET_LOCALLY


def test_lock_times_stand_outside_the_form_version() -> None:
    profile = read_profile("neutral")
    assert profile.lock_minutes["full"] == 30
    assert "lock_minutes" not in profile.in_forms()


def test_when_a_review_is_due_stands_outside_the_form_version() -> None:
    profile = read_profile("neutral")
    assert profile.routine_review_days == 2
    assert "manager_review" not in profile.in_forms()


def test_what_an_authority_has_not_stated_is_set_locally() -> None:
    without = told()
    del without["threshold_document"]
    assert profile_from(without).threshold_document == SET_LOCALLY


@pytest.mark.parametrize(
    "changes",
    [
        {"levels": {"1": "Universal"}},
        {"thresholds": {"picture": {"help_offer": 4}}},
        {"thresholds": {**told()["thresholds"], "clean": {"impact": "2"}}},
        {"non_engagement": {"steps": {"1": "Extra effort"}}},
        {"escalation": {"steps": {"1": "Practitioners", "2": "Managers"}}},
        {"escalation": {**told()["escalation"], "working_days": {"1": 61}}},
        {"escalation": {**told()["escalation"], "working_days": {"5": 2}}},
        {"stated_in": {"definition": "nowhere"}},
        {"documents": {}, "stated_in": {}},
        {"effective_to": date(2020, 1, 1)},
        {"lock_minutes": {"cover_idle": 5, "full": 30}},
        {"lock_minutes": {"cover_idle": 5, "cover_hidden": 0, "full": 30}},
        {"lock_minutes": {"cover_idle": 5, "cover_hidden": 1, "full": 31}},
        {"manager_review": {"routine_working_days": 2}},
        {"manager_review": {"routine_working_days": 0, "urgent": "same_day"}},
        {"manager_review": {"routine_working_days": 2, "urgent": "next_day"}},
    ],
)
def test_a_profile_that_forms_cannot_be_made_of_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(UnreadableProfileError):
        profile_from(told(**changes))


@pytest.mark.parametrize("name", ["nowhere", "../neutral", ""])
def test_only_a_profile_of_the_folder_is_read(name: str) -> None:
    with pytest.raises(UnreadableProfileError):
        read_profile(name)


def test_a_profile_without_a_name_is_refused() -> None:
    without = told()
    del without["name"]
    with pytest.raises(UnreadableProfileError, match="name"):
        profile_from(without)
