"""The families that a person may see, and who works with each."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.permissions import current_person, role_required
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.families.assignment_form import AssignmentForm
from fieldapp.forms.families.search_form import SearchForm
from fieldapp.london_time import london_today
from fieldapp.models.accounts import ROLES_WITH_FAMILIES, TEAM_MANAGER, User
from fieldapp.models.families import Family
from fieldapp.presenters.families import present_families
from fieldapp.services.accounts.who_visits import list_nameable
from fieldapp.services.families.assign_family import (
    may_assign,
    move_family,
    name_workers,
    refuse_others,
)
from fieldapp.services.families.find_families import find_families, find_family
from fieldapp.services.teams.find_teams import find_team, list_teams

blueprint = Blueprint("families", __name__, url_prefix="/families")


def _list_page(form: SearchForm, words: str, status: int = 200) -> ResponseReturnValue:
    person = current_person()
    families = find_families(person, words)
    page = render_template(
        "families/list_families.html",
        form=form,
        searched=bool(words),
        families=present_families(families, london_today()),
        assignable={family.id for family in families if may_assign(person, family)},
    )
    return page, status


@blueprint.get("")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("families.listed", "account")
def list_families() -> ResponseReturnValue:
    """All that this person sees, by name."""
    return _list_page(SearchForm(), "")


@blueprint.post("/search")
@role_required(*ROLES_WITH_FAMILIES)
@audited_read("families.searched", "account")
def search_families() -> ResponseReturnValue:
    """Those with the words in a name; the words are in no address and no log."""
    form = SearchForm()
    if not form.validate():
        return _list_page(form, "", 422)
    return _list_page(form, form.name.data or "")


def _assignment_form(manager: User, family: Family) -> AssignmentForm:
    present = [one.user for one in family.workers if one.until is None]
    nameable = {user.public_id: user for user in [*present, *list_nameable(manager)]}
    form = AssignmentForm(
        data={"team": family.team_id, "workers": [user.public_id for user in present]}
    )
    form.offer(
        [(team.id, team.name) for team in list_teams(manager)],
        [
            (user.public_id, f"{user.name} ({user.team.name})" if user.team else user.name)
            for user in sorted(nameable.values(), key=lambda one: one.name)
        ],
    )
    return form


def _assignment_page(family: Family, form: AssignmentForm, status: int) -> ResponseReturnValue:
    return render_template("families/assign_family.html", family=family, form=form), status


@blueprint.get("/<family_id>/assignment")
@role_required(TEAM_MANAGER)
@audited_read("family.assignment_read", "family", "family_id")
def show_assignment(family_id: str) -> ResponseReturnValue:
    """Who works with this family, for the manager of its team."""
    family = find_family(current_person(), family_id)
    refuse_others(current_person(), family)
    return _assignment_page(family, _assignment_form(current_person(), family), 200)


@blueprint.post("/<family_id>/assignment")
@role_required(TEAM_MANAGER)
@audited_read("family.assignment_read", "family", "family_id")
@commit_on_success
def assign_family(family_id: str) -> ResponseReturnValue:
    """Change who works with it."""
    manager = current_person()
    family = find_family(manager, family_id)
    refuse_others(manager, family)
    form = _assignment_form(manager, family)
    if not form.validate():
        return _assignment_page(family, form, 422)
    name_workers(manager, family, form.workers.data or [])
    move_family(manager, family, find_team(manager, form.team.data or ""))
    flash("Who works with the family is saved.")
    return redirect(url_for("families.list_families"))
