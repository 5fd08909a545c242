"""The five profiles and the neutral one: what they state, where, and what they never change."""

import re
import tomllib
from typing import Any

import pytest

from fieldapp.forms.compile import compile_sections
from fieldapp.profiles.profile import NEUTRAL, SET_LOCALLY, Profile, key_of
from fieldapp.profiles.read_profile import FOLDER, profile_names, read_profile

FIVE = ("bradford", "coventry", "kent", "norfolk", "southampton")
#: What is no fact of a document: how the file names itself, and what the product decides.
NO_FACTS = {
    "name",
    "title",
    "documents",
    "stated_in",
    "effective_from",
    "effective_to",
    "tools",
    "lock_minutes",
    "manager_review",
}
#: What a profile may change in a compiled definition: words, never a key.
WORDS = {"label", "hint", "short", "title", "lead", "ask", "read_as", "why", "guidance"}
TELEPHONE = re.compile(r"\d[\d ()/-]{5,}\d")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text())


def facts_of(value: Any, name: str = "") -> list[str]:
    """Dotted names of the facts that a file tells; what is set locally is none."""
    if isinstance(value, dict):
        inner = [(f"{name}.{key}" if name else key, one) for key, one in value.items()]
        return [fact for key, one in inner if key not in NO_FACTS for fact in facts_of(one, key)]
    return [] if value in (SET_LOCALLY, []) else [name]


def keys_alone(value: Any) -> Any:
    """A compiled definition without the words, numbers and guidance that a profile sets."""
    if isinstance(value, dict):
        return {
            key: keys_alone(inner)
            for key, inner in value.items()
            if key not in WORDS | {"profile", "gte"}
        }
    return [keys_alone(inner) for inner in value] if isinstance(value, list) else value


def test_there_are_five_and_a_neutral_one() -> None:
    assert profile_names() == [*FIVE, NEUTRAL]


@pytest.mark.parametrize("name", FIVE)
@pytest.mark.row("S110")
def test_each_stated_fact_names_its_document(name: str) -> None:
    profile = read_profile(name)
    stated = facts_of(told(name)) + [f"tools.{tool.key}" for tool in profile.tools]
    assert [fact for fact in stated if not key_of(profile.stated_in, fact)] == []
    named = [
        (fact, [one for one in stated if key_of({fact: ""}, one) is not None])
        for fact in profile.stated_in
    ]
    assert [fact for fact, stating in named if not stating] == []
    assert profile.document_of("labels.lead") is None


@pytest.mark.parametrize("name", profile_names())
def test_choosing_a_profile_never_changes_a_stored_key(name: str) -> None:
    neutral = compile_sections(read_profile(NEUTRAL))
    assert keys_alone(compile_sections(read_profile(name))) == keys_alone(neutral)


@pytest.mark.parametrize("name", profile_names())
def test_no_telephone_number_of_a_document_is_kept(name: str) -> None:
    text = ISO_DAY.sub("", (FOLDER / f"{name}.toml").read_text())
    assert TELEPHONE.findall(text) == []


def level_labels(profile: Profile) -> list[str]:
    sections = {one["name"]: one for one in compile_sections(profile)["sections"]}
    level = next(one for one in sections["decision"]["questions"] if one["key"] == "level")
    return [choice["label"] for choice in level["questions"][0]["choices"]]


@pytest.mark.row("S110")
def test_levels_have_local_names_or_their_numbers_alone() -> None:
    assert level_labels(read_profile("southampton"))[1:3] == [
        "2 Universal Plus",
        "3 Universal Partnership Plus",
    ]
    assert level_labels(read_profile("kent"))[2] == "3 Intensive"
    for name in ("bradford", "norfolk", "coventry"):
        assert level_labels(read_profile(name))[1] == "Level 2 (name set locally)"


def test_the_front_door_is_called_as_the_document_calls_it() -> None:
    text = str(compile_sections(read_profile("southampton")))
    assert "The Duty and Advice Service was told" in text
    assert "tell the Duty and Advice Service and your manager" in text
    assert "Urgent: Duty and Advice Service (section 47)" in text
    assert "front door" not in text
    assert "The front door was told" in str(compile_sections(read_profile("norfolk")))


@pytest.mark.row("S89")
@pytest.mark.row("S108")
@pytest.mark.row("S115")
def test_what_the_documents_name() -> None:
    tools = {name: [tool.key for tool in read_profile(name).tools] for name in FIVE}
    assert tools["norfolk"] == ["graded_care_profile"]
    assert tools["bradford"] == ["neglect_toolkit"]
    assert tools["coventry"] == []
    bradford, kent = read_profile("bradford"), read_profile("kent")
    assert bradford.non_engagement.name == "Non Engaging Pathway, November 2014"
    assert bradford.non_engagement.steps["2"] != kent.non_engagement.steps["2"]
    assert kent.escalation.name == "the escalation policy of one’s own agency"
    assert read_profile("norfolk").model == SET_LOCALLY


def test_a_document_whose_time_is_over_says_so() -> None:
    ends = {name: read_profile(name).effective_to for name in FIVE}
    years = {name: day.year for name, day in ends.items() if day}
    assert years == {"bradford": 2020, "southampton": 2021, "coventry": 2023}
    assert "not dated" in read_profile("kent").main_document.period
