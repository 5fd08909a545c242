"""Making choices, and those that several sections share."""

from typing import TypedDict, Unpack

from fieldapp.forms.ages import BORN
from fieldapp.forms.compiled import CompiledChoice, Condition


class More(TypedDict, total=False):
    """The optional parts of a choice, as in `CompiledChoice`."""

    hint: str
    short: str
    band: str
    ages: list[str]
    alone: bool
    urgent: bool
    when: Condition
    less_common: bool


def choice(value: str | int, label: str, **more: Unpack[More]) -> CompiledChoice:
    """One choice; `more` are the optional parts of `CompiledChoice`."""
    return {"value": value, "label": label, **more}


BASIS = [
    choice("seen", "I saw it"),
    choice("told_by_child", "The child told me", ages=list(BORN)),
    choice("told_by_parent", "A parent or carer told me"),
    choice("told_by_other", "Somebody else told me"),
    choice("from_record", "It is in the record"),
    choice("judgement", "It is my judgement"),
]

NEED_SCALE = [
    choice(0, "Needs met", short="Needs met"),
    choice(1, "Some needs not met", short="Some not met"),
    choice(2, "Many needs not met", short="Many not met"),
    choice(3, "Needs not met, or unsafe now", short="Not met, or unsafe now"),
]

NOT_ASSESSED_REASONS = [
    choice("not_seen", "Not seen today"),
    choice("asleep", "Asleep"),
    choice("no_time", "No time today"),
    choice("not_safe_to_ask", "Not safe to ask"),
    choice("parent_refused", "A parent or carer refused"),
    choice("child_refused", "The child refused"),
    choice("does_not_apply", "Does not apply"),
    choice("other_worker", "Another worker will do it"),
]
