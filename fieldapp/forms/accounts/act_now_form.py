"""The forms of the act-now numbers: entering one, and confirming it with a date."""

from flask_wtf import FlaskForm
from wtforms import DateField, StringField
from wtforms.validators import DataRequired, InputRequired, Length


class ActNowNumberForm(FlaskForm):
    """One telephone number, in the words that stand on the act-now screen."""

    label = StringField(
        "Who is rung", validators=[DataRequired("Enter who is rung"), Length(max=80)]
    )
    number = StringField(
        "Telephone number", validators=[InputRequired("Enter a number"), Length(max=30)]
    )
    hours = StringField("When they answer", validators=[Length(max=80)])


class ConfirmNumberForm(FlaskForm):
    """The day on which somebody rang the number and it was right."""

    on = DateField(
        "Day it was rung",
        description="Ring the number first. It shows as not confirmed until you have.",
        validators=[InputRequired("Enter the day it was rung")],
    )
