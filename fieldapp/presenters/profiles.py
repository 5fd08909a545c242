"""What the administrator's pages show of profiles: what each states, and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fieldapp.models.profiles import ProfileChoice
from fieldapp.presenters.formats import format_date
from fieldapp.profiles.profile import SET_LOCALLY, Profile
from fieldapp.profiles.read_profile import read_profile


@dataclass(frozen=True)
class FactRow:
    """One thing that a profile says, and which document says it; empty where none does."""

    what: str
    words: str
    where: str


@dataclass(frozen=True)
class ChoiceRow:
    """One choice of a profile, by whom and from when."""

    title: str
    words: str


def check_words(profile: Profile, today: date) -> str:
    """What to check before a profile is relied on; empty where nothing is known against it."""
    if profile.effective_to is not None and profile.effective_to < today:
        return f"The document’s period ended in {profile.effective_to.year}: check"
    if profile.effective_from is None:
        return "The document is not dated: check"
    return ""


def summary_words(profile: Profile, today: date) -> str:
    """The document of a profile in one line."""
    words = f"{profile.main_document.title}."
    checked = check_words(profile, today)
    return f"{words} {checked}." if checked else words


def fact_rows(profile: Profile) -> list[FactRow]:
    """Everything a profile says, in the order in which it is read."""
    thresholds = {
        f"thresholds.{name}": THRESHOLD_WORDS.get(name, name) for name in profile.thresholds
    }
    return [
        _row(profile, "Definition in use", "definition", _definition_words(profile)),
        *(_row(profile, what, fact, profile.said(fact)) for fact, what in _BEFORE_TOOLS.items()),
        _row(profile, "Tools recommended", _tools_fact(profile), _tool_words(profile)),
        *(
            _row(profile, what, fact, profile.said(fact))
            for fact, what in (_STAGES | thresholds).items()
        ),
    ]


_BEFORE_TOOLS = {
    "threshold_document": "Threshold document",
    **{f"levels.{level}": f"Level {level}" for level in range(1, 5)},
    "labels.assessment": "Assessment",
    "labels.lead": "Who leads",
    "labels.meeting": "Meeting with the family",
    "labels.scale": "Scale from 0 to 10",
    "labels.front_door": "Front door",
    "model": "Practice model",
}
_STAGES = {
    "non_engagement.name": "Not engaging",
    **{f"non_engagement.steps.{one}": f"Not engaging, stage {one}" for one in range(6)},
    "escalation.name": "Escalation",
    **{f"escalation.steps.{one}": f"Escalation, stage {one}" for one in range(1, 5)},
    **{
        f"escalation.working_days.{one}": f"Escalation, working days for stage {one}"
        for one in range(1, 5)
    },
}
THRESHOLD_WORDS = {
    "picture.help_offer": "Room picture: offer help from",
    "picture.fire_referral": "Room picture: fire service from",
    "picture.manager_same_day": "Room picture: manager the same day from",
    "clean.impact": "Cleanliness: effect on each child from",
    "worries.at_most": "Worries written down, at most",
}


def _definition_words(profile: Profile) -> str:
    return " ".join((profile.definition, *profile.definition_parts))


def _tool_words(profile: Profile) -> str:
    named = [
        f"{tool.name} (needs its owner’s licence or training)" if tool.licensed else tool.name
        for tool in profile.tools
    ]
    return "; ".join(named) or SET_LOCALLY


def _tools_fact(profile: Profile) -> str:
    """A document that names one tool states that one; the first stands for all."""
    return f"tools.{profile.tools[0].key}" if profile.tools else "tools"


def _row(profile: Profile, what: str, fact: str, words: str) -> FactRow:
    if words == SET_LOCALLY:
        return FactRow(what, "Set locally", "")
    document = profile.document_of(fact)
    said = f"{words[0].upper()}{words[1:]}"
    if document is not None:
        return FactRow(what, said, document.title)
    return FactRow(what, f"Set locally. Until then: {said} (Fieldapp’s own)", "")


def choice_rows(choices: Iterable[ProfileChoice]) -> list[ChoiceRow]:
    """Choices, the newest day first."""
    return [
        ChoiceRow(
            read_profile(choice.profile).title,
            f"from {format_date(choice.effective_from)}, chosen by {choice.chosen_by.name} on "
            f"{format_date(choice.chosen_at)}{_number_set(choice)}",
        )
        for choice in reversed(list(choices))
    ]


def _number_set(choice: ProfileChoice) -> str:
    return f"; {len(choice.local_names)} set locally" if choice.local_names else ""
