"""What became of each prompt of a document."""

from typing import Any

import pytest

from fieldapp.prompts.holding import nothing_known
from fieldapp.services.prompts.raised_prompts import raised_in
from tests.factories.forms import KITCHEN, LEO, definition


def became(document: dict[str, Any], last: dict[str, dict[str, str]] | None = None) -> Any:
    raised = raised_in(document, definition()["prompts"], last or {}, nothing_known)
    return [(one.prompt.code, one.outcome, one.reasons) for one in raised]


def aside(code: str, at: str, **more: Any) -> dict[str, Any]:
    return {"prompts_put_aside": {"a": {"code": code, "at": at, "reason": "Known.", **more}}}


FULL = {KITCHEN: {"picture_rating": 6}}
CHANGED = {"home_change_since_last": {"who_made_change": "service_did_it"}}
RELATIVE = {"interpreter": {"used": "adult_relative"}}


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (
            {"visit": {"immediate_danger": {"answer": True}}},
            [("R4_danger", "act_now", ())],
        ),
        (
            {"visit": {"unknown_adult": {"answer": True, "action": "Asked."}}},
            [("R20", "answered", ())],
        ),
        ({"visit": {"unknown_adult": {"answer": True}}}, [("R20", "left", ())]),
        ({"visit": RELATIVE}, [("interpreter_relative", "left", ())]),
        (
            {"visit": RELATIVE | aside("interpreter_relative", "/visit")},
            [("interpreter_relative", "put_aside", ("Known.",))],
        ),
        (
            {"visit": RELATIVE | aside("interpreter_relative", "/visit", removed={"at": "x"})},
            [("interpreter_relative", "left", ())],
        ),
        (
            {"visit": RELATIVE | aside("R9", "/visit")},
            [("interpreter_relative", "left", ())],
        ),
        (
            {"home": CHANGED, "visit": aside("R10", "/home")},
            [("R10", "put_aside", ("Known.",))],
        ),
        (
            {"rooms": FULL, "home": {"fire_referral": {"answer": "accepted"}}},
            [("R5", "left", ()), ("R6", "answered", ())],
        ),
        (
            {"visit": "strange", "rooms": {"~": FULL[KITCHEN]}},
            [("R5", "left", ()), ("R6", "left", ())],
        ),
    ],
)
def test_what_became_of_it(document: dict[str, Any], expected: Any) -> None:
    found = became(document)
    assert found == expected


def test_twice_running_is_put_aside_as_any_other() -> None:
    seen = {"children": {LEO: {"seen": {"seen": "no"}}}}
    last = {LEO: {"seen": "no"}}
    assert became(seen, last) == [("R2", "left", ())]
    told = seen | {"visit": aside("R2", f"/children/{LEO}/seen")}
    assert became(told, last) == [("R2", "put_aside", ("Known.",))]
