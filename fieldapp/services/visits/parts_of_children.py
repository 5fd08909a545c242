"""The parts in which a visit tells of each child, and what they are called."""

from collections.abc import Iterable, Mapping
from typing import Any

from fieldapp.extensions import db
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.visits.read_household import read_household

#: Stands for every part that there is.
WHOLE = "all"
WORDS = {
    "seen": "Whether the child was seen",
    "presentation": "How the child is today",
    "voice": "The child’s voice",
    "details": "Days and health",
    "growth": "Growth",
    "safe_sleep": "Where the child sleeps",
    "neglect_profile": "Which needs are not met",
    "decision": "Decision",
}


def children_of(visit: Visit) -> list[str]:
    """The ids of the family's children, born or not."""
    return [one.person_id for one in visit.family.members if one.person.is_child]


def parts_of(document: Mapping[str, Any], child: str) -> list[str]:
    """The parts in which something is written about this child, in the order of the form."""
    node = document.get("children", {}).get(child, {})
    return [*(part for part in WORDS if part in node), *sorted(node.keys() - WORDS.keys())]


def part_words(part: str) -> str:
    """What a part is called."""
    return WORDS.get(part) or part.replace("_", " ").capitalize()


def in_words(parts: Iterable[str]) -> str:
    """Several of them inside a sentence."""
    return ", ".join(part_words(part)[:1].lower() + part_words(part)[1:] for part in parts)


def not_asked_at(
    places: Mapping[str, str], visit: Visit, before: Revision, document: dict[str, Any]
) -> list[str]:
    """Those of the moved parts that were asked where they stood, and are not where they go."""
    version = db.session.get(FormVersion, before.form_version)
    if version is None:
        return []
    household = read_household(visit)
    asked_then = asked_paths(version.definition, before.document, household)
    asked_now = asked_paths(version.definition, document, household)
    return [
        old.rpartition("/")[2]
        for old, new in places.items()
        if old in asked_then and new not in asked_now
    ]
