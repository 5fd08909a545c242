"""Marks on the body: regions of a closed list, points that are points, and act now for a baby."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.asked_sections import known_at
from fieldapp.forms.body_point import body_point_of
from fieldapp.forms.child.body_figures import FIGURES, HEIGHT, WIDTH, figure
from fieldapp.forms.child.body_map_form import ASKS_AT_THE_MARK
from fieldapp.forms.child.body_regions import NOT_DRAWN, REGION_GROUPS, REGIONS
from fieldapp.forms.section_form import IN_HOME
from fieldapp.presenters.body_map import MARKS, body_mark
from fieldapp.prompts.holding import holding_prompts
from fieldapp.rules.check import check_condition
from fieldapp.rules.evaluate import evaluate
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.answers.taken_away import taken_away
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import FINN, LEO, OTHER_ROW, ROW, definition, larkins, version_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "body_points.json").read_text())
NAMES = Names({FINN: "Finn"}, {}, (FINN,))
BRUISE = {"region": "face_left", "point": "baby_front 560,210", "kind": "bruise", "order": 1}
AT = f"/children/{FINN}/presentation/any_injury/marks/{ROW}"


def document(*, mobile: bool | None = None, **mark: Any) -> dict[str, Any]:
    injury: dict[str, Any] = {"answer": True, "marks": {ROW: {**BRUISE, **mark}}}
    if mobile is not None:
        injury["mobile"] = mobile
    return {"children": {FINN: {"presentation": {"any_injury": injury}}}}


def read(told: dict[str, Any]) -> dict[str, Answer]:
    return {one.path: one for one in read_answers(dict(definition()), told, NAMES)}


def lacking(told: dict[str, Any]) -> list[str]:
    paths = [one.path for one in check_document(told, version_of(), larkins())]
    return [path.removeprefix(f"{AT}/") for path in paths if path.startswith(AT)]


@pytest.mark.parametrize("name", FIGURES)
def test_every_region_of_an_outline_stands_in_the_list_and_lies_on_the_sheet(name: str) -> None:
    side = "Front" if name.endswith("front") else "Back"
    paths = figure(name)
    assert paths.keys() == REGION_GROUPS[side].keys()
    for path in paths.values():
        for x, y in re.findall(r"(-?\d+),(-?\d+)", path):
            assert 0 <= int(x) <= WIDTH
            assert 0 <= int(y) <= HEIGHT


def test_the_list_has_what_no_picture_shows() -> None:
    values = [one["value"] for one in REGIONS]
    assert len(values) == len(set(values))
    assert "inside_mouth" in REGION_GROUPS[NOT_DRAWN]
    with pytest.raises(ValueError, match="child_side"):
        figure("child_side")


def test_points_are_those_of_the_page() -> None:
    for told in VECTORS["points"]:
        point = body_point_of(told["text"])
        assert point is not None
        assert (point.figure, point.x, point.y) == (told["figure"], told["x"], told["y"])
    for text in [*VECTORS["none"], None, 5, ["child_front 1,1"]]:
        assert body_point_of(text) is None, text


def test_a_mark_is_told_by_its_region_and_shown_at_its_point() -> None:
    answer = read(document(size="1 cm"))[AT]
    assert answer.key == MARKS
    assert answer.words == "Left cheek and eye"
    assert answer.details == (("Kind:", "Bruise"), ("Size:", "1 cm"))
    mark = body_mark(answer.key, answer.value)
    assert mark is not None
    assert (mark.x, mark.y) == (313, 210)


@pytest.mark.parametrize("point", ['baby_front 1,1"/><script>', 5, {"x": 1}])
def test_what_is_no_point_is_never_drawn(point: Any) -> None:
    told = document(point=point)
    answer = read(told)[AT]
    assert body_mark(answer.key, answer.value) is None
    assert any("Cannot be read" in words for _label, words in answer.details)


def test_what_is_no_point_and_no_region_is_refused() -> None:
    assert lacking(document()) == []
    assert lacking(document(point="somewhere")) == ["point"]
    assert lacking(document(region="tail")) == ["region"]


@pytest.mark.parametrize(("mobile", "acts"), [(False, True), (True, False), (None, False)])
def test_a_mark_on_a_child_who_cannot_move_alone_is_acted_on_before_anything_else(
    mobile: bool | None, acts: bool
) -> None:
    held = holding_prompts(document(mobile=mobile), definition()["prompts"])
    assert ("R4_injury" in {one.code for one in held}) == acts


@pytest.mark.parametrize(
    ("child", "mobile", "asked"),
    [(FINN, None, True), (FINN, True, False), (FINN, False, False), (LEO, None, False)],
)
def test_at_a_mark_on_a_baby_it_is_asked_whether_they_move_alone(
    child: str, mobile: bool | None, asked: bool
) -> None:
    told = {"children": {child: document(mobile=mobile)["children"][FINN]}}
    scope = told["children"][child]["presentation"]
    known = known_at(told, larkins())(f"/children/{child}/presentation")
    assert evaluate(ASKS_AT_THE_MARK, scope, told, known) is asked
    marks = scope["any_injury"]["marks"]
    marks[ROW] = {**BRUISE, "removed": {"at": "2026-11-24T10:00:00Z", "why": "mistake"}}
    assert not evaluate(ASKS_AT_THE_MARK, scope, told, known)


def test_it_is_asked_at_a_mark_on_a_child_whose_age_nobody_knows() -> None:
    told = document()
    scope = told["children"][FINN]["presentation"]
    assert evaluate(ASKS_AT_THE_MARK, scope, told, {})
    check_condition(ASKS_AT_THE_MARK)


def test_the_question_at_the_mark_is_one_that_must_be_answered_in_the_home() -> None:
    told = document()
    needed = [one for one in check_document(told, version_of(), larkins()) if FINN in one.path]
    path = f"/children/{FINN}/presentation/any_injury/mobile"
    assert path in [one.path for one in needed]
    [stage] = [
        inner["stage"]
        for section in definition()["sections"]
        for question in section["questions"]
        for inner in question.get("questions", [])
        if inner["path"] == "any_injury/mobile"
    ]
    assert stage == IN_HOME


def test_a_mark_merges_as_one_and_says_when_it_was_taken_away() -> None:
    assert "/children/*/presentation/any_injury/marks/*" in definition()["groups"]
    told = document()
    marks = told["children"][FINN]["presentation"]["any_injury"]["marks"]
    marks[OTHER_ROW] = {**BRUISE, "removed": {"at": "2026-11-24T10:00:00Z", "why": "twice"}}
    assert [one.path for one in read(told).values() if one.key == MARKS] == [AT]
    [gone] = taken_away(dict(definition()), told, NAMES)
    assert gone.path.endswith(OTHER_ROW)
    assert gone.why == "written twice"
