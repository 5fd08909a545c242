"""Which of a child's own answers were changed while the screen was not the child's (ADR 0014)."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.forms.own_turns import turns_of
from fieldapp.merging.pointers import child_pointer, value_at
from fieldapp.merging.values import MISSING, Absence, Document, JsonValue, same_value
from fieldapp.models.revisions import Revision
from fieldapp.services.visits.version_facts import version_facts


def written_over(head: Revision | None, sent: Revision, base: Document) -> list[str]:
    """The paths of children's own answers that `sent` changed on `base` in no turn of theirs.

    What stands in the head already is no change. A version that kept no turns has none.
    """
    facts = version_facts(sent.form_version)
    if facts is None or facts.own is None:
        return []
    stands = head.document if head else {}
    found = []
    for child in sorted(_children(sent.document, base, stands)):
        changed = [
            path
            for pattern in facts.own.answers
            for path in (pattern.replace("*", child),)
            if _is_changed(value_at(sent.document, path), value_at(base, path))
            and _is_changed(value_at(sent.document, path), value_at(stands, path))
        ]
        if changed and not _is_the_childs_turn(head, sent, facts.own.turns.replace("*", child)):
            found += changed
    return found


def _children(*documents: Document) -> set[str]:
    found: set[str] = set()
    for document in documents:
        children = document.get("children")
        found |= children.keys() if isinstance(children, dict) else set()
    return found


def _is_changed(value: JsonValue | Absence, before: JsonValue | Absence) -> bool:
    return not same_value(value, before)


def _is_the_childs_turn(head: Revision | None, sent: Revision, place: str) -> bool:
    """Whether a turn comes with these words, or goes on that began on this device."""
    if head is None:
        return bool(_turns(sent, place))
    known = _turns(head, place)
    if _turns(sent, place).keys() - known.keys():
        return True
    last = max(_begun_by_sender(head, sent, place, known), default=None)
    return last is not None and not known[last]


def _turns(revision: Revision, place: str) -> dict[str, bool]:
    return turns_of(value_at(revision.document, place))


def _begun_by_sender(
    head: Revision, sent: Revision, place: str, known: dict[str, bool]
) -> list[str]:
    """The turns of the head that this author began on this device."""
    begun = {turn: head.authored.get(f"{child_pointer(place, turn)}/began_at") for turn in known}
    query = select(Revision.sequence).where(
        Revision.visit_id == sent.visit_id,
        Revision.sequence.in_(set(begun.values())),
        Revision.author_id == sent.author_id,
        Revision.device_id == sent.device_id,
    )
    theirs = set(db.session.scalars(query))
    return [turn for turn, sequence in begun.items() if sequence in theirs]


def is_one_of(value: JsonValue | Absence, values: list[JsonValue | None]) -> bool:
    """Whether a candidate of a row says this; a candidate without a value cleared the answer."""
    told = None if value is MISSING else value
    return any(same_value(told, one) for one in values)
