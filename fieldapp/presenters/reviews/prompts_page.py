"""Prompts counted over visits, as a manager reads them: rules in rows, and nobody's name."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from flask import url_for

from fieldapp.models.prompts import ACT_NOW, ANSWERED, LEFT, PUT_ASIDE, CountedVisit
from fieldapp.presenters.formats import format_date
from fieldapp.presenters.reviews.prompt_names import NAMES
from fieldapp.presenters.reviews.state_words import STATES
from fieldapp.services.prompts.prompt_counts import RuleCount

#: What the address may say of the period, and the words of its link.
PERIODS = {
    "30": "Last 30 days",
    "90": "Last 90 days",
    "365": "Last 365 days",
    "all": "All",
}
USUAL = "90"
OUTCOMES = {
    ANSWERED: "answered",
    PUT_ASIDE: "put aside",
    ACT_NOW: "told to telephone",
    LEFT: "left as it was",
}


@dataclass(frozen=True)
class PromptRow:
    """One rule; numbers of visits, with None where this rule has no such outcome."""

    name: str
    href: str
    raised: int
    answered: int | None
    left: int | None
    put_aside: int | None


@dataclass(frozen=True)
class VisitRow:
    """One visit at which it was raised: `outcomes` in words, `reasons` as they were written."""

    href: str
    family: str
    day: str
    state: tuple[str, str, str]
    outcomes: str
    reasons: list[str]


def period_of(said: str | None) -> str:
    """The period that an address names; the usual one where it names none that there is."""
    return said if said in PERIODS else USUAL


def begins(period: str, today: date) -> date | None:
    """The first day of a period, None for all of it."""
    return None if period == "all" else today - timedelta(days=int(period))


def present_counts(counts: dict[str, RuleCount], period: str) -> list[PromptRow]:
    """In the order of the rules, which no number changes."""
    return [_row(counts[code], name, period) for code, name in NAMES.items() if code in counts]


def present_visits(visits: list[CountedVisit], code: str) -> list[VisitRow]:
    """The visits of one rule."""
    return [_visit(one, code) for one in visits]


def _row(count: RuleCount, name: str, period: str) -> PromptRow:
    by_telephone = ACT_NOW in count.outcomes
    of = count.outcomes
    return PromptRow(
        name=name,
        href=url_for("prompts.show_prompt", code=count.code, days=period),
        raised=count.raised,
        answered=None if by_telephone else of.get(ANSWERED, 0),
        left=None if by_telephone else of.get(LEFT, 0),
        put_aside=None if by_telephone else of.get(PUT_ASIDE, 0),
    )


def _visit(counted: CountedVisit, code: str) -> VisitRow:
    rows = [row for row in counted.raised if row.code == code]
    became = Counter(row.outcome for row in rows)
    told = [
        f"{words} {number} times" if (number := became[outcome]) > 1 else words
        for outcome, words in OUTCOMES.items()
        if outcome in became
    ]
    return VisitRow(
        href=url_for("visits.show_visit", visit_id=counted.visit_id),
        family=counted.visit.family.name,
        day=format_date(counted.visit_on),
        state=STATES[counted.visit.state],
        outcomes=", ".join(told).capitalize(),
        reasons=[line for row in rows for line in row.reasons.splitlines() if line.strip()],
    )
