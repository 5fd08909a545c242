"""The form with which a person chooses a password."""

from flask_wtf import FlaskForm
from wtforms import PasswordField
from wtforms.validators import EqualTo, InputRequired, Length


class PasswordForm(FlaskForm):
    """The present password once, the new one twice."""

    present = PasswordField(
        "Present password", validators=[InputRequired("Enter your present password")]
    )
    chosen = PasswordField(
        "New password",
        description="At least 12 characters. Three or four random words are good.",
        validators=[InputRequired("Enter a new password"), Length(max=200)],
    )
    again = PasswordField(
        "New password again",
        validators=[
            InputRequired("Enter the new password again"),
            EqualTo("chosen", "The two new passwords are not the same"),
        ],
    )
