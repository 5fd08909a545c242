"""The form by which an administrator chooses the authority's profile."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from wtforms import DateField, RadioField
from wtforms.validators import InputRequired

from fieldapp.forms.accounts.local_fields import LOCAL_FIELDS


class ProfileForm(FlaskForm):
    """A profile, the day from which it holds, and what the authority sets itself."""

    profile = RadioField("Which profile?", validators=[InputRequired("Choose a profile")])
    effective_from = DateField(
        "From which day?",
        description="Visits begun from this day use it. Visits that have begun keep theirs.",
        validators=[InputRequired("Enter the day from which it holds")],
    )

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
        return {one.fact: " ".join(str(self[one.name].data or "").split()) for one in LOCAL_FIELDS}


for one in LOCAL_FIELDS:
    setattr(ProfileForm, one.name, one.made())


def fields_of(local: Mapping[str, str]) -> dict[str, Any]:
    """What is set already, by field."""
    set_already = [(one, local[one.fact]) for one in LOCAL_FIELDS if local.get(one.fact)]
    return {one.name: int(said) if one.is_number else said for one, said in set_already}
