import json
from collections.abc import Iterator
from typing import Any

import pytest
from wtforms import Form

from fieldapp.forms.checks import CHECKS
from fieldapp.forms.compile import compile_section, compile_sections
from fieldapp.forms.compile_question import Place, compile_question
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.forms.conditions import conditions_in
from fieldapp.forms.home.room_form import RoomForm
from fieldapp.forms.questions import ANSWERED, NESTED, TextQuestion
from fieldapp.forms.section_form import IN_HOME, SectionForm, questions_of
from fieldapp.forms.sections import SECTIONS
from fieldapp.merging.units import group_tree, units
from fieldapp.profiles.read_profile import read_profile
from fieldapp.rules.answers import reference_keys
from tests.factories.forms import LEO, definition


def every_question(compiled: CompiledDefinition) -> Iterator[tuple[Any, Any]]:
    for section in compiled["sections"]:
        for question in section["questions"]:
            yield from ((section, one) for one in with_inner(question))


def with_inner(question: Any) -> Iterator[Any]:
    yield question
    for inner in question.get("questions", []) + question.get("row", {}).get("questions", []):
        yield from with_inner(inner)


def test_it_is_plain_json_and_the_same_each_time() -> None:
    first, second = json.dumps(definition()), json.dumps(definition())
    assert first == second
    assert json.loads(first) == definition()


def test_questions_stand_in_the_order_in_which_they_are_written() -> None:
    names = [name for name, _ in questions_of(RoomForm)]
    assert names[:4] == ["seen", "not_seen_reason", "picture_rating", "clean_rating"]


def test_thresholds_are_the_profiles() -> None:
    room = compile_section(RoomForm, 1)
    assert {"threshold": "picture.help_offer"} in list(values_in(room))
    filled = next(one for one in definition()["sections"] if one["name"] == "room")
    assert {"threshold": "picture.help_offer"} not in list(values_in(filled))
    impact = next(one for one in filled["questions"] if one["key"] == "impact")
    assert {"gte": ["picture_rating", 4]} in impact["required_when"]["any"]


def values_in(value: Any) -> Iterator[Any]:
    yield value
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, dict | list):
        for one in inner:
            yield from values_in(one)


def test_levels_have_the_profiles_names() -> None:
    level = next(
        one
        for _, one in every_question(definition())
        if one.get("look", {}).get("names") == "levels"
    )
    assert [choice["label"] for choice in level["choices"]][2] == "3 Intensive or targeted"


def test_types_and_validators_are_of_the_closed_lists() -> None:
    for _, question in every_question(definition()):
        assert question["type"] in ANSWERED.keys() | NESTED.keys()
        assert {check["name"] for check in question["validators"]} <= CHECKS.keys()


def test_paths_are_unique_within_a_node() -> None:
    found: dict[str, set[str]] = {}
    for section, question in every_question(definition()):
        # The room's type and label are asked apart from the room's own questions.
        paths = found.setdefault(section["scope"], set())
        assert question["path"] not in paths, question["path"]
        paths.add(question["path"])


def test_every_file_of_a_list_has_a_name_of_its_own() -> None:
    names = [
        one["key"]
        for _, one in every_question(definition())
        if "row" in one or "choices_from" in one
    ]
    assert sorted(names) == sorted(set(names))


def test_a_reference_of_a_condition_leads_to_a_question() -> None:
    """A condition on a path that nobody asks would hide its question for ever."""
    compiled = definition()
    known = {
        tuple(reference_keys(f"{section['scope']}/{question['path']}"))
        for section, question in every_question(compiled)
    }
    known |= {tuple("__row__" if key == "*" else key for key in keys) for keys in known}
    known |= {
        (*reference_keys(f"{section['scope']}/{question['path']}"), last)
        for section, question in every_question(compiled)
        for last in ("opener", "items")
        if question["type"] == "finding_group"
    }
    for section in compiled["sections"]:
        for condition in conditions_in(section):
            for keys in references(condition, section["scope"]):
                assert keys in known, keys


def references(condition: Any, scope: str) -> Iterator[tuple[str, ...]]:
    operator, operand = next(iter(condition.items()))
    if operator in {"all", "any"}:
        for one in operand:
            yield from references(one, scope)
    elif operator == "not":
        yield from references(operand, scope)
    elif not operator.startswith("context"):
        reference = operand if isinstance(operand, str) else operand[0]
        if reference in {"/children", "/rooms"}:
            return
        keys = reference_keys(reference if reference.startswith("/") else f"{scope}/{reference}")
        yield (keys[0], "*", *keys[2:]) if keys[0] == "children" else tuple(keys)


def test_a_finding_merges_as_one_and_an_impact_too() -> None:
    groups = definition()["groups"]
    group_tree(groups)
    finding = {"level": 2, "note": "Thin."}
    document: Any = {
        "children": {LEO: {"presentation": {"feeding": {"items": {"enough": finding}}}}},
        "visit": {"service_agreement": {"answer": "agreed", "who": "Kelly"}},
    }
    assert units(document, groups) == {
        f"/children/{LEO}/presentation/feeding/items/enough": finding,
        "/visit/service_agreement": {"answer": "agreed", "who": "Kelly"},
    }


def test_before_leaving_the_home_is_apart_from_later() -> None:
    """The set of the content model: what must be answered before leaving the home."""
    in_home = {
        (section["name"], question["path"])
        for section, question in every_question(definition())
        if question["stage"] == IN_HOME and question["required"]
    }
    assert {
        ("arrival", "outcome"),
        ("people", "people_met"),
        ("people", "visit/unknown_adult/answer"),
        ("danger", "immediate_danger/answer"),
        ("agreement", "service_agreement/answer"),
        ("agreement", "privacy_notice/answer"),
        ("seen", "seen"),
        ("presentation", "any_injury/answer"),
        ("presentation", "info_from"),
        ("presentation", "appearance"),
        ("voice", "voice_obtained"),
        ("voice", "method"),
        ("voice", "earshot"),
        ("voice", "observed"),
        ("voice", "disclosure"),
        ("room", "seen"),
        ("room", "picture_rating"),
        ("room", "clean_rating"),
        ("room", "exits_clear"),
        ("room", "hazards"),
        ("carer", "parent_view"),
    } <= in_home
    later = {name for name, _ in in_home} & {"analysis", "decision", "impact", "leaving"}
    assert later == set()


def test_sections_have_names_of_their_own_and_an_order() -> None:
    sections = definition()["sections"]
    assert [one["order"] for one in sections] == list(range(1, len(SECTIONS) + 1))
    assert len({one["name"] for one in sections}) == len(sections)


def test_every_scale_has_both_ends_in_words() -> None:
    for _, question in every_question(definition()):
        if question["type"] in {"scale_0_10", "room_picture"} or (
            question["type"] == "choice"
            and isinstance(question.get("choices", [{}])[0].get("value"), int)
        ):
            assert question["low_end"], question["path"]
            assert question["high_end"], question["path"]


def test_a_required_question_says_what_to_do() -> None:
    for _, question in every_question(definition()):
        assert question.get("ask") or not question["required"], question["path"]


def test_an_unknown_age_band_is_refused() -> None:
    class Bad(Form):
        words = TextQuestion("Words", ages=["2-3"])

    with pytest.raises(ValueError, match="2-3"):
        compile_question("words", Bad.words, Place(IN_HOME))


def test_an_unknown_validator_is_refused() -> None:
    class Bad(Form):
        words = TextQuestion("Words", checks=[{"name": "spelling"}])

    with pytest.raises(ValueError, match="spelling is not a validator"):
        compile_question("words", Bad.words, Place(IN_HOME))


def test_an_unknown_threshold_is_refused() -> None:
    profile = read_profile("neutral")
    lacking = {key: value for key, value in profile.thresholds.items() if "picture" not in key}
    poorer = type(profile)(**{**vars(profile), "thresholds": lacking})
    with pytest.raises(KeyError, match=r"picture\.help_offer"):
        compile_sections(poorer)


def test_a_definition_class_has_no_token() -> None:
    assert all(issubclass(form, SectionForm) and not form.Meta.csrf for form in SECTIONS)
