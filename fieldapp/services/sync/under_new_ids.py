"""What still comes in under the ids of a family that the visit was moved away from (ADR 9).

It was stored word for word. Here it is put under the ids of the visit's family, as a revision
upon it, so that authors, conflicts and alerts are found where the answers stand now.
"""

from dataclasses import replace

from fieldapp.extensions import db
from fieldapp.merging.canonical import document_sha256
from fieldapp.merging.document import apply_changes, diff
from fieldapp.merging.renamed_ids import (
    Pairs,
    ids_in,
    renamed_authors,
    renamed_changes,
    renamed_value,
)
from fieldapp.merging.values import Document, JsonValue
from fieldapp.models.base import new_id
from fieldapp.models.revisions import EDIT, MERGE, Revision
from fieldapp.models.visits import WORDS_BESIDE, Visit, VisitEvent
from fieldapp.services.answers.names import names_in
from fieldapp.services.sync.store_revision import Words
from fieldapp.services.visits.moved_ids import (
    first_named_now,
    keep_as_new,
    keep_pairs,
    moved_ids,
    read_family_anew,
    was_moved,
)
from fieldapp.services.visits.named_of_family import name_room


def under_new_ids(visit: Visit, sent: Revision, words: Words) -> tuple[Revision, Words]:
    """Give what was sent as it goes on: itself, where it names nobody of an earlier family.

    Whoever is named for the first time becomes somebody new of the visit's family, whom a
    desk confirms: it is never guessed who that is.
    """
    if not was_moved(visit):
        return sent, words
    document = words.document
    fresh = first_named_now(visit, document)
    if fresh:
        made = {one.id: keep_as_new(visit, one) for one in fresh}
        for one in fresh:
            name_room(document, one)
        keep_pairs(visit, made)
        read_family_anew(visit)
    pairs = moved_ids(visit.id)
    if not ids_in(document, pairs) and not ids_in(words.base_document, pairs):
        return sent, words
    base = renamed_value(words.base_document, pairs)
    changes = diff(words.base_document, document, words.groups)
    going_on, beside = renamed_changes(changes, pairs)
    renamed = apply_changes(base, going_on)
    upon = sent
    if sent.is_late and words.base is not None:  # late words are read against their base
        upon = _stored_upon(visit, words.base, words.base, base, pairs)
    stored = _stored_upon(visit, upon, sent, renamed, pairs)
    _tell_beside(visit, stored, beside)
    return stored, replace(words, document=renamed, read_upon=base, is_whole=False)


def _stored_upon(
    visit: Visit, upon: Revision, sent: Revision, document: Document, pairs: Pairs
) -> Revision:
    visit.last_sequence += 1
    stored = Revision(
        id=new_id(),
        visit_id=visit.id,
        base_id=upon.id,
        kind=EDIT if sent.device_id else MERGE,
        is_late=sent.is_late,
        sequence=visit.last_sequence,
        device_sequence=sent.device_sequence,
        form_version=sent.form_version,
        author_id=sent.author_id,
        device_id=sent.device_id,
        recorded_at=sent.recorded_at,
        received_at=sent.received_at,
        sha256=document_sha256(document),
        document=document,
        authored=renamed_authors(sent.authored, pairs),
    )
    db.session.add(stored)
    db.session.flush()
    return stored


def _tell_beside(visit: Visit, stored: Revision, beside: list[tuple[str, JsonValue]]) -> None:
    """Words about somebody under both ids: the other ones are told in the history."""
    names = names_in(visit.family, stored.document)
    for path, value in beside:
        keys = path.split("/")
        about = names.name_of(keys[2]) if len(keys) > 2 else ""
        note = f"{about}, {keys[-1].replace('_', ' ')}: “{value}” was sent as well."
        db.session.add(
            VisitEvent(
                visit_id=visit.id,
                what=WORDS_BESIDE,
                by_id=stored.author_id,
                note=note,
                revision_id=stored.id,
            )
        )
    db.session.flush()
