"""The form by which a visit is moved to another family: who is who there, and why."""

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import HiddenField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length

from fieldapp.forms.reviews.review_forms import ID_LENGTH, LONGEST

WHO = "who-"
#: Id, words and choices of each whom the visit names.
Asked = tuple[str, str, list[tuple[str, str]]]


class MoveVisitForm(FlaskForm):
    """Upon which revision, and why; `asking` adds a list for each who is named."""

    revision = HiddenField(validators=[InputRequired(), Length(max=ID_LENGTH)])
    move_reason = TextAreaField(
        "Why you move it",
        description="Read by whoever sees both families.",
        validators=[Length(max=LONGEST)],
    )

    @classmethod
    def asking(cls, asked: Iterable[Asked], revision: str) -> "MoveVisitForm":
        """The form with a list for each of `asked`, nothing chosen beforehand."""
        told = list(asked)
        fields = {
            f"{WHO}{one}": SelectField(words, validate_choice=False) for one, words, _ in told
        }
        form: MoveVisitForm = type("Asking", (cls,), fields)(revision=revision)
        for one, _, choices in told:
            form[f"{WHO}{one}"].choices = choices
        return form

    @property
    def chosen(self) -> dict[str, str]:
        """What was chosen, by id of the one who is named."""
        return {
            field.name.removeprefix(WHO): field.data or ""
            for field in self
            if field.name.startswith(WHO)
        }
