"""A drawing is strokes and nothing else, whatever somebody sends as one."""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.drawing import LONGEST, paths_of, strokes_of
from fieldapp.forms.shape import UnreadableDocumentError, check_shape
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import LEO, definition, larkins, version_of

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "drawings.json").read_text())
PATH = f"/children/{LEO}/voice/own/picture/drawing"
FULL = ";".join(["1 100,200 300,400"] * (LONGEST // 18 - 1))


def document(drawing: Any) -> dict[str, Any]:
    own = {"way": "age_7_11", "could_hear": ["alone"], "picture": {"drawing": drawing}}
    return {"children": {LEO: {"voice": {"own": own}}}}


def read(drawing: Any) -> Answer:
    names = Names({LEO: "Leo"}, {}, (LEO,))
    answers = read_answers(dict(definition()), document(drawing), names)
    return next(one for one in answers if one.path == PATH)


def refused(drawing: Any) -> list[str]:
    lacking = check_document(document(drawing), version_of(), larkins())
    return [one.path for one in lacking if one.section == "own_screen"]


@pytest.mark.parametrize("case", VECTORS["drawings"], ids=lambda case: case["says"])
def test_a_drawing_is_read_as_strokes(case: Any) -> None:
    strokes = strokes_of(case["text"])
    assert strokes is not None
    told = [{"pen": one.pen, "points": [list(point) for point in one.points]} for one in strokes]
    assert told == case["strokes"]
    assert refused(case["text"]) == []


@pytest.mark.parametrize("case", VECTORS["none"], ids=lambda case: case["says"])
def test_what_is_none_is_refused_and_read_as_it_stands(case: Any) -> None:
    assert strokes_of(case["text"]) is None
    if not case["text"]:
        return
    assert refused(case["text"]) == [PATH]
    assert read(case["text"]).words.startswith("Cannot be read: ")


@pytest.mark.parametrize("value", [5, True, ["1 1,1"], {"strokes": "1 1,1"}])
def test_another_shape_is_no_drawing(value: Any) -> None:
    assert strokes_of(value) is None
    assert read(value).words.startswith("Cannot be read: ")


@pytest.mark.parametrize("value", [5, True, ["1 1,1"]])
def test_another_shape_is_refused(value: Any) -> None:
    assert refused(value) == [PATH]


def test_a_full_sheet_is_kept_and_more_is_no_document() -> None:
    assert len(FULL) <= LONGEST
    check_shape(document(FULL))
    assert refused(FULL) == []
    too_large = FULL + ";1 1,1" * 20
    assert strokes_of(too_large) is None
    with pytest.raises(UnreadableDocumentError) as unreadable:
        check_shape(document(too_large))
    assert unreadable.value.path == PATH
    assert "1 100" not in str(unreadable.value)


def test_lines_of_one_pen_after_another_are_one_path() -> None:
    strokes = strokes_of("1 1,1;1 2,2 3,3;2 4,4")
    assert paths_of(strokes or ()) == [(1, "M1,1L1,1M2,2L3,3"), (2, "M4,4L4,4")]


def test_a_drawing_is_told_in_words() -> None:
    assert read("1 1,1;2 2,2 3,3").words == "A drawing of 2 lines"
    assert read("1 1,1").words == "A drawing of 1 line"
