"""Guidance that says what the authority calls the assessment, who leads, the meeting, the scale."""

from fieldapp.guidance.piece import Piece
from fieldapp.profiles.profile import Profile

LABELS = {
    "assessment": "The assessment",
    "lead": "Who holds it together",
    "meeting": "The meeting with the family and all agencies",
    "scale": "The number from 0 to 10",
}


def labels_piece(profile: Profile) -> Piece:
    """Each label, and for those that nobody has stated that they are set locally."""
    return Piece(
        key="labels",
        title="What it is called here",
        words=tuple(_sentence(profile, label) for label in LABELS),
        at=("decision:decision/value",),
        sources=("S110", "S120"),
    )


def _sentence(profile: Profile, label: str) -> str:
    is_stated = profile.is_stated(f"labels.{label}")
    mark = "" if is_stated else ", until a name is set locally"
    return f"{LABELS[label]}: {profile.labels[label]}{mark}."
