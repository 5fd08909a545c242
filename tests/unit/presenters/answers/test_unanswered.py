from fieldapp.presenters.answers.unanswered import unanswered
from tests.factories.documents import complete_document
from tests.factories.forms import FINN, KITCHEN, LEO, definition, larkins


def blanks(document: dict[str, object]) -> dict[str, str]:
    found = unanswered(document, definition(), larkins())
    return {one.path: f"{one.about}: {one.label}" for one in found}


def test_a_blank_is_told_from_answers_that_say_no() -> None:
    document = complete_document()
    del document["rooms"][KITCHEN]["clean_rating"]
    found = blanks(document)
    assert found[f"/rooms/{KITCHEN}/clean_rating"] == "Kitchen: How clean is it?"
    assert f"/rooms/{KITCHEN}/hazards" not in found


def test_not_assessed_and_answered_for_the_group_are_no_blanks() -> None:
    document = complete_document()
    document["children"][LEO]["presentation"]["feeding"] = {"opener": {"na": "asleep"}}
    found = blanks(document)
    assert not [path for path in found if "/feeding/" in path or "/appearance/" in path]


def test_what_was_not_asked_is_no_blank() -> None:
    document = complete_document()
    document["rooms"][KITCHEN] = {"seen": "not_seen", "not_seen_reason": "locked"}
    assert not [path for path in blanks(document) if path.startswith(f"/rooms/{KITCHEN}/pic")]


def test_optional_questions_are_listed_with_the_childs_name() -> None:
    document = complete_document()
    path = f"/children/{LEO}/presentation/impact/if_nothing_changes"
    assert blanks(document)[path] == "Leo: What is likely if nothing changes?"
    del document["rooms"][KITCHEN]["impact"][LEO]
    assert blanks(document)[f"/rooms/{KITCHEN}/impact/{LEO}/effect"] == "Kitchen: Effect on Leo"
    assert f"/rooms/{KITCHEN}/impact/{FINN}/effect" not in blanks(document)
