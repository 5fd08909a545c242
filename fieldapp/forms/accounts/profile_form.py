"""The form by which an administrator chooses the authority's profile."""

from collections.abc import Iterable
from datetime import date

from flask_wtf import FlaskForm
from wtforms import DateField, RadioField, StringField
from wtforms.validators import InputRequired, Length, Regexp

LONGEST_NAME = 80
#: A number to ring belongs to the act-now numbers, where it is confirmed with a date.
NO_NUMBER = Regexp(
    r"^(?!.*\d[\d ()/-]{4,}\d)", message="Write a name here, and no telephone number"
)


def _name_field(label: str) -> StringField:
    return StringField(label, validators=[Length(max=LONGEST_NAME), NO_NUMBER])


class ProfileForm(FlaskForm):
    """A profile, the day from which it holds, and what the authority names itself."""

    profile = RadioField("Which profile?", validators=[InputRequired("Choose a profile")])
    effective_from = DateField(
        "From which day?",
        description="Visits begun from this day use it. Visits that have begun keep theirs.",
        validators=[InputRequired("Enter the day from which it holds")],
    )
    level_1 = _name_field("Name of level 1")
    level_2 = _name_field("Name of level 2")
    level_3 = _name_field("Name of level 3")
    level_4 = _name_field("Name of level 4")
    threshold_document = _name_field("Name of the threshold document in force")
    front_door = _name_field("Name of the front door")

    def offer_profiles(self, profiles: Iterable[tuple[str, str]]) -> None:
        """The profiles that can be chosen: name and title."""
        self.profile.choices = list(profiles)

    @property
    def day(self) -> date:
        """The day of a valid form."""
        day: date = self.effective_from.data
        return day

    @property
    def local_names(self) -> dict[str, str]:
        """What was named, by dotted name."""
        fields = {
            **{f"levels.{number}": self[f"level_{number}"] for number in range(1, 5)},
            "threshold_document": self.threshold_document,
            "labels.front_door": self.front_door,
        }
        return {name: " ".join((field.data or "").split()) for name, field in fields.items()}
