"""A document becomes answers with the words of its form."""

from typing import Any

import pytest

from fieldapp.merging.pointers import overlap
from fieldapp.merging.units import units
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.read_answers import read_answers
from tests.factories.documents import complete_document
from tests.factories.forms import BABY, FINN, KITCHEN, LEO, definition, larkins
from tests.factories.review_forms import review_definition

NAMES = Names({"leo": "Leo", "maya": "Maya", "kelly": "Kelly"}, {"k": "Kitchen"}, ("leo", "maya"))


def read(document: dict[str, Any]) -> dict[str, Answer]:
    """Answers by path."""
    return {one.path: one for one in read_answers(review_definition(), document, NAMES)}


def test_a_finding_has_level_note_and_basis() -> None:
    meals = {"level": 2, "basis": ["seen"], "note": "Crisps"}
    feeding = {"opener": "to_record", "items": {"meals": meals}}
    found = read({"children": {"maya": {"presentation": {"feeding": feeding}}}})
    opener, answer = found.values()
    assert (opener.words, opener.level) == ("Something to record", None)
    assert answer.path == "/children/maya/presentation/feeding/items/meals"
    assert (answer.level, answer.words) == (2, "2 Many needs not met")
    assert (answer.title, answer.basis_words) == (
        "Maya: food and feeding: regular meals",
        "Seen",
    )
    assert answer.details == (("", "Crisps"),)


@pytest.mark.parametrize(
    ("opener", "words"),
    [
        ("all_met", "All needs met (answered for the group)"),
        ({"na": "asleep"}, "Not assessed: asleep"),
    ],
)
def test_a_group_that_was_answered_as_one(opener: Any, words: str) -> None:
    document = {"children": {"leo": {"presentation": {"feeding": {"opener": opener}}}}}
    [answer] = read(document).values()
    assert (answer.words, answer.is_group_answer) == (words, True)
    assert answer.level is None


def test_what_was_not_assessed_is_not_known_in_any_way() -> None:
    presentation = {"info_from": ["seen"], "feeding": {"opener": {"na": "asleep"}}}
    found = read({"children": {"leo": {"presentation": presentation}}})
    answer = found["/children/leo/presentation/feeding/opener"]
    assert (answer.basis, answer.basis_words) == ((), "")


def test_items_left_under_a_group_that_is_met_are_not_read() -> None:
    feeding = {"opener": "all_met", "items": {"meals": {"level": 3, "note": "old"}}}
    [answer] = read({"children": {"leo": {"presentation": {"feeding": feeding}}}}).values()
    assert answer.is_group_answer


def test_rows_keep_their_order_and_lose_what_was_taken_away() -> None:
    quotes = {
        "b": {"order": 1, "words": "First", "prompt": "Why?"},
        "a": {"order": 2, "words": "Second"},
        "c": {"order": 3, "words": "Gone", "removed": {"at": "now", "why": "wrong child"}},
    }
    found = list(read({"children": {"leo": {"voice": {"quote": quotes}}}}).values())
    assert [one.words for one in found] == ["First", "Second"]
    assert found[0].details == (("In answer to:", "Why?"),)
    assert found[0].label == "Leo’s exact words"


def test_what_a_room_means_is_about_its_child() -> None:
    impact = {"maya": {"none_seen": True}, "leo": {"effect": "Reads on the stairs"}}
    found = list(read({"rooms": {"k": {"impact": impact}}}).values())
    assert [(one.child_id, one.words) for one in found] == [
        ("leo", "Reads on the stairs"),
        ("maya", "No effect seen on Maya today"),
    ]
    assert found[0].title == "Kitchen: what this means for Leo"


def test_plain_answers_read_as_their_choices() -> None:
    room = {"picture_rating": 5, "clean_rating": 2, "hazards": ["chemicals", "gas_smell"]}
    found = read({"rooms": {"k": room}, "visit": {"immediate_danger": {"answer": False}}})
    assert found["/rooms/k/picture_rating"].words == "Picture 5: caption 5"
    assert found["/rooms/k/picture_rating"].band == "medium"
    assert found["/rooms/k/clean_rating"].words == "2 Dirty"
    assert found["/rooms/k/hazards"].words == "Chemicals in reach, Gas smell"
    assert found["/visit/immediate_danger/answer"].words == "No"


def test_zero_and_no_are_answers() -> None:
    found = read({"rooms": {"k": {"clean_rating": 0}}, "carers": {"kelly": {"parent_scale": 0}}})
    assert found["/rooms/k/clean_rating"].words == "0 Clean enough"
    assert found["/carers/kelly/parent_scale"].words.startswith("0 of 10")


def test_an_explicit_none_is_said() -> None:
    [answer] = read({"children": {"maya": {"voice": {"quote_none": True}}}}).values()
    assert answer.words == "No words today"


def test_the_jotter_and_empty_things_are_not_answers() -> None:
    document = {"notes": {"n": {"words": "x"}}, "visit": {"visit_kind": ""}, "rooms": {"k": {}}}
    assert read(document) == {}


def test_this_releases_forms_can_be_read() -> None:
    document = {
        "children": {"leo": {"voice": {"voice_obtained": "yes_direct", "reading": "Tired."}}},
        "rooms": {"k": {"room_type": "kitchen", "picture_rating": 7, "clean_rating": 1}},
    }
    found = {one.path: one for one in read_answers(dict(definition()), document, NAMES)}
    assert found["/children/leo/voice/voice_obtained"].words == "Leo told me"
    assert found["/rooms/k/picture_rating"].band == "high"
    assert "{" not in "".join(one.label + one.words for one in found.values())


@pytest.mark.parametrize(
    ("room_type", "rating", "is_drawn"),
    [("hall_stairs", 7, True), ("other", 7, False), ("hall_stairs", 12, False)],
)
def test_a_rating_is_drawn_where_its_form_had_pictures(
    room_type: str, rating: int, *, is_drawn: bool
) -> None:
    document = {"rooms": {"k": {"room_type": room_type, "picture_rating": rating}}}
    found = {one.path: one for one in read_answers(dict(definition()), document, NAMES)}
    assert found["/rooms/k/picture_rating"].is_drawn is is_drawn


def test_a_rating_of_a_form_without_pictures_of_that_room_is_not_drawn() -> None:
    document = {"rooms": {"k": {"room_type": "hall_stairs", "picture_rating": 5}}}
    assert not read(document)["/rooms/k/picture_rating"].is_drawn


def test_a_quote_reads_as_a_sentence_about_what_was_asked() -> None:
    row = {"words": "On the stairs.", "prompt": "Where do you read?", "written": "during"}
    document = {"children": {"leo": {"voice": {"quote": {"a": row}}}}}
    [answer] = read_answers(dict(definition()), document, NAMES)
    assert answer.details == (
        ("Asked:", "Where do you read?"),
        ("Written down:", "During the visit"),
    )


def test_a_whole_visit_loses_nothing() -> None:
    """Every unit of a complete document is in an answer, but for what only orders or refers."""
    document = complete_document()
    del document["children"][FINN]["seen"]["spoken_to"]  # nobody asks that of a baby
    compiled: Any = definition()
    household = larkins()
    people = {one.id: one.name for one in household.members}
    names = Names(people, {KITCHEN: "Kitchen"}, (LEO, FINN, BABY))
    asked = asked_paths(compiled, document, household)
    answers = read_answers(compiled, document, names, asked)
    told = {one.path for one in answers}
    lost = [
        path
        for path in units(document, compiled["groups"])
        if not path.endswith("/order") and not any(overlap(path, one) for one in told)
    ]
    assert lost == []
    texts = [one.label + one.words + one.title for one in answers]
    assert not [text for text in texts if "{" in text or "Somebody not on the record" in text]


def test_an_answer_whose_question_was_hidden_later_is_not_read() -> None:
    document = complete_document()
    document["rooms"][KITCHEN] |= {"seen": "not_seen", "not_seen_reason": "locked"}
    compiled: Any = definition()
    asked = asked_paths(compiled, document, larkins())
    found = read_answers(compiled, document, Names({}, {KITCHEN: "Kitchen"}, ()), asked)
    in_the_kitchen = {one.key: one.words for one in found if one.room_id == KITCHEN}
    assert in_the_kitchen["not_seen_reason"] == "Locked"
    assert not {"picture_rating", "impact/*"} & set(in_the_kitchen)
