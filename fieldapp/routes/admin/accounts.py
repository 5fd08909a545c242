"""Accounts: listed, made, disabled, enabled, moved, given a new password."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.accounts.account_form import AccountForm, TeamChoiceForm
from fieldapp.models.accounts import Team, User
from fieldapp.presenters.accounts import ROLE_LABELS
from fieldapp.presenters.admin import present_account, present_senders
from fieldapp.presenters.desk_places import counts_waiting
from fieldapp.routes.admin.area import administrator_only, blueprint
from fieldapp.services.accounts.disable_account import disable_account as take_out_of_force
from fieldapp.services.accounts.disable_account import enable_account as put_in_force
from fieldapp.services.accounts.errors import EmailTakenError
from fieldapp.services.accounts.find_accounts import find_account
from fieldapp.services.accounts.find_accounts import list_accounts as accounts_of
from fieldapp.services.accounts.make_account import NewAccount
from fieldapp.services.accounts.make_account import make_account as make_new_account
from fieldapp.services.accounts.move_account import move_account as move_to_team
from fieldapp.services.accounts.reset_password import reset_password as make_password
from fieldapp.services.reviews.quarantine_without_team import (
    count_without_team,
    senders_without_team,
)
from fieldapp.services.teams.find_teams import find_team, list_teams

LIST = "admin.list_accounts"
counts_waiting(LIST, count_without_team)


def _team_pairs() -> list[tuple[str, str]]:
    return [(team.id, team.name) for team in list_teams(current_person())]


def _chosen_team(form: TeamChoiceForm) -> Team | None:
    return find_team(current_person(), form.team_id) if form.team_id else None


@blueprint.get("/accounts")
@administrator_only
def list_accounts() -> ResponseReturnValue:
    """Every account of the authority."""
    person = current_person()
    return render_template(
        "admin/list_accounts.html",
        accounts=[present_account(user) for user in accounts_of(person)],
        senders=present_senders(senders_without_team(person)),
    )


def _new_form() -> AccountForm:
    form = AccountForm()
    form.offer_teams(_team_pairs())
    form.offer_roles(ROLE_LABELS.items())
    return form


@blueprint.get("/accounts/new")
@administrator_only
def ask_for_account() -> ResponseReturnValue:
    """The empty form of a new account."""
    return render_template("admin/new_account.html", form=_new_form())


@blueprint.post("/accounts/new")
@administrator_only
@commit_on_success(keep=(422,))
def make_account() -> ResponseReturnValue:
    """Make it, and show its one-time password on this answer only."""
    form = _new_form()
    if form.validate():
        new = NewAccount(
            email=form.email.data or "",
            name=form.name.data or "",
            roles=form.roles.data or [],
            team_id=form.team_id,
        )
        try:
            user, password = make_new_account(current_person(), new)
        except EmailTakenError as taken:
            form.email.errors = [taken.message]
        else:
            return _password_page(user, password, made=True)
    return render_template("admin/new_account.html", form=form), 422


def _password_page(user: User, password: str, *, made: bool) -> ResponseReturnValue:
    return render_template(
        "admin/one_time_password.html", account=present_account(user), password=password, made=made
    )


@blueprint.get("/accounts/<public_id>")
@administrator_only
def show_account(public_id: str) -> ResponseReturnValue:
    """One account and what can be done to it."""
    user = find_account(current_person(), public_id)
    form = TeamChoiceForm(data={"team": user.team_id or ""})
    form.offer_teams(_team_pairs())
    own = user.id == current_person().id
    return render_template(
        "admin/show_account.html", account=present_account(user), form=form, own=own
    )


@blueprint.post("/accounts/<public_id>/team")
@administrator_only
@commit_on_success
def move_account(public_id: str) -> ResponseReturnValue:
    """Move it to another team."""
    user = find_account(current_person(), public_id)
    form = TeamChoiceForm()
    form.offer_teams(_team_pairs())
    if not form.validate():
        page = render_template(
            "admin/show_account.html", account=present_account(user), form=form, own=False
        )
        return page, 422
    move_to_team(current_person(), user, _chosen_team(form))
    flash("The account's team is saved.")
    return redirect(url_for("admin.show_account", public_id=public_id))


@blueprint.post("/accounts/<public_id>/disabling")
@administrator_only
@commit_on_success
def disable_account(public_id: str) -> ResponseReturnValue:
    """Take it out of force and end its sessions."""
    take_out_of_force(current_person(), find_account(current_person(), public_id))
    flash("The account is disabled. Its sessions have ended.")
    return redirect(url_for(LIST))


@blueprint.post("/accounts/<public_id>/enabling")
@administrator_only
@commit_on_success
def enable_account(public_id: str) -> ResponseReturnValue:
    """Put it back in force."""
    put_in_force(current_person(), find_account(current_person(), public_id))
    flash("The account is in force again.")
    return redirect(url_for(LIST))


@blueprint.post("/accounts/<public_id>/password")
@administrator_only
@commit_on_success
def reset_password(public_id: str) -> ResponseReturnValue:
    """Give it a one-time password, shown on this answer only."""
    user = find_account(current_person(), public_id)
    return _password_page(user, make_password(current_person(), user), made=False)
