"""Guidance that is made of a profile's stages: not engaging, and professional disagreement."""

from fieldapp.guidance.piece import Piece
from fieldapp.profiles.profile import SET_LOCALLY, Profile, Stages
from fieldapp.profiles.stage_words import stages_in_words, stages_unstated

NON_ENGAGEMENT, ESCALATION = "non_engagement", "escalation"


def stages_piece(profile: Profile) -> Piece:
    """The stages where a family does not take part, with what the authority calls them."""
    stages = profile.non_engagement
    steps = [number for number in stages.steps if number != "0"]
    ours = stages_unstated(profile, f"{NON_ENGAGEMENT}.steps", steps)
    words = [_way(profile, NON_ENGAGEMENT, stages)]
    if ours == steps:
        words.append("The stages are Fieldapp’s own until they are set locally:")
        ours = []
    for number in steps:
        mark = " (Fieldapp’s own until it is set locally)" if number in ours else ""
        words.append(f"Stage {number}: {stages.steps[number]}{mark}.")
    return Piece(
        key="stages",
        title="Stages where a family does not take part",
        words=tuple(words),
        at=("engagement:non_engagement_stage",),
        sources=("S89",),
    )


def escalation_piece(profile: Profile) -> Piece:
    """What to do where professionals disagree: the stages, and how long each may take."""
    stages = profile.escalation
    words = [
        "Say so early, to the person, with the reason. Then:",
        *(f"Stage {number}: {_step(stages, number)}." for number in stages.steps),
        *_whose(profile, stages),
        _way(profile, ESCALATION, stages),
    ]
    return Piece(
        key="escalation",
        title="If professionals disagree",
        words=tuple(words),
        at=("decision:decision/value",),
        sources=("S115",),
    )


def _way(profile: Profile, group: str, stages: Stages) -> str:
    """What the way through the stages is called, and who says so."""
    if stages.name == SET_LOCALLY:
        return "The name of this pathway is set locally."
    title = profile.title_of(f"{group}.name")
    return f"{title} names {stages.name}." if title else f"Its name here: {stages.name}."


def _step(stages: Stages, number: str) -> str:
    """`Between their managers, 5 working days`."""
    days = stages.working_days.get(number)
    if days is None:
        return f"{stages.steps[number]}, time set locally"
    return f"{stages.steps[number]}, {days} working day{'' if days == 1 else 's'}"


def _whose(profile: Profile, stages: Stages) -> list[str]:
    """Which names and times are Fieldapp's until the authority sets its own."""
    names = _told_of(profile, f"{ESCALATION}.steps", list(stages.steps))
    times = _told_of(profile, f"{ESCALATION}.working_days", list(stages.working_days))
    if names == times == "":
        told = ["Names and times"]
    else:
        parts = (("Names", names), ("Times", times))
        told = [f"{what}{which}" for what, which in parts if which is not None]
    return [f"{one}: Fieldapp’s own until they are set locally." for one in told]


def _told_of(profile: Profile, group: str, numbers: list[str]) -> str | None:
    """` of stages 1 and 4`: those of which nobody has said it; empty for all, None for none."""
    ours = stages_unstated(profile, group, numbers)
    if not ours:
        return None
    return "" if ours == numbers else f" of {stages_in_words(ours)}"
