"""One finding is one answer: whoever else answered it, level, note and cause stay together."""

from typing import Any

import pytest

from fieldapp.demo.ids import demo_id
from tests.e2e.cases.answers import Finding
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.page import quoted
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

ENOUGH = f"/children/{demo_id('larkin/leo')}/presentation/feeding/items/enough"
HERE = Finding(2, "No lunch at school on three days.", ("told_by_other",), "cannot_afford")
AT_THE_OFFICE: dict[str, Any] = {
    "level": 3,
    "note": "School rang: no lunch all week.",
    "basis": ["told_by_other"],
    "cause": "within_carers_control",
    "trend": "worse",
}


@pytest.fixture
def both_answered(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> VisitorInTrouble:
    """The tablet with no signal and the office said something else of the same finding."""
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Leo", "How they are")
    Filling(visitor).fills({"feeding/opener": "to_record", "feeding/items/enough": HERE})
    visitor.bar_says("Saved on this tablet")
    office.writes(visitor.visit_id, {ENOUGH: AT_THE_OFFICE})
    service.start()
    visitor.tries_until(lambda: "Choose an answer" in visitor.bar(), "no answer to choose")
    visitor.click("//*[@data-status='end']//*[normalize-space(.)='Look']")
    visitor.sees_heading("Two answers to the same question")
    return visitor


def side(visitor: VisitorInTrouble, name: str) -> list[str]:
    """The lines of the answer that comes from there."""
    card = f"//*[contains(@class, 'app-candidate')][.//label[contains(., {quoted(name)})]]"
    return visitor.text_of(f"{card}//*[@data-part='words']").splitlines()


def test_both_sides_of_a_finding_are_whole(both_answered: VisitorInTrouble) -> None:
    visitor = both_answered
    visitor.sees("Food and feeding: ")
    assert side(visitor, "From this tablet") == [
        "Level 2",
        "No lunch at school on three days.",
        "How you know: somebody else said",
        "Main cause: Cannot afford it",
    ]
    assert side(visitor, "From the office") == [
        "Level 3",
        "School rang: no lunch all week.",
        "How you know: somebody else said",
        "Main cause: Within the carers’ control",
        "Trend: worse",
    ]


@pytest.mark.parametrize(
    ("chosen", "stands"),
    [
        (
            "From this tablet",
            {
                "level": HERE.level,
                "note": HERE.note,
                "basis": ["told_by_other"],
                "cause": HERE.cause,
            },
        ),
        ("From the office", AT_THE_OFFICE),
    ],
)
def test_chosen_finding_stays_whole(
    both_answered: VisitorInTrouble, office: Office, chosen: str, stands: dict[str, Any]
) -> None:
    visitor = both_answered
    visitor.click(f"//label[contains(normalize-space(.), {quoted(chosen)})]")
    visitor.press("Use this answer")
    visitor.sees_heading("Larkin")
    visitor.bar_says("Received")
    assert office.answer(visitor.visit_id, ENOUGH) == stands
    assert office.visit(visitor.visit_id)["conflicts"] == []
    visitor.opens_child_part("Leo", "How they are")
    finding = Finding(stands["level"], stands["note"], tuple(stands["basis"]))
    Filling(visitor).finds({"feeding/items/enough": finding})
    assert visitor.picked("feeding/items/enough", part="cause") == stands["cause"]
