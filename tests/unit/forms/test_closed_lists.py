"""A stored version names types, validators and operators for ever: none may be taken away.

`form_version_1.json` is the definition of the first release. It is never made again; later
releases add files beside it.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.checks import CHECKS
from fieldapp.forms.conditions import check_conditions, conditions_in
from fieldapp.forms.questions import ANSWERED, NESTED
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import KITCHEN, larkins, version_of
from tests.unit.forms.test_answers_agreement import node
from tests.unit.forms.test_compile import with_inner

VECTORS = Path(__file__).parents[2] / "vectors"
STORED = sorted(VECTORS.glob("form_version_*.json"))


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_first_version_is_kept() -> None:
    assert [path.name for path in STORED][:1] == ["form_version_1.json"]


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_every_type_and_validator_still_exists(path: Path) -> None:
    for section in load(path)["sections"]:
        for question in section["questions"]:
            for one in with_inner(question):
                assert one["type"] in ANSWERED.keys() | NESTED.keys(), one["path"]
                assert {check["name"] for check in one["validators"]} <= CHECKS.keys()


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_every_operator_still_exists(path: Path) -> None:
    compiled = load(path)
    assert len(list(conditions_in(compiled))) > 50
    check_conditions(compiled)


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_a_form_is_still_built_from_it_with_its_own_thresholds(path: Path) -> None:
    compiled = load(path)
    document = {"rooms": {KITCHEN: {"seen": "seen", "picture_rating": 4}}}
    lacking = check_document(document, version_of(compiled), larkins())
    assert "Kitchen: say what this room means for Leo, or choose no effect seen" in {
        one.message for one in lacking
    }


@pytest.mark.parametrize("gone", ["scale_0_10", "finding_group"])
def test_taking_a_type_away_is_noticed(gone: str) -> None:
    types = {
        one["type"]
        for section in load(STORED[0])["sections"]
        for question in section["questions"]
        for one in with_inner(question)
    }
    assert gone in types
    assert not types <= (ANSWERED.keys() | NESTED.keys()) - {gone}


def test_the_tablet_knows_every_validator_that_the_service_knows() -> None:
    """One that it does not know it passes over in silence."""
    assert set(node("names_of_checks.mjs", None)) == CHECKS.keys()


def test_the_stored_versions_name_every_type_and_validator_there_is() -> None:
    """Else taking one away would pass unnoticed."""
    questions = [
        one
        for path in STORED
        for section in load(path)["sections"]
        for question in section["questions"]
        for one in with_inner(question)
    ]
    unfolded = {"finding", "lacking", "opener"}
    assert {one["type"] for one in questions} == (ANSWERED.keys() | NESTED.keys()) - unfolded
    named = {check["name"] for one in questions for check in one["validators"]}
    assert named == CHECKS.keys()
