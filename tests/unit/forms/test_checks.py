"""What is plausible at an age and on a day; the tablet's part runs on the same vectors."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from fieldapp.forms.asked_sections import day_of_visit
from fieldapp.forms.build import AnsweredAt, build_form
from fieldapp.forms.household import Household
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import FINN, LEO, ON, larkins, version_of

VECTORS = json.loads(
    (Path(__file__).parents[2] / "vectors" / "limits.json").read_text(encoding="utf-8")
)
LATE = "Finn: check this: the day should not be later than the visit’s."


def fault(check: dict[str, Any], kind: str, told: str, at: AnsweredAt) -> str:
    question: Any = {"path": "it", "type": kind, "label": "It", "validators": [check]}
    section: Any = {"name": "growth", "questions": [{**question, "required": False}]}
    form = build_form(section, MultiDict([("growth-it", told)]), at)
    form.validate()
    return "".join(str(error) for field in form for error in field.errors[:1])


@pytest.mark.parametrize("case", VECTORS["limits"], ids=lambda case: case["says"])
def test_a_measurement_is_to_be_checked_by_age(case: dict[str, Any]) -> None:
    at = AnsweredAt(ON, ON, case["band"])
    for told in case["allowed"]:
        assert fault(case["check"], "text", told, at) == ""
    for told in case["to_check"]:
        assert fault(case["check"], "text", told, at) == case["words"]


@pytest.mark.parametrize("case", VECTORS["days"], ids=lambda case: case["says"])
def test_a_day_of_the_past_is_not_after_the_visit_or_to_come(case: dict[str, Any]) -> None:
    at = AnsweredAt(date.fromisoformat(case["on"]), date.fromisoformat(case["today"]))
    assert fault(case["check"], "date", case["day"], at) == case["words"]


def said_of_growth(child: str, household: Household | None = None, **growth: str) -> list[str]:
    document: dict[str, Any] = {"children": {child: {"growth": growth}}}
    lacking = check_document(document, version_of(), household or larkins())
    return [one.message for one in lacking if one.path.startswith(f"/children/{child}/growth")]


def test_82_kilograms_are_a_slip_for_a_baby_and_none_where_the_age_is_not_known() -> None:
    assert said_of_growth(FINN, weight_kg="82") == [
        "Finn: check this: it should be a number from 0.3 to 20."
    ]
    assert said_of_growth(FINN, weight_kg="8.2", length_cm="68", head_cm="43") == []
    assert said_of_growth(LEO, weight_kg="24.5", length_cm="124") == []
    of_no_age = replace(
        larkins(),
        members=tuple(
            replace(one, born_on=None) if one.id == FINN else one for one in larkins().members
        ),
    )
    assert said_of_growth(FINN, of_no_age, weight_kg="82") == []


def test_nobody_was_measured_after_the_visit() -> None:
    assert said_of_growth(FINN, measured_on="2026-11-25") == [LATE]
    assert said_of_growth(FINN, measured_on="2026-11-24") == []


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (None, "Check this: the day should not lie in the future."),
        (date(2026, 11, 26), ""),
        (date(2026, 11, 20), "Check this: the day should not lie in the future."),
    ],
)
def test_what_was_reported_while_it_was_written_up_is_no_slip(
    today: date | None, said: str
) -> None:
    path = "/home/housing_report/reported_on"
    document = {
        "home": {
            "overall": {"cause": "landlord_or_building"},
            "housing_report": {"reported_on": "2026-11-25"},
        }
    }
    lacking = check_document(document, version_of(), replace(larkins(), today=today))
    assert "".join(one.message for one in lacking if one.path == path) == said


@pytest.mark.parametrize(
    ("arrived", "day"),
    [
        ("2026-06-30T23:30:00Z", date(2026, 7, 1)),
        ("2026-11-24T23:30:00Z", date(2026, 11, 24)),
        ("2026-11-24T00:30:00+02:00", date(2026, 11, 23)),
        ("0001-01-01T00:00:00+02:00", ON),
        ("soon", ON),
        (None, ON),
    ],
)
def test_the_day_of_a_visit_is_londons(arrived: str | None, day: date) -> None:
    assert day_of_visit({"visit": {"arrived_at": arrived}}, larkins()) == day
