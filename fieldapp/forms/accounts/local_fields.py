"""The fields by which an authority sets something itself, in the groups in which they are shown."""

from dataclasses import dataclass

from wtforms import Field, IntegerField, StringField
from wtforms.validators import Length, NumberRange, Optional, Regexp

from fieldapp.profiles.check_profile import MOST_STAGE_DAYS

LONGEST_NAME = 80
#: A number to ring belongs to the act-now numbers, where it is confirmed with a date.
NO_NUMBER = Regexp(
    r"^(?!.*\d[\d ()/-]{4,}\d)", message="Write a name here, and no telephone number"
)
#: In a text of the forms a brace opens the place of somebody's name.
NO_MARKUP = Regexp(r"^[^<>{}]*$", message="Write plain words, without < > { }")
A_PICTURE = NumberRange(1, 9, "Choose a picture from 1 to 9")
SOME_DAYS = NumberRange(1, MOST_STAGE_DAYS, f"Enter whole working days, 1 to {MOST_STAGE_DAYS}")


class WholeNumberField(IntegerField):
    """A whole number; what is none is said in our own words."""

    def gettext(self, string: str) -> str:
        """The only word that the field itself says."""
        return "Enter a whole number" if "integer" in string else string


@dataclass(frozen=True)
class LocalField:
    """A field of the form, the dotted name of what it sets, and its label."""

    name: str
    fact: str
    label: str

    @property
    def is_number(self) -> bool:
        """Whether it takes a whole number: a picture, or working days."""
        return self.fact.startswith("thresholds.") or ".working_days." in self.fact

    def made(self) -> Field:
        """The field itself; it may stay empty."""
        if not self.is_number:
            return StringField(self.label, validators=[Length(max=LONGEST_NAME), *_WORDS])
        bounds = A_PICTURE if self.fact.startswith("thresholds.") else SOME_DAYS
        return WholeNumberField(self.label, validators=[Optional(), bounds])


_WORDS = (NO_NUMBER, NO_MARKUP)


def _levels() -> list[LocalField]:
    return [LocalField(f"level_{one}", f"levels.{one}", f"Name of level {one}") for one in "1234"]


def _stages(group: str, way: str, stages: str) -> list[LocalField]:
    return [
        LocalField(f"{group}_name", f"{group}.name", f"{way}: name of the pathway"),
        *(
            LocalField(f"{group}_{one}", f"{group}.steps.{one}", f"{way}: stage {one}")
            for one in stages
        ),
    ]


def _days(stages: str) -> list[LocalField]:
    return [
        LocalField(
            f"escalation_days_{one}",
            f"escalation.working_days.{one}",
            f"Escalation: working days for stage {one}",
        )
        for one in stages
    ]


#: By title; those without one are always open.
GROUPS: dict[str, list[LocalField]] = {
    "": [
        *_levels(),
        LocalField(
            "threshold_document", "threshold_document", "Name of the threshold document in force"
        ),
        LocalField("front_door", "labels.front_door", "Name of the front door"),
        LocalField("help_offer", "thresholds.picture.help_offer", "Room picture: offer help from"),
        LocalField(
            "fire_referral", "thresholds.picture.fire_referral", "Room picture: fire service from"
        ),
        LocalField(
            "manager_same_day",
            "thresholds.picture.manager_same_day",
            "Room picture: manager the same day from",
        ),
    ],
    "What things are called": [
        LocalField("assessment", "labels.assessment", "Name of the assessment"),
        LocalField("lead", "labels.lead", "Name of the person who leads"),
        LocalField("meeting", "labels.meeting", "Name of the meeting with the family"),
        LocalField("scale", "labels.scale", "Name of the scale from 0 to 10"),
    ],
    "Stages of not engaging": _stages("non_engagement", "Not engaging", "012345"),
    "Stages of escalation": [*_stages("escalation", "Escalation", "1234"), *_days("1234")],
}
LOCAL_FIELDS = [field for group in GROUPS.values() for field in group]
