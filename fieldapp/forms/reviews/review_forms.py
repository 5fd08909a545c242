"""The forms of a review: a comment, a return, an approval, a reason for setting aside.

The services say which words are needed; these only read and bound them.
"""

from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired, Length

LONGEST = 4000
ID_LENGTH = 36
LONGEST_PATH = 600


class PlaceForm(FlaskForm):
    """Where the page was when something was done at a question: it opens there again."""

    view = HiddenField(validators=[Length(max=ID_LENGTH)])
    place = HiddenField(validators=[Length(max=ID_LENGTH)])
    every = HiddenField(validators=[Length(max=1)])


class CommentForm(PlaceForm):
    """A comment pinned to the answer at `path` in the revision that was read."""

    path = HiddenField(validators=[Length(max=LONGEST_PATH)])
    revision = HiddenField(validators=[InputRequired(), Length(max=ID_LENGTH)])
    words = TextAreaField("Comment", validators=[Length(max=LONGEST)])


class ReturnForm(FlaskForm):
    """Why the visit goes back; may be empty where comments say it."""

    revision = HiddenField(validators=[InputRequired(), Length(max=ID_LENGTH)])
    reason = TextAreaField("Why you return it", validators=[Length(max=LONGEST)])


class ApproveForm(FlaskForm):
    """What she read, and why she goes on although a tablet may hold more."""

    revision = HiddenField(validators=[InputRequired(), Length(max=ID_LENGTH)])
    going_on_reason = TextAreaField("Why you go on", validators=[Length(max=LONGEST)])


class SettleForm(FlaskForm):
    """Why something is kept with the visit, or set aside."""

    reason = TextAreaField("Reason", validators=[Length(max=LONGEST)])


class WithdrawForm(FlaskForm):
    """Why a draft is withdrawn."""

    why = TextAreaField("Why you withdraw it", validators=[Length(max=LONGEST)])


class MoveForm(FlaskForm):
    """Which answers go from which child to which other one, in the revision that was read."""

    revision = HiddenField(validators=[InputRequired(), Length(max=ID_LENGTH)])
    from_child = SelectField("Written about", validate_choice=False)
    parts = SelectMultipleField("What to move", validate_choice=False)
    to_child = SelectField("Belongs to", validate_choice=False)
    move_reason = TextAreaField("Why you move them", validators=[Length(max=LONGEST)])
