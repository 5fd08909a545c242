"""The search for a family: sent by POST, since a name belongs in no address."""

from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import Length


class SearchForm(FlaskForm):
    """Part of a family's or a person's name; empty shows all."""

    name = StringField("Name of the family or of somebody in it", validators=[Length(max=80)])
