"""Prompts counted over the visits of a manager's team: which are worth their interruption."""

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.exceptions import NotVisibleError
from fieldapp.london_time import london_today
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.presenters.reviews.prompt_names import NAMES
from fieldapp.presenters.reviews.prompts_page import (
    PERIODS,
    begins,
    period_of,
    present_counts,
    present_visits,
)
from fieldapp.services.prompts.prompt_counts import (
    MOST,
    count_visits,
    prompt_counts,
    visits_with_prompt,
)

blueprint = Blueprint("prompts", __name__, url_prefix="/prompts")


@blueprint.get("")
@role_required(TEAM_MANAGER)
@audited_read("prompts.counted", "account")
def show_prompts() -> ResponseReturnValue:
    """Each rule with at how many visits it was raised, and what became of it."""
    person = current_person()
    period = period_of(request.args.get("days"))
    since = begins(period, london_today())
    return render_template(
        "reviews/show_prompts.html",
        periods=PERIODS,
        period=period,
        visits=count_visits(person, since),
        rows=present_counts(prompt_counts(person, since), period),
    )


@blueprint.get("/<code>")
@role_required(TEAM_MANAGER)
@audited_read("prompt.read", "rule", "code")
def show_prompt(code: str) -> ResponseReturnValue:
    """The visits at which one rule was raised, with the reasons for putting it aside."""
    if code not in NAMES:
        raise NotVisibleError("not_found")
    period = period_of(request.args.get("days"))
    visits = visits_with_prompt(current_person(), code, begins(period, london_today()))
    return render_template(
        "reviews/show_prompt.html",
        code=code,
        name=NAMES[code],
        periods=PERIODS,
        period=period,
        rows=present_visits(visits, code),
        most=MOST,
    )
