"""Why a device is revoked, and that it is meant."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

LONGEST = 500


class RevokeForm(FlaskForm):
    """A reason, and a tick that this device is meant."""

    why = TextAreaField(
        "What happened to it",
        validators=[
            DataRequired("Say what happened to it."),
            Length(max=LONGEST, message=f"Say it in at most {LONGEST} characters."),
        ],
        filters=[lambda words: words.strip() if words else words],
    )
    sure = BooleanField(
        "Yes, revoke it: it cannot be used again",
        validators=[InputRequired("Tick that you want to revoke it.")],
    )
