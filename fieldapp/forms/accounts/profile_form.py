"""The form by which an administrator chooses the authority's profile."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, RadioField, StringField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, Regexp

LONGEST_NAME = 80
#: A number to ring belongs to the act-now numbers, where it is confirmed with a date.
NO_NUMBER = Regexp(
    r"^(?!.*\d[\d ()/-]{4,}\d)", message="Write a name here, and no telephone number"
)
A_PICTURE = NumberRange(1, 9, "Choose a picture from 1 to 9")
#: Fields by which something is set locally, with its dotted name in the profile.
NAMES = {
    "level_1": "levels.1",
    "level_2": "levels.2",
    "level_3": "levels.3",
    "level_4": "levels.4",
    "threshold_document": "threshold_document",
    "front_door": "labels.front_door",
}
THRESHOLDS = {
    "help_offer": "thresholds.picture.help_offer",
    "fire_referral": "thresholds.picture.fire_referral",
    "manager_same_day": "thresholds.picture.manager_same_day",
}


def _name_field(label: str) -> StringField:
    return StringField(label, validators=[Length(max=LONGEST_NAME), NO_NUMBER])


def _picture_field(label: str) -> IntegerField:
    return IntegerField(label, validators=[Optional(), A_PICTURE])


class ProfileForm(FlaskForm):
    """A profile, the day from which it holds, and what the authority sets itself."""

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
    help_offer = _picture_field("Room picture: offer help from")
    fire_referral = _picture_field("Room picture: fire service from")
    manager_same_day = _picture_field("Room picture: manager the same day from")

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
        """What was set, by dotted name, as text."""
        return {
            name: " ".join(str(self[field].data or "").split())
            for field, name in (NAMES | THRESHOLDS).items()
        }


def fields_of(local: Mapping[str, str]) -> dict[str, Any]:
    """What is set already, by field."""
    names = {field: local.get(name) for field, name in NAMES.items()}
    numbers = {field: local.get(name) for field, name in THRESHOLDS.items()}
    return {**names, **{field: int(one) for field, one in numbers.items() if one}}
