"""The state machine of a visit (contracts 7)."""

import pytest

from fieldapp.models.visits import CLOSED, MOVES, STATES, Visit
from fieldapp.services.sync.follow_words import is_only_a_plan

ALLOWED = {
    ("planned", "open"),
    ("planned", "withdrawn"),
    ("open", "submitted"),
    ("open", "withdrawn"),
    ("submitted", "in_review"),
    ("in_review", "approved"),
    ("in_review", "returned"),
    ("in_review", "submitted"),
    ("returned", "open"),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("to", STATES)
def test_every_step(state: str, to: str) -> None:
    assert Visit(state=state).may_move_to(to) is ((state, to) in ALLOWED)


def test_every_state_has_its_steps() -> None:
    assert MOVES.keys() == set(STATES)
    assert {state for state in STATES if Visit(state=state).is_closed} == CLOSED
    assert [state for state in STATES if Visit(state=state).is_with_manager] == [
        "submitted",
        "in_review",
    ]


@pytest.mark.parametrize(
    ("document", "plan"),
    [
        ({}, True),
        ({"visit": {"purposes": ["review"], "visit_kind": "planned", "address_id": "x"}}, True),
        ({"visit": {"arrived_at": "2026-11-18T10:00:00Z"}}, False),
        ({"notes": {"x": {"words": "w"}}}, False),
    ],
)
def test_what_is_only_a_plan(document: dict[str, object], plan: bool) -> None:
    assert is_only_a_plan(document) is plan
