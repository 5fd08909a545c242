from typing import Any

from fieldapp.services.visits.check_document import Missing, check_document
from tests.factories.forms import FINN, KITCHEN, LEO, ROW, larkins, version_of


def lacking(document: dict[str, Any]) -> list[Missing]:
    return check_document(document, version_of(), larkins())


def messages(document: dict[str, Any], path: str) -> list[str]:
    return [one.message for one in lacking(document) if one.path == path]


def kitchen(**answers: Any) -> dict[str, Any]:
    return {"rooms": {KITCHEN: answers}}


def test_a_picture_at_the_profiles_threshold_asks_what_it_means_for_each_child() -> None:
    path = f"/rooms/{KITCHEN}/impact/{FINN}/effect"
    assert messages(kitchen(seen="seen", picture_rating=4), path) == [
        "Kitchen: say what this room means for Finn, or choose no effect seen"
    ]
    assert messages(kitchen(seen="seen", picture_rating=3), path) == []


def test_an_explicit_no_effect_is_an_answer() -> None:
    document = kitchen(seen="seen", picture_rating=6, impact={FINN: {"none_seen": True}})
    assert messages(document, f"/rooms/{KITCHEN}/impact/{FINN}/effect") == []
    assert messages(document, f"/rooms/{KITCHEN}/impact/{LEO}/effect") != []


def test_an_effect_beside_no_effect_is_asked_again() -> None:
    said = {"none_seen": True, "effect": "Climbs on the boxes."}
    document = kitchen(seen="seen", picture_rating=1, impact={FINN: said})
    assert messages(document, f"/rooms/{KITCHEN}/impact/{FINN}/effect") == [
        "Kitchen: either say the effect on Finn or choose no effect seen, not both"
    ]


def test_a_room_that_was_not_seen_asks_why_and_for_no_rating() -> None:
    found = {one.path for one in lacking(kitchen(seen="not_seen"))}
    assert f"/rooms/{KITCHEN}/not_seen_reason" in found
    assert f"/rooms/{KITCHEN}/picture_rating" not in found


def test_a_number_that_came_as_text_is_no_rating() -> None:
    document = kitchen(seen="seen", picture_rating="5")
    assert messages(document, f"/rooms/{KITCHEN}/picture_rating") == [
        "Kitchen: this answer cannot be read. Answer it again."
    ]


def test_none_of_these_stands_alone() -> None:
    document = kitchen(seen="seen", hazards=["none_seen", "sharps"])
    assert "not both" in messages(document, f"/rooms/{KITCHEN}/hazards")[0]


def test_a_voice_not_fully_heard_needs_a_reason_and_an_answer_to_the_offer() -> None:
    document = {"children": {LEO: {"voice": {"voice_obtained": "partly"}}}}
    voice = f"/children/{LEO}/voice"
    assert messages(document, f"{voice}/no_voice_reason") == [
        "Leo: say why Leo’s voice was not obtained"
    ]
    assert messages(document, f"{voice}/no_voice_concern/answer") != []


def test_declining_the_offered_concern_needs_a_reason() -> None:
    voice = {"voice_obtained": "no", "no_voice_concern": {"answer": "declined"}}
    document = {"children": {LEO: {"voice": voice}}}
    at = f"/children/{LEO}/voice/no_voice_concern"
    assert messages(document, f"{at}/reason") != []
    assert messages(document, f"{at}/concern") == []


def test_one_quote_or_one_thing_seen_is_needed() -> None:
    heard: dict[str, Any] = {"voice_obtained": "yes_direct"}
    document = {"children": {LEO: {"voice": heard}}}
    path = f"/children/{LEO}/voice/observed"
    assert messages(document, path) == ["Leo: write at least one thing that Leo said or did"]
    heard["quote"] = {ROW: {"words": "I do my reading on the stairs."}}
    assert messages(document, path) == []


def test_a_row_that_was_taken_away_asks_nothing() -> None:
    removed = {"removed": {"at": "2026-11-24T10:00:00Z", "why": "mistake"}}
    voice = {"voice_obtained": "yes_direct", "quote": {ROW: removed}}
    found = {one.path for one in lacking({"children": {LEO: {"voice": voice}}})}
    assert f"/children/{LEO}/voice/quote/{ROW}/words" not in found


def test_a_baby_is_not_asked_for_words() -> None:
    document = {"children": {FINN: {"voice": {"voice_obtained": "yes_direct"}}}}
    assert messages(document, f"/children/{FINN}/voice/voice_obtained") == [
        "Finn: this answer cannot be read. Answer it again."
    ]


def test_a_child_who_is_not_in_the_family_is_named_as_such() -> None:
    stranger = "0193b6a0-0000-7000-8000-00000000dead"
    found = lacking({"children": {stranger: {"voice": {"voice_obtained": "no"}}}})
    assert [(one.kind, one.path) for one in found if stranger in one.path] == [
        ("unknown_child", f"/children/{stranger}")
    ]
