"""The form that makes or renames a team."""

from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length


class TeamForm(FlaskForm):
    """A team's name."""

    name = StringField(
        "Name of the team", validators=[DataRequired("Enter a name"), Length(max=80)]
    )
