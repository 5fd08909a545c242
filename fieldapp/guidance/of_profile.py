"""Guidance that is made of a profile's own facts: definition, level, front door, tools, model."""

from dataclasses import replace

from fieldapp.guidance.of_labels import labels_piece
from fieldapp.guidance.of_stages import escalation_piece, stages_piece
from fieldapp.guidance.piece import Piece
from fieldapp.guidance.read_guidance import read_guidance
from fieldapp.profiles.profile import CHECK, LOCAL, SET_LOCALLY, Profile, key_of

FRONT_DOOR = "labels.front_door"


def guidance_for(profile: Profile) -> list[Piece]:
    """The pieces that are shown with a profile: everybody's first, then its own."""
    document = profile.main_document.title
    own = [
        replace(piece, document=document)
        for piece in read_guidance()
        if piece.profile == profile.name
    ]
    return [piece for piece in read_guidance() if not piece.profile] + own + _of_facts(profile)


def _of_facts(profile: Profile) -> list[Piece]:
    return [
        _definition(profile),
        _level(profile),
        _front_door(profile),
        stages_piece(profile),
        escalation_piece(profile),
        labels_piece(profile),
        *([_tools(profile)] if profile.tools else []),
        *([_model(profile)] if profile.model != SET_LOCALLY else []),
    ]


def _definition(profile: Profile) -> Piece:
    return Piece(
        key="definition",
        title="The definition in use",
        words=(profile.definition, *profile.definition_parts, profile.definition_source),
        at=("presentation:",),
        sources=("S1",),
    )


def _level(profile: Profile) -> Piece:
    set_locally = "Which threshold document is in force is set locally: ask your manager."
    named = f"The threshold document: {profile.threshold_document}. {CHECK}"
    words = [set_locally if profile.threshold_document == SET_LOCALLY else named]
    if SET_LOCALLY in profile.levels.values():
        words.append("The document names no levels. 1 is the least need, 4 the most.")
    return Piece(
        key="threshold_document",
        title="What to decide by",
        words=tuple(words),
        at=("decision:level/value",),
        sources=("S110",),
        document=profile.title_of("threshold_document"),
    )


def _front_door(profile: Profile) -> Piece:
    return Piece(
        key="front_door",
        title="Where worries about a child go",
        words=(
            f"To {profile.labels['front_door']}. {_so_named(profile)}",
            "The number is under Act now, with the day on which it was last confirmed.",
            "Ask what was decided, and what your part is from then on.",
        ),
        at=("danger:immediate_danger/front_door_at", "decision:decision/value"),
        sources=("S113", "S114"),
    )


def _so_named(profile: Profile) -> str:
    if key_of(profile.stated_in, FRONT_DOOR) == LOCAL:
        return "That is its name in this authority."
    document = profile.title_of(FRONT_DOOR)
    return f"That is its name in {document}." if document else "Its local name is not set yet."


def _tools(profile: Profile) -> Piece:
    limit = ": only with its owner’s licence or training"
    named = [f"{tool.name}{limit if tool.licensed else ''}." for tool in profile.tools]
    return Piece(
        key="tools",
        title="Tools that are recommended here",
        words=(*named, "They stay outside this app: write down date, user and result."),
        at=("tools:", "analysis:external_tools"),
        otherwise="analysis:",
        sources=("S108",),
        document=profile.title_of(f"tools.{profile.tools[0].key}"),
    )


def _model(profile: Profile) -> Piece:
    return Piece(
        key="model",
        title="The practice model",
        words=(
            f"The document names: {profile.model}.",
            "This app asks in its own words, and holds nothing of anybody’s licensed forms.",
        ),
        at=("analysis:",),
        sources=("S107",),
        document=profile.title_of("model"),
    )
