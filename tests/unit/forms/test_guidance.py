"""Guidance: short, of this product's own words, where it is asked, in every form version."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from typing import Any

import pytest

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.guidance_places import places_of
from fieldapp.guidance.of_profile import guidance_for
from fieldapp.guidance.piece import Piece
from fieldapp.guidance.read_guidance import FOLDER, read_guidance
from fieldapp.profiles.profile import NEUTRAL
from fieldapp.profiles.read_profile import profile_names, read_profile
from fieldapp.services.forms.make_files import make_form_files
from tests.unit.profiles.test_profiles_of_authorities import TELEPHONE

#: Names of the content model that no section of this release asks yet. A piece that names one
#: stands at its `otherwise` until then; a name that is neither here nor asked is a mistake.
NOT_ASKED_YET = {
    "analysis:alternative",
    "analysis:external_tools",
    "analysis:history_checked",
    "analysis:poverty_test",
    "analysis:risk_factors",
    "analysis:scale_worker",
    "appointments:",
    "carer:missed",
    "carer:risk_factors",
    "home:home_change_since_last",
    "home:safe_sleep",
    "impact:neglect_profile",
    "presentation:could_be_disability",
    "presentation:disability_check",
    "presentation:missed",
    "presentation:missed_care",
    "presentation:neglect_profile",
    "presentation:own_choices",
    "presentation:teenage",
    "presentation:unborn",
    "room:cause",
    "room:trend",
    "safe_sleep:",
    "safe_sleep:usual_place",
    "teenage:",
    "tools:",
    "unborn:",
    "voice:asked_about",
    "voice:baby_seen",
}
SOURCE = re.compile(r"[SRD]\d+b?")
MOST_WORDS = 34  # in one sentence or two short ones


def pieces() -> Iterator[tuple[str, Piece]]:
    for name in profile_names():
        for piece in guidance_for(read_profile(name)):
            yield name, piece


@cache
def given(name: str) -> dict[str, list[Any]]:
    """What guidance stands where, under a profile."""
    found = places_of(compile_sections(read_profile(name)))
    return {place: node["guidance"] for place, node in found.items() if node.get("guidance")}


def keys_at(name: str, place: str) -> list[str]:
    return [piece["key"] for piece in given(name).get(place, [])]


@pytest.mark.parametrize("piece", read_guidance(), ids=lambda piece: piece.key)
def test_a_piece_is_short_and_names_what_it_rests_on(piece: Piece) -> None:
    assert 2 <= len(piece.words) <= 6
    assert all(len(sentence.split()) <= MOST_WORDS for sentence in piece.words)
    assert piece.sources
    assert all(SOURCE.fullmatch(source) for source in piece.sources)
    assert TELEPHONE.findall(" ".join(piece.words)) == []


def test_each_piece_has_a_name_of_its_own() -> None:
    keys = [piece.key for piece in read_guidance()]
    assert len(keys) == len(set(keys))
    assert {piece.profile for piece in read_guidance()} <= {"", *profile_names()}
    assert {path.stem for path in FOLDER.glob("*.toml")} >= {*profile_names()} - {NEUTRAL}


def test_each_place_is_asked_now_or_comes_with_the_content_model() -> None:
    asked = set(places_of(compile_sections(read_profile(NEUTRAL))))
    for _, piece in pieces():
        assert set(piece.at) <= asked | NOT_ASKED_YET, piece.key
        assert set(piece.at) & asked or piece.otherwise in asked, f"{piece.key} stands nowhere"


def test_every_piece_is_shown_with_its_profile_and_no_other() -> None:
    for name, piece in pieces():
        assert any(one["key"] == piece.key for place in given(name).values() for one in place)
    own = {piece.key: piece.profile for piece in read_guidance() if piece.profile}
    for name, (key, owner) in product(profile_names(), own.items()):
        shown = any(one["key"] == key for place in given(name).values() for one in place)
        assert shown == (name == owner), (name, key)


@pytest.mark.row("S1")
def test_the_definition_in_use_is_the_profiles() -> None:
    words = {
        name: next(
            one["words"] for one in given(name)["presentation:"] if one["key"] == "definition"
        )
        for name in profile_names()
    }
    assert "thrive" in words["southampton"][0]
    assert "does not say “lasting”" in words["coventry"][0]
    assert words["norfolk"][-1] == "Norfolk’s document gives no definition. This one is Fieldapp’s."
    assert "2017 to 2020, in our words. Check that it is in force" in words["bradford"][-1]


@pytest.mark.row("S104")
@pytest.mark.row("S106")
def test_what_each_document_brings_stands_where_it_is_needed() -> None:
    assert "southampton_statements" in keys_at("southampton", "analysis:statements")
    assert "kent_domains" in keys_at("kent", "analysis:")
    assert "kent_clutter" in keys_at("kent", "room:picture_rating")
    assert "coventry_signs" in keys_at("coventry", "presentation:appearance")
    assert any("coventry_types" in keys_at("coventry", place) for place in given("coventry"))
    assert "norfolk_urgency" in keys_at("norfolk", "decision:level/value")


@pytest.mark.row("S53")
@pytest.mark.row("S68")
@pytest.mark.row("S71")
@pytest.mark.row("S82")
@pytest.mark.row("S86")
def test_what_is_easily_mistaken_is_said_to_everybody() -> None:
    shown = {one["key"]: one for place in given(NEUTRAL).values() for one in place}
    for key in ("risk_or_sign", "disability", "teenager_choice", "poverty", "voice_every_time"):
        assert key in shown
    assert shown["teenager_choice"]["ages"] == ["11-17"]
    assert shown["baby_injury"]["ages"] == ["0-1"]


def test_a_fragment_holds_its_guidance_closed_and_without_a_person() -> None:
    kitchen = make_form_files("kent", "0193b6a0-0000-7000-8000-0000000000ff").files[
        "room.kitchen.html"
    ]
    assert kitchen.count('<details class="nhsuk-details app-help">') >= 3
    assert "<details open" not in kitchen
    assert "Which picture?" in kitchen
    assert "From Kent’s multi-agency neglect strategy, in our words" in kitchen


def test_guidance_for_one_age_is_hidden_for_others() -> None:
    files = make_form_files(NEUTRAL, "0193b6a0-0000-7000-8000-0000000000ff").files
    assert (
        '<details class="nhsuk-details app-help" data-ages="0-1 unborn">'
        in files["safe_sleep.html"]
    )
    assert '<div class="app-help__piece" data-ages="11-17">' in files["presentation.html"]


def test_rules_of_the_page_carry_the_definition_and_no_guidance() -> None:
    rules = make_form_files("kent", "0193b6a0-0000-7000-8000-0000000000ff").rules
    assert rules["profile"]["definition"]["words"].startswith("Neglect is")
    assert '"guidance"' not in str(rules).replace("'", '"')
