"""Guidance that is made of a profile's stages: not engaging, and professional disagreement."""

from fieldapp.guidance.piece import Piece
from fieldapp.profiles.profile import SET_LOCALLY, Profile

NON_ENGAGEMENT, ESCALATION = "non_engagement", "escalation"


def stages_piece(profile: Profile) -> Piece:
    """The stages where a family does not take part, with what the document calls them."""
    stages = profile.non_engagement
    stated = {number for number in stages.steps if _title(profile, f"steps.{number}")}
    words = [f"{_title(profile, 'name')} names: {stages.name}."]
    if stages.name == SET_LOCALLY:
        words.clear()
    if not stated:
        words.append("The stages are Fieldapp’s own until they are set locally:")
    for number, step in stages.steps.items():
        ours = " (Fieldapp’s own)" if stated and number not in stated else ""
        words += [f"Stage {number}: {step}{ours}."] if number != "0" else []
    return Piece(
        key="stages",
        title="Stages where a family does not take part",
        words=tuple(words),
        at=("carer:non_engagement_stage",),
        otherwise="carer:",
        sources=("S89",),
    )


def _title(profile: Profile, fact: str) -> str:
    return profile.title_of(f"{NON_ENGAGEMENT}.{fact}")


def escalation_piece(profile: Profile) -> Piece:
    """What to do where professionals disagree, with what the document calls the way."""
    stages = profile.escalation
    words = [
        "Say so early, to the person, with the reason.",
        f"Then: {', '.join(_in_a_sentence(step) for step in stages.steps.values())}.",
        "How long each stage takes is set locally.",
    ]
    if stages.name != SET_LOCALLY:
        words.append(f"{profile.title_of(f'{ESCALATION}.name')} names {stages.name}.")
    return Piece(
        key="escalation",
        title="If professionals disagree",
        words=tuple(words),
        at=("decision:decision/value",),
        sources=("S115",),
    )


def _in_a_sentence(step: str) -> str:
    return f"{step[0].lower()}{step[1:]}"
