"""What must change: what, who, by when, how it will be known, and what follows if not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.models.record import Fact
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.record.after_approval import (
    WHAT_MUST_CHANGE,
    AfterApproval,
    Gone,
    after_approval,
    gone,
)
from fieldapp.presenters.record.source_line import fact_source

NOTHING_MUST = "what_must_change"  # the list's explicit "none"


@dataclass(frozen=True)
class Change:
    """One thing that must change; `is_overdue` when its day has passed.

    `later` marks what came in after approval.
    """

    what: str
    who: str
    by_when: str
    how_known: str
    if_not: str
    source: str
    is_overdue: bool
    later: AfterApproval | None


@dataclass(frozen=True)
class Plan:
    """What the newest visit that says anything about it asks, and what earlier ones asked.

    Where it says that nothing needs to change, `nothing` are its words, `nothing_source` where
    they come from, and `nothing_later` its mark if they came in after approval.
    `gone` was asked, and was taken away after the approval.
    """

    now: list[Change]
    earlier: list[Change]
    gone: list[Gone]
    nothing: str = ""
    nothing_source: str = ""
    nothing_later: AfterApproval | None = None


def present_plan(facts: Sequence[Fact], taken_away: Sequence[Fact], today: date) -> Plan:
    """Facts oldest first, as the record gives them."""
    said = [one for one in facts if one.key in {WHAT_MUST_CHANGE, NOTHING_MUST}]
    away = gone(one for one in taken_away if one.key == WHAT_MUST_CHANGE)
    if not said:
        return Plan([], [], away)
    newest = said[-1]
    rows = [one for one in said if one.key == WHAT_MUST_CHANGE]
    nothing = newest if newest.key == NOTHING_MUST else None
    return Plan(
        now=[_change(one, today) for one in rows if one.visit_id == newest.visit_id],
        earlier=[_change(one, today) for one in reversed(rows) if one.visit_id != newest.visit_id],
        gone=away,
        nothing=nothing.words if nothing else "",
        nothing_source=fact_source(nothing) if nothing else "",
        nothing_later=after_approval(nothing) if nothing else None,
    )


def _change(fact: Fact, today: date) -> Change:
    value = fact.value if isinstance(fact.value, dict) else {}
    due = _day(value.get("by_when"))
    return Change(
        what=str(value.get("what", fact.words)),
        who=str(value.get("who", "")),
        by_when=format_date(due) if due else str(value.get("by_when", "")),
        how_known=str(value.get("how_known", "")),
        if_not=str(value.get("if_not", "")),
        source=fact_source(fact),
        is_overdue=due is not None and due < today,
        later=after_approval(fact),
    )


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said))
    except ValueError:
        return None
