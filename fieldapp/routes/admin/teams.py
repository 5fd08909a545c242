"""Teams: listed, made, renamed."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.accounts.team_form import TeamForm
from fieldapp.models.accounts import Team
from fieldapp.presenters.admin import present_teams
from fieldapp.routes.admin.area import administrator_only, blueprint
from fieldapp.services.teams.find_teams import find_team
from fieldapp.services.teams.find_teams import list_teams as teams_of
from fieldapp.services.teams.name_team import TeamNameTakenError
from fieldapp.services.teams.name_team import make_team as make_new_team
from fieldapp.services.teams.name_team import rename_team as give_name


def _list_page(form: TeamForm, status: int = 200) -> ResponseReturnValue:
    teams = present_teams(teams_of(current_person()))
    return render_template("admin/list_teams.html", teams=teams, form=form), status


@blueprint.get("/teams")
@administrator_only
def list_teams() -> ResponseReturnValue:
    """Every team of the authority with its people, and a form for a new one."""
    return _list_page(TeamForm())


@blueprint.post("/teams")
@administrator_only
@commit_on_success
def make_team() -> ResponseReturnValue:
    """Make a team."""
    form = TeamForm()
    if form.validate():
        try:
            make_new_team(current_person(), form.name.data or "")
        except TeamNameTakenError as taken:
            form.name.errors = [taken.message]
        else:
            flash("The team is made.")
            return redirect(url_for("admin.list_teams"))
    return _list_page(form, 422)


def _team_page(team: Team, form: TeamForm, status: int = 200) -> ResponseReturnValue:
    return render_template("admin/show_team.html", team_id=team.id, form=form), status


@blueprint.get("/teams/<team_id>")
@administrator_only
def show_team(team_id: str) -> ResponseReturnValue:
    """A team's name, to be changed."""
    team = find_team(current_person(), team_id)
    return _team_page(team, TeamForm(data={"name": team.name}))


@blueprint.post("/teams/<team_id>")
@administrator_only
@commit_on_success
def rename_team(team_id: str) -> ResponseReturnValue:
    """Give the team another name."""
    team, form = find_team(current_person(), team_id), TeamForm()
    if form.validate():
        try:
            give_name(current_person(), team, form.name.data or "")
        except TeamNameTakenError as taken:
            form.name.errors = [taken.message]
        else:
            flash("The team's name is saved.")
            return redirect(url_for("admin.list_teams"))
    return _team_page(team, form, 422)
