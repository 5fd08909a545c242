"""The parts in which a visit tells of each child, and what they are called."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fieldapp.extensions import db
from fieldapp.merging.pointers import child_pointer
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.visits.read_household import read_household

#: Stands for every part that there is.
WHOLE = "all"
#: What rooms, the home and the analysis say of the child, in lists with a row for each.
ELSEWHERE = "elsewhere"
WORDS = {
    "seen": "Whether the child was seen",
    "presentation": "How the child is today",
    "voice": "The child’s voice",
    "details": "Days and health",
    "growth": "Growth",
    "safe_sleep": "Where the child sleeps",
    "neglect_profile": "Which needs are not met",
    "decision": "Decision",
    ELSEWHERE: "What rooms, the home and the analysis say about the child",
}


def children_of(visit: Visit) -> list[str]:
    """The ids of the family's children, born or not."""
    return [one.person_id for one in visit.family.members if one.person.is_child]


def written_about(visit: Visit) -> list[str]:
    """The children with sections in the visit, then the family's others."""
    told = visit.head.document.get("children", {}) if visit.head else {}
    return list(dict.fromkeys([*told, *children_of(visit)]))


def parts_of(document: Mapping[str, Any], child: str) -> list[str]:
    """The parts in which something is written about this child, in the order of the form."""
    node = document.get("children", {}).get(child, {})
    own = [*(part for part in WORDS if part in node), *sorted(node.keys() - WORDS.keys())]
    return [*own, ELSEWHERE] if said_elsewhere(document, child) else own


def said_elsewhere(document: Mapping[str, Any], child: str) -> list[str]:
    """Where the visit tells of this child outside the child's own sections."""
    own = ("/children/", "/people_met/")
    return [path for path in _keyed(document, child) if not path.startswith(own)]


def _keyed(node: Any, child: str, path: str = "") -> Iterator[str]:
    for key, inner in node.items() if isinstance(node, Mapping) else ():
        if key == child:
            yield child_pointer(path, key)
        else:
            yield from _keyed(inner, child, child_pointer(path, key))


def places_of(
    document: Mapping[str, Any], from_child: str, to_child: str, parts: Iterable[str]
) -> dict[str, str]:
    """Where each of these parts stands, and where it belongs."""
    places = {
        f"/children/{from_child}/{part}": f"/children/{to_child}/{part}"
        for part in parts
        if part != ELSEWHERE
    }
    if ELSEWHERE in parts:
        for path in said_elsewhere(document, from_child):
            places[path] = f"{path.removesuffix(from_child)}{to_child}"
    return places


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
        old.rpartition("/")[2] if old.startswith("/children/") else ELSEWHERE
        for old, new in places.items()
        if old in asked_then and new not in asked_now
    ]
