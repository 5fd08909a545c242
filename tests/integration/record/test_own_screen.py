"""What a child chose and drew, and marks on the body, go through the review into the record."""

from copy import deepcopy
from typing import Any

import pytest
from flask import Flask

from fieldapp.models.base import new_id
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.record import LATE_ENTRY, WORDS_ENTRY
from fieldapp.services.answers.answer_words import CHILDS_OWN
from fieldapp.services.record.read_record import chronology_of, present_facts
from fieldapp.services.reviews.late_words import keep_late_words
from tests.factories.accounts import client_of
from tests.factories.forms import ROW, definition
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.late_words import make_late_words

MARK = {"region": "belly", "point": "child_front 500,400", "kind": "bruise", "size": "1 cm"}
DRAWN = "1 100,100 400,400;3 20,30"
MARKUP = '1 1,1"/><script>alert(1)</script>'


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    """With this release's form."""
    case = make_larkins(db_session)
    case.version = FormVersion(
        version=new_id()[-16:],
        authority_id=case.team.authority_id,
        definition=dict(definition()),
        rules={},
        files={},
    )
    db_session.add(case.version)
    db_session.flush()
    return case


def visited(db_session: Any, case: LarkinCase, drawing: str = DRAWN) -> Any:
    """A visit at which the tablet was turned to Leo, with his mother nearby."""
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    document["children"][case.leo.id]["voice"]["own"] = {
        "way": "age_7_11",
        "could_hear": ["parent_near"],
        "home": "not_so_good",
        "lists": {"worries": ["noise"], "worry_words": "Finn cries at night"},
        "picture": {"drawing": drawing},
    }
    document["children"][case.leo.id]["presentation"] = {
        "any_injury": {"answer": True, "mobile": True, "marks": {ROW: MARK}}
    }
    return submit_larkin_visit(db_session, case, document)


def test_each_is_a_fact_known_as_the_childs_own(db_session: Any, case: LarkinCase) -> None:
    approve_larkin_visit(db_session, case, visited(db_session, case))
    own = {one.key: one for one in present_facts(case.family) if CHILDS_OWN in one.basis}
    assert own["own/home"].words == "Not so good"
    assert own["own/home"].child_id == case.leo.id
    assert own["own/lists/worries"].words == "Noise"
    assert own["own/picture/drawing"].words == "A drawing of 2 lines"
    said = [one for one in chronology_of(case.family) if one.kind == WORDS_ENTRY]
    assert "“Finn cries at night”" in [one.words for one in said]


def test_late_words_do_not_write_over_what_the_child_chose(
    db_session: Any, case: LarkinCase
) -> None:
    visit = visited(db_session, case)
    approve_larkin_visit(db_session, case, visit)
    told = deepcopy(visit.head.document)
    own = told["children"][case.leo.id]["voice"]["own"]
    own |= {"home": "good", "could_hear": ["alone"]}
    late = make_late_words(db_session, visit, case.visitor, told, base=visit.head)
    keep_late_words(case.manager, late.id)
    facts = {one.key: one.words for one in present_facts(case.family)}
    assert facts["own/home"] == "Not so good"
    assert facts["own/could_hear"] == "Nobody but me"
    [line] = [one for one in chronology_of(case.family) if one.kind == LATE_ENTRY]
    assert "Not brought in: a child’s own answer stands as the child gave it." in line.detail


def test_review_and_record_show_the_drawing_and_who_could_hear(
    app: Flask, db_session: Any, case: LarkinCase
) -> None:
    visit = visited(db_session, case)
    client = client_of(app, db_session, case.manager)
    review = client.get(f"/visits/{visit.id}?view=children").get_data(as_text=True)
    approve_larkin_visit(db_session, case, visit)
    record = client.get(f"/families/{case.family.id}?view=children").get_data(as_text=True)
    for page in (review, record):
        assert "own screen" in page
        assert 'd="M100,100L400,400"' in page
        assert 'd="M20,30L20,30"' in page
        assert "Parent nearby" in page
        assert "Not so good" in page
        assert "Belly" in page
        assert '<circle class="app-body__mark" cx="280" cy="400"' in page


@pytest.mark.parametrize("view", ["children", "whole"])
def test_what_is_no_drawing_is_never_drawn(
    app: Flask, db_session: Any, case: LarkinCase, view: str
) -> None:
    visit = visited(db_session, case, MARKUP)
    client = client_of(app, db_session, case.manager)
    page = client.get(f"/visits/{visit.id}?view={view}").get_data(as_text=True)
    assert "Cannot be read" in page
    assert "<script>alert" not in page
    assert "app-drawing" not in page
