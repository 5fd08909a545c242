from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fieldapp.forms.household import Household, HouseholdMember
from fieldapp.services.visits.check_document import Missing, check_document
from tests.factories.documents import complete_document
from tests.factories.forms import (
    BABY,
    FINN,
    KELLY,
    KITCHEN,
    LEO,
    ON,
    ROW,
    larkins,
    version_of,
)

WANTING = "Kelly: take Kelly’s number for wanting to change, or say why not"
ABLE = "Kelly: take Kelly’s number for feeling able to change, or say why not"


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


@pytest.mark.row("S80")
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


@pytest.mark.row("S83")
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


def test_a_whole_visit_lacks_nothing() -> None:
    assert lacking(complete_document()) == []


def without(path: str) -> dict[str, Any]:
    document = complete_document()
    *above, last = path.split("/")[1:]
    node: Any = document
    for key in above:
        node = node[key]
    del node[last]
    return document


@pytest.mark.parametrize(
    "path",
    [
        "/visit/outcome",
        "/visit/left_at",
        "/visit/immediate_danger",
        "/visit/unknown_adult",
        "/people_met",
        f"/children/{LEO}/seen",
        f"/children/{BABY}/seen",
        f"/children/{LEO}/presentation/appearance",
        f"/children/{BABY}/presentation/health",
        f"/children/{LEO}/voice/earshot",
        f"/children/{FINN}/presentation/interaction_examples",
        f"/children/{LEO}/decision/level/reason",
        f"/carers/{KELLY}/parent_scale",
        f"/rooms/{KITCHEN}/hazards",
        "/analysis/worry_future_none",
        f"/analysis/what_must_change/{ROW}/by_when",
    ],
)
def test_without_one_required_answer_that_one_is_missing(path: str) -> None:
    found = lacking(without(path))
    assert found, path
    assert all(
        one.kind == "blocking" and one.path.startswith(path.removesuffix("_none")) for one in found
    )


def test_every_child_has_a_seen_row_the_unborn_too() -> None:
    document = complete_document()
    for node in document["children"].values():
        del node["seen"]
    said = {one.message for one in lacking(document) if one.path.endswith("/seen/seen")}
    assert said == {
        "Leo: say whether Leo was seen",
        "Finn: say whether Finn was seen",
        "Baby: say whether Baby was seen",
    }


def test_an_unborn_child_is_not_asked_how_it_looks() -> None:
    document = complete_document()
    document["children"][BABY]["presentation"] = {}
    asked = {one.path.split("/")[4] for one in lacking(document) if BABY in one.path}
    assert asked == {
        "info_from",
        "health",
        "interaction",
        "strengths",
        "protective",
        "other_harm_suspected",
    }


def test_an_unborn_child_cannot_be_said_to_have_been_seen() -> None:
    document = complete_document()
    document["children"][BABY]["seen"]["seen"] = "yes"
    assert messages(document, f"/children/{BABY}/seen/seen") != []


def test_a_call_never_counts_as_seen() -> None:
    document = complete_document()
    document["visit"]["visit_kind"] = "telephone_or_video"
    assert messages(document, f"/children/{LEO}/seen/seen") != []


def test_of_a_child_who_was_not_seen_nothing_is_demanded_but_where_and_why() -> None:
    document = complete_document()
    document["children"][LEO] = {
        "seen": {"seen": "no"},
        "voice": {"voice_obtained": "no", "no_voice_reason": ["not_seen"], "disclosure": False},
        "decision": document["children"][LEO]["decision"],
    }
    paths = {one.path.removeprefix(f"/children/{LEO}/") for one in lacking(document)}
    assert {"seen/where_if_not_seen", "seen/who_says", "seen/reason"} <= paths
    assert not {path for path in paths if path.startswith("presentation/a")}


def test_after_no_access_only_the_visit_and_the_seen_rows_are_asked() -> None:
    document = {"visit": {"outcome": "no_access"}}
    assert {one.section for one in lacking(document)} == {"danger", "arrival", "seen"}


@pytest.mark.row("S104")
def test_a_finding_of_two_needs_a_note_an_impact_and_the_statements() -> None:
    document = complete_document()
    feeding = {"opener": "to_record", "items": {"enough": {"level": 2}}}
    document["children"][LEO]["presentation"]["feeding"] = feeding
    found = {one.path: one.message for one in lacking(document)}
    assert found == {
        f"/children/{LEO}/presentation/feeding/items/enough": (
            "Leo: say what you saw or heard: it is needed at 2 and 3."
        ),
        f"/children/{LEO}/presentation/disability": (
            "Leo: say whether Leo is disabled, or that it is not known"
        ),
        f"/children/{LEO}/presentation/impact/now": ("Leo: say what today’s findings mean for Leo"),
        f"/analysis/statements/{LEO}/concern": "Write what the concern is about Leo",
        f"/analysis/statements/{LEO}/why_not_good_enough": (
            "Write why the care of Leo is not good enough"
        ),
        f"/analysis/statements/{LEO}/harm_now": "Write what harm there is to Leo now",
        f"/carers/{KELLY}/willing_to_change": WANTING,
        f"/carers/{KELLY}/able_to_change": ABLE,
    }


def numbers_for_change(document: dict[str, Any]) -> list[str]:
    """The carer’s two numbers about change, where they are missing."""
    found = [one for one in lacking(document) if one.path.endswith("_to_change")]
    assert all(one.kind == "blocking" for one in found)
    return [one.message for one in found]


@pytest.mark.parametrize(
    ("own", "demanded"), [(7, []), (6, [WANTING, ABLE]), ({"na": "no_time"}, [])]
)
def test_wanting_and_being_able_to_change_are_demanded_where_a_carer_says_that_it_is_hard(
    own: Any, demanded: list[str]
) -> None:
    document = complete_document()
    document["carers"][KELLY]["parent_scale"] = own
    assert numbers_for_change(document) == demanded


def test_they_are_demanded_of_a_finding_about_the_home_and_may_be_not_asked() -> None:
    document = complete_document()
    cold = {"level": 2, "note": "No heating since Monday."}
    document["home"]["basics"] = {"opener": "to_record", "items": {"heating": cold}}
    assert numbers_for_change(document) == [WANTING, ABLE]
    told = {"willing_to_change": 0, "able_to_change": {"na": "not_safe_to_ask"}}
    document["carers"][KELLY] |= told
    assert numbers_for_change(document) == []
    cold["level"] = 1
    del document["carers"][KELLY]["willing_to_change"]
    assert numbers_for_change(document) == []


def test_something_to_record_records_at_least_one_thing() -> None:
    document = complete_document()
    document["children"][LEO]["presentation"]["feeding"] = {"opener": "to_record"}
    assert messages(document, f"/children/{LEO}/presentation/feeding/items") != []


@pytest.mark.parametrize("odd", ["none", "", 1, True, ["all_met"]])
def test_an_opener_is_one_of_three_answers(odd: Any) -> None:
    document = complete_document()
    document["children"][LEO]["presentation"]["feeding"] = {"opener": odd}
    path = f"/children/{LEO}/presentation/feeding/opener"
    assert [one.path for one in lacking(document)] == [path]


def test_not_assessed_is_an_answer_with_a_reason_and_none_without() -> None:
    document = complete_document()
    group = document["children"][LEO]["presentation"]["feeding"]
    group["opener"] = {"na": "no_time"}
    assert lacking(document) == []
    group["opener"] = {"na": ""}
    assert [one.message for one in lacking(document)] == ["Leo: say why this was not assessed."]


def test_an_unknown_adult_asks_for_an_action() -> None:
    document = complete_document()
    document["visit"]["unknown_adult"] = {"answer": True, "description": "A man in a blue coat."}
    assert [one.path for one in lacking(document)] == ["/visit/unknown_adult/action"]


def test_a_child_who_interpreted_stops_the_visit_until_it_is_put_right() -> None:
    document = complete_document()
    document["visit"]["interpreter"] = {"need": True, "used": "child", "language": "Polish"}
    assert {one.path for one in lacking(document)} == {
        "/visit/interpreter/again_with",
        "/visit/interpreter/again_on",
    }
    document["visit"]["interpreter"]["used"] = "adult_relative"
    assert lacking(document) == []


@pytest.mark.parametrize("urgent", ["danger", "disclosure", "gas"])
@pytest.mark.row("S113")
def test_what_is_urgent_asks_for_times_before_approval_and_never_stops_submitting(
    urgent: str,
) -> None:
    document = complete_document()
    if urgent == "danger":
        document["visit"]["immediate_danger"]["answer"] = True
    elif urgent == "disclosure":
        document["children"][LEO]["voice"]["disclosure"] = True
    else:
        document["rooms"][KITCHEN]["hazards"] = ["gas_smell"]
    found = lacking(document)
    assert {one.kind for one in found} == {"before_approval"}
    assert "/visit/immediate_danger/manager_at" in {one.path for one in found}
    assert ("/visit/immediate_danger/gas_called_at" in {one.path for one in found}) is (
        urgent == "gas"
    )


def test_leaving_comes_after_arriving() -> None:
    document = complete_document()
    document["visit"]["left_at"] = "2026-11-24T09:34:00+01:00"
    assert messages(document, "/visit/left_at") != []


def test_whoever_is_refused_at_the_door_leaves_in_the_minute_in_which_she_came() -> None:
    document = complete_document()
    document["visit"]["left_at"] = document["visit"]["arrived_at"]
    assert messages(document, "/visit/left_at") == []


def test_at_most_three_worries() -> None:
    document = complete_document()
    worry = {"who": "Kelly", "could_happen": "Leo falls behind.", "so_that": "Leo is sad."}
    rows = {f"0193b6a0-0000-7000-8000-0000000000b{n}": worry for n in range(4)}
    document["analysis"]["worry_future"] = rows
    assert messages(document, "/analysis/worry_future") == ["Keep at most 3"]


def test_a_family_without_a_child_confirms_it() -> None:
    household = Household(on=ON)
    found = check_document({"visit": {"outcome": "completed"}}, version_of(), household)
    assert "Confirm that there is no child in this family yet" in {one.message for one in found}
    assert not {one.section for one in found} & {"seen", "voice", "decision"}


def test_the_words_of_a_known_room_need_no_type_and_a_new_rooms_do() -> None:
    new = "0193b6a0-0000-7000-8000-000000000011"
    document = complete_document()
    document["rooms"][new] = {"seen": "not_seen", "not_seen_reason": "locked"}
    assert {one.path for one in lacking(document)} == {
        f"/rooms/{new}/room_type",
        f"/rooms/{new}/label",
    }


def test_a_room_that_was_taken_away_needs_nothing_and_one_left_as_added_is_none() -> None:
    mistaken = "0193b6a0-0000-7000-8000-000000000011"
    document = complete_document()
    document["rooms"][mistaken] = {"order": 1, "room_type": "other", "picture_rating": 3}
    assert {one.path.split("/")[2] for one in lacking(document)} == {mistaken}
    document["rooms"][mistaken]["removed"] = {"at": "2026-11-24T10:00:00Z", "why": "mistake"}
    assert lacking(document) == []
    document["rooms"][mistaken] = {"order": 1}
    assert lacking(document) == []


def test_a_known_room_can_be_left_out_of_one_visit() -> None:
    document = complete_document()
    kitchen = {"removed": {"at": "2026-11-24T10:00:00Z", "why": "not_here"}}
    document["rooms"][KITCHEN] = kitchen
    assert lacking(document) == []


KAI = "0193b6a0-0000-7000-8000-000000000005"
MET = {"order": 2, "kind": "child", "name": "Kai", "age_known": "not_known"}


def with_kai(**told: Any) -> list[Missing]:
    document = complete_document()
    document["people_met"][KAI] = {**MET, **told}
    kai = HouseholdMember(KAI, "child", "Kai")
    household = replace(larkins(), members=(*larkins().members, kai))
    return check_document(document, version_of(), household)


def test_a_child_who_was_met_is_asked_who_it_is_and_its_own_sections() -> None:
    sections = {one.section for one in with_kai() if one.message.startswith("Kai: ")}
    assert sections == {
        "seen",
        "presentation",
        "voice",
        "impact",
        "neglect_profile",
        "decision",
    }
    lacking_age = [one for one in with_kai(age_known="age") if one.section == "new_child"]
    assert [one.path for one in lacking_age] == [f"/people_met/{KAI}/age_years"]


def test_a_child_who_was_met_is_no_adult_who_was_there() -> None:
    document = complete_document()
    document["people_met"] = {KAI: MET}
    assert messages(document, "/people_met") == [
        "Say which adults were there, or that no adult was"
    ]


def test_of_a_child_who_was_taken_away_nothing_is_asked() -> None:
    removed = {"at": "2026-11-24T10:00:00Z", "why": "mistake"}
    assert with_kai(removed=removed) == []


def test_too_many_words_are_said_so() -> None:
    document = complete_document()
    document["children"][LEO]["voice"]["reading"] = "x" * 4001
    assert "Leo: shorten this to 4000 characters; it has 4001." in {
        one.message for one in lacking(document)
    }


@pytest.mark.parametrize(
    "known", [["hearsay"], ["seen", 1], "seen", 3, {"seen": True}, {"na": "x"}]
)
@pytest.mark.parametrize("opener", ["all_met", "to_record", {"na": "no_time"}])
def test_a_group_s_own_basis_is_among_those_offered(opener: Any, known: Any) -> None:
    document = complete_document()
    group = document["children"][LEO]["presentation"]["feeding"]
    group["opener"], group["basis"] = opener, known
    assert messages(document, f"/children/{LEO}/presentation/feeding/basis") == [
        "Leo: this answer cannot be read. Answer it again."
    ]


@pytest.mark.parametrize("known", [None, [], ["seen"], ["told_by_parent", "judgement"]])
def test_a_group_may_say_itself_how_it_is_known_or_not(known: list[str] | None) -> None:
    document = complete_document()
    if known is not None:
        document["children"][LEO]["presentation"]["feeding"]["basis"] = known
    assert lacking(document) == []


@pytest.mark.parametrize(
    ("born_on", "is_asked"), [(date(2024, 11, 25), True), (date(2024, 11, 24), False)]
)
def test_what_happened_between_them_is_asked_until_the_second_birthday(
    born_on: date, is_asked: bool
) -> None:
    """A second birthday is 730 days after birth where no 29 February lies between."""
    household = larkins()
    members = [
        replace(one, born_on=born_on) if one.id == FINN else one for one in household.members
    ]
    document = complete_document()
    del document["children"][FINN]["presentation"]["interaction_examples"]
    found = check_document(document, version_of(), replace(household, members=tuple(members)))
    path = f"/children/{FINN}/presentation/interaction_examples"
    assert (path in {one.path for one in found}) is is_asked
