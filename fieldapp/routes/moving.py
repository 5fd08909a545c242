"""A visit is moved to the family that it was made to."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.exceptions import NotVisibleError
from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.visits import Visit
from fieldapp.presenters.reviews.moving_visit import WhoIsWho, family_items, who_is_who
from fieldapp.services.reviews.errors import NotClaimedError
from fieldapp.services.visits.find_visit import find_visit
from fieldapp.services.visits.move_visit import (
    FamilyMove,
    VisitMoveRefusedError,
    may_move_visit,
    move_visit,
)

blueprint = Blueprint("moving", __name__, url_prefix="/visits")

TOO_LONG = "What was written is too long, or the page was not whole. Load it again."


def _movable(visit_id: str) -> Visit:
    visit = find_visit(current_person(), visit_id)
    if not may_move_visit(visit, current_person()):
        raise NotVisibleError("not_found")
    return visit


def _shown(page: WhoIsWho, refused: str = "", status: int = 200) -> ResponseReturnValue:
    return render_template("visits/move_visit.html", page=page, refused=refused), status


@blueprint.get("/<visit_id>/family")
@role_required(TEAM_MANAGER)
@audited_read("families.listed", "account")
@audited_read("visit.read", "visit", "visit_id")
def choose_family(visit_id: str) -> ResponseReturnValue:
    """To which family of the team."""
    visit, chosen = _movable(visit_id), request.args.get("to", "")
    if chosen:
        return redirect(url_for("moving.show_who_is_who", visit_id=visit_id, family_id=chosen))
    items = family_items(visit, current_person())
    return render_template("visits/choose_family.html", visit=visit, items=items)


@blueprint.get("/<visit_id>/family/<family_id>")
@role_required(TEAM_MANAGER)
@audited_read("family.read_for_a_move", "family", "family_id")
@audited_read("visit.read", "visit", "visit_id")
def show_who_is_who(visit_id: str, family_id: str) -> ResponseReturnValue:
    """Who of that family each is whom the visit names."""
    return _shown(who_is_who(_movable(visit_id), current_person(), family_id))


@blueprint.post("/<visit_id>/family/<family_id>")
@role_required(TEAM_MANAGER)
@audited_read("family.read_for_a_move", "family", "family_id")
@audited_read("visit.read", "visit", "visit_id")
@commit_on_success
def move_to_family(visit_id: str, family_id: str) -> ResponseReturnValue:
    """Move it."""
    page = who_is_who(_movable(visit_id), current_person(), family_id)
    form = page.form
    if not form.validate():
        return _shown(page, TOO_LONG, 422)
    move = FamilyMove(family_id, form.chosen, form.move_reason.data or "")
    try:
        move_visit(current_person(), visit_id, move, revision_id=form.revision.data or "")
    except (VisitMoveRefusedError, NotClaimedError) as refusal:
        return _shown(page, refusal.message, refusal.status)
    flash("The visit is moved. The worker’s tablet is told.")
    return redirect(url_for("visits.show_visit", visit_id=visit_id, view="history"))
