"""States of a visit, and urgent answers, in words."""

from flask import Flask

from fieldapp.models.visits import (
    ANSWERS_MOVED,
    APPROVED,
    FAMILY_MOVED,
    IN_REVIEW,
    OPEN,
    OWN_KEPT,
    PLANNED,
    RETURNED,
    SUBMITTED,
    URGENT_SEEN,
    WITHDRAWN,
    WORDS_BESIDE,
)

# Words, tone and icon of the tag.
STATES = {
    PLANNED: ("Planned", "to-do", "clock"),
    OPEN: ("Being written", "sending", "half"),
    SUBMITTED: ("Waiting for review", "on-tablet", "clock"),
    IN_REVIEW: ("In review", "sending", "eye"),
    RETURNED: ("Returned", "needs-you", "returned"),
    APPROVED: ("Approved", "received", "tick"),
    WITHDRAWN: ("Withdrawn", "neutral", "cross"),
}

# Steps that lead to no other state.
OTHER_STEPS = {
    ANSWERS_MOVED: "Answers moved to another child",
    FAMILY_MOVED: "Moved to another family",
    WORDS_BESIDE: "Words under the family before, for which there was no room",
    OWN_KEPT: "A child’s own answer stands; another was written",
    URGENT_SEEN: "What is urgent seen",
}

ALERTS = {
    "immediate_danger": "Somebody was in immediate danger",
    "disclosure": "A child told of being harmed",
    "unexplained_injury": "An injury of a child is not explained",
    "gas_smell": "There was a smell of gas",
    "self_harm": "Self-harm or suicide was seen or talked of",
    "room_same_day": "A room is so full or dirty that you are to know today",
    "under_influence": "An adult with the children may be under the influence",
}


def alert_words(kind: str) -> str:
    """What was met, as a sentence without a stop."""
    return ALERTS.get(kind, "An answer that cannot wait")


def state_words(state: str) -> str:
    """The state's name as a tag shows it."""
    return STATES[state][0]


def step_words(what: str) -> str:
    """What an event of a visit was, for its history."""
    return OTHER_STEPS.get(what) or state_words(what)


def register(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.globals["alert_words"] = alert_words
    app.jinja_env.globals["state_words"] = state_words
    app.jinja_env.globals["step_words"] = step_words
