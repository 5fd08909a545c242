"""What a child chose alone is read as the child's own, and asked of nobody else."""

from typing import Any

from fieldapp.presenters.answers.unanswered import unanswered
from fieldapp.presenters.reviews.answer_groups import by_child
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import CHILDS_OWN
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import LEO, definition, larkins, version_of

NAMES = Names({LEO: "Leo"}, {}, (LEO,))
TURNED = {"way": "age_7_11", "could_hear": ["sibling", "parent_near"]}


def document(**own: Any) -> dict[str, Any]:
    return {"children": {LEO: {"voice": {"own": own}}}}


def read(told: dict[str, Any]) -> dict[str, Answer]:
    """Answers by path, of what was asked."""
    asked = asked_paths(dict(definition()), told, larkins())
    return {one.key: one for one in read_answers(dict(definition()), told, NAMES, asked)}


def test_a_face_is_the_childs_own_choice() -> None:
    answer = read(document(**TURNED, home="not_so_good"))["own/home"]
    assert (answer.label, answer.words) == ("How are things at home?", "Not so good")
    assert (answer.basis, answer.basis_words) == ((CHILDS_OWN,), "The child’s own choice")
    assert (answer.child_id, answer.section_title) == (LEO, "Leo’s own screen")


def test_it_stands_apart_with_who_could_hear() -> None:
    [child] = by_child(read(document(**TURNED, home="good")).values())
    assert [one.key for one in child.own] == ["own/home"]
    assert child.own_heard_by is not None
    assert child.own_heard_by.words == "Brother or sister, Parent nearby"
    assert [one.key for one in child.others] == ["own/way"]


def test_a_child_to_whom_nothing_was_turned_has_no_blanks_and_owes_nothing() -> None:
    told: dict[str, Any] = {"children": {LEO: {"voice": {"voice_obtained": "no"}}}}
    blank = {one.section for one in unanswered(told, definition(), larkins())}
    assert "own_screen" not in blank
    lacking = check_document(told, version_of(), larkins())
    assert not [one for one in lacking if one.section == "own_screen"]


def test_who_could_hear_is_needed_and_nothing_of_the_childs() -> None:
    told = document(way="age_7_11")
    lacking = [
        one for one in check_document(told, version_of(), larkins()) if one.section == "own_screen"
    ]
    assert [one.path for one in lacking] == [f"/children/{LEO}/voice/own/could_hear"]


def test_a_face_that_is_none_is_refused_and_still_read() -> None:
    told = document(**TURNED, home="angry")
    lacking = [
        one for one in check_document(told, version_of(), larkins()) if one.section == "own_screen"
    ]
    assert [one.path for one in lacking] == [f"/children/{LEO}/voice/own/home"]
    assert read(told)["own/home"].words == "angry"
