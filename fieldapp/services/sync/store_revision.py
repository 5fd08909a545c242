"""Write a revision and its receipt: the only two writes of words, both append-only."""

from dataclasses import dataclass, field
from typing import Any

from fieldapp.extensions import db
from fieldapp.merging.canonical import document_sha256
from fieldapp.merging.values import Document
from fieldapp.models.accounts import User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import EDIT, MERGE, Receipt, Revision
from fieldapp.models.visits import Visit
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.errors import RevisionReusedError
from fieldapp.services.sync.insert_once import insert_once
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.sender import Sender
from fieldapp.services.visits.authored import authored_by, authored_in_merge


@dataclass(frozen=True, slots=True)
class Words:
    """What a revision says: its document on its base, in the groups of its form version.

    `is_whole` is false where the document is less than what was sent, or something else. Of a
    visit that was moved, `read_upon` is the base's document under the ids of its family now.
    """

    document: Document
    base: Revision | None
    groups: list[str] = field(default_factory=list)
    is_whole: bool = True
    read_upon: Document | None = None

    @property
    def base_document(self) -> Document:
        """The document that was written upon; empty where there was none."""
        if self.read_upon is not None:
            return self.read_upon
        return self.base.document if self.base else {}


def store_sent(
    visit: Visit, message: RevisionMessage, sender: Sender, words: Words, *, kind: str = EDIT
) -> Revision:
    """Write what a device sent, word for word, with the visit's next sequence; audited.

    Raises `RevisionReusedError` where the id was taken in the same moment by another visit.
    """
    sequence = _next_sequence(visit)
    values = {
        "id": message.revision_id,
        "visit_id": visit.id,
        "base_id": words.base.id if words.base else None,
        "kind": kind,
        "is_late": visit.is_closed,
        "sequence": sequence,
        "device_sequence": message.sequence,
        "form_version": message.form_version,
        "author_id": sender.user.id,
        "device_id": sender.device.id,
        "recorded_at": message.recorded_at,
        "received_at": utc_now(),
        "sha256": message.sha256,
        "document": words.document,
        "authored": authored_by(words.document, sequence, words.base, words.groups),
    }
    if not insert_once(Revision, values):
        raise RevisionReusedError
    record_audit(
        sender.user, "revision.received", "visit", visit.id, revision=message.revision_id, kind=kind
    )
    return _stored(message.revision_id)


def store_merge(
    head: Revision | None, sent: Revision, document: Document, by: User, groups: list[str]
) -> Revision:
    """Write the revision that brings a head, if there is one, and what was sent together."""
    visit = sent.visit
    sides = [side for side in (head, sent) if side]
    now = utc_now()
    values: dict[str, Any] = {
        "id": new_id(),
        "visit_id": visit.id,
        "base_id": head.id if head else None,
        "merged_id": sent.id,
        "kind": MERGE,
        "is_late": False,
        "sequence": _next_sequence(visit),
        "form_version": sent.form_version,
        "author_id": by.id,
        "recorded_at": now,
        "received_at": now,
        "sha256": document_sha256(document),
        "document": document,
        "authored": authored_in_merge(document, sides, groups),
    }
    insert_once(Revision, values)
    return _stored(str(values["id"]))


def write_receipt(
    revision: Revision, outcome: str, head_id: str | None, came_in: list[str], said: str
) -> Receipt:
    """Write the receipt in the transaction of its revision."""
    receipt = Receipt(
        revision_id=revision.id,
        outcome=outcome,
        sha256=revision.sha256,
        sequence=revision.sequence,
        head_id=head_id,
        came_in=came_in,
        said=said,
        received_at=revision.received_at,
    )
    db.session.add(receipt)
    db.session.flush()
    return receipt


def _next_sequence(visit: Visit) -> int:
    visit.last_sequence += 1
    return visit.last_sequence


def _stored(revision_id: str) -> Revision:
    revision = db.session.get(Revision, revision_id)
    assert revision is not None
    return revision
