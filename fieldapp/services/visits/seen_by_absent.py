"""Answers that say "I saw it" and were given by somebody who was not recorded as present."""

from collections.abc import Iterator

from fieldapp.merging.pointers import split_pointer
from fieldapp.merging.units import units
from fieldapp.merging.values import JsonValue
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.names import Names, names_in
from fieldapp.services.visits.answer_authors import answer_authors
from fieldapp.services.visits.check_document import BLOCKING, Missing
from fieldapp.services.visits.observers import observers_of
from fieldapp.services.visits.version_facts import groups_of_version

SEEN = "seen"
#: Questions that say how others are known: of one group, and of a whole screen.
HOW_KNOWN = ("basis", "info_from")
SAY_HOW = "You were not recorded at this visit: say how you know"


def seen_by_absent(visit: Visit, head: Revision) -> list[str]:
    """The paths of such answers of this head, in their order (contracts 3)."""
    found = units(head.document, groups_of_version(visit.form_version))
    claimed = sorted(path for path, value in found.items() if _claims_sight(path, value))
    if not claimed:
        return []
    authors, present = answer_authors(head), observers_of(visit)
    return [path for path in claimed if path in authors and authors[path].author.id not in present]


def say_how_you_know(visit: Visit, head: Revision) -> Iterator[Missing]:
    """What the author must still do about each of them before the visit is handed in."""
    names = names_in(visit.family, head.document)
    for path in seen_by_absent(visit, head):
        yield Missing(path, BLOCKING, "", _of_whom(path, names))


def _of_whom(path: str, names: Names) -> str:
    """The sentence with the child or room that it is about."""
    about = next((name for key in split_pointer(path) if (name := names.known(key))), "")
    return f"{about}: {SAY_HOW[:1].lower()}{SAY_HOW[1:]}" if about else SAY_HOW


def _claims_sight(path: str, value: JsonValue) -> bool:
    """Whether this unit itself says `seen` as its basis."""
    told = value.get("basis") if isinstance(value, dict) else None
    if told is None and path.rpartition("/")[2] in HOW_KNOWN:
        told = value
    return isinstance(told, list) and SEEN in told
