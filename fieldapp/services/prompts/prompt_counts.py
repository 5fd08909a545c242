"""Prompts counted over the visits of a manager's team."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import joinedload, selectinload

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.families import Family
from fieldapp.models.prompts import CountedVisit, RaisedPrompt
from fieldapp.models.visits import WITHDRAWN, Visit

MOST = 200


@dataclass(frozen=True)
class RuleCount:
    """At how many visits a rule was raised; at how many with each outcome.

    One visit may stand under two outcomes: a prompt holds for each room and each child.
    """

    code: str
    raised: int
    outcomes: dict[str, int]


def count_visits(user: User, since: date | None) -> int:
    """How many visits of the team were handed in, of those from this day on."""
    query = select(func.count()).where(_counted(user, since)).select_from(CountedVisit)
    return int(db.session.scalar(query) or 0)


def prompt_counts(user: User, since: date | None) -> dict[str, RuleCount]:
    """By the code of each rule that was raised."""
    at_visits = func.count(RaisedPrompt.visit_id.distinct())
    of_rules = (
        select(RaisedPrompt.code, at_visits)
        .join(CountedVisit, CountedVisit.visit_id == RaisedPrompt.visit_id)
        .where(_counted(user, since))
        .group_by(RaisedPrompt.code)
    )
    by_outcome = of_rules.add_columns(RaisedPrompt.outcome).group_by(RaisedPrompt.outcome)
    outcomes: dict[str, dict[str, int]] = {}
    for code, number, outcome in db.session.execute(by_outcome):
        outcomes.setdefault(code, {})[outcome] = number
    return {
        code: RuleCount(code, number, outcomes[code])
        for code, number in db.session.execute(of_rules)
    }


def visits_with_prompt(user: User, code: str, since: date | None) -> list[CountedVisit]:
    """At most `MOST` visits of the team at which this rule was raised, the newest first."""
    with_it = select(RaisedPrompt.visit_id).where(RaisedPrompt.code == code)
    query = (
        select(CountedVisit)
        .where(_counted(user, since), CountedVisit.visit_id.in_(with_it))
        .options(
            joinedload(CountedVisit.visit).joinedload(Visit.family),
            selectinload(CountedVisit.raised),
        )
        .order_by(CountedVisit.visit_on.desc(), CountedVisit.visit_id.desc())
        .limit(MOST)
    )
    return list(db.session.scalars(query))


def _counted(user: User, since: date | None) -> ColumnElement[bool]:
    """Of families of the person's team, as their queue; what was withdrawn is left out."""
    seen = (
        Visit.visible_to(user)
        .join(Family, Family.id == Visit.family_id)
        .where(Family.team_id == user.team_id, Visit.state != WITHDRAWN)
        .with_only_columns(Visit.id)
    )
    of_team = CountedVisit.visit_id.in_(seen)
    return of_team if since is None else of_team & (CountedVisit.visit_on >= since)
