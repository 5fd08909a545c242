"""The forms with which an administrator makes an account and moves it."""

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import EmailField, SelectField, SelectMultipleField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired, Email, InputRequired, Length

Pair = tuple[str, str]
NO_TEAM = ""


class TeamChoiceForm(FlaskForm):
    """A team of the authority, or none."""

    team = SelectField("Team", default=NO_TEAM)

    def offer_teams(self, teams: Iterable[Pair]) -> None:
        """Set the choices: (id, name) of each team."""
        named = [SelectChoice(value, label) for value, label in teams]
        self.team.choices = [SelectChoice(NO_TEAM, "No team"), *named]

    @property
    def team_id(self) -> str | None:
        """The chosen team's id, or None."""
        return self.team.data or None


class AccountForm(TeamChoiceForm):
    """A new account; its password is made for it."""

    name = StringField(
        "Name",
        description="As colleagues and families know them",
        validators=[DataRequired("Enter a name"), Length(max=120)],
    )
    email = EmailField(
        "Email address",
        validators=[
            InputRequired("Enter an email address"),
            Length(max=254),
            Email("Enter an email address, like name@example.org", check_deliverability=False),
        ],
    )
    roles = SelectMultipleField("What they do", validators=[InputRequired("Choose what they do")])

    def offer_roles(self, roles: Iterable[Pair]) -> None:
        """Set the choices: (key, label) of each role."""
        self.roles.choices = [SelectChoice(value, label) for value, label in roles]

    def validate_team(self, _field: SelectField) -> None:
        """Whoever works with families does so in a team."""
        if set(self.roles.data or ()) - {"administrator"} and not self.team.data:
            raise ValidationError("Choose a team: families are seen through it")
