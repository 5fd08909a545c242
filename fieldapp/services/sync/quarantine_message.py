"""Put aside what cannot become a revision, whole, with a receipt, for a manager."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import Quarantine
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.answer import QUARANTINED, Answer
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.insert_once import insert_once
from fieldapp.services.sync.message import as_id
from fieldapp.services.sync.sender import Sender
from fieldapp.services.sync.strict_json import write_json
from fieldapp.services.sync.team_of_quarantine import team_of_quarantine
from fieldapp.services.sync.urgent_words import urgent_kinds

CLAIMED = ("revision_id", "visit_id", "family_id", "sha256")


def quarantine_message(item: Any, refused: RevisionRefusedError, sender: Sender) -> Answer:
    """Keep one element of a batch; the same one sent again gets the same receipt.

    Tells nothing of the visit: whether it exists is not known to whoever may not see it.
    """
    body = write_json(item).encode()
    claimed = {name: _claimed(item, name) for name in CLAIMED}
    kept = keep_body(body, refused, sender, claimed, urgent_kinds(item))
    return Answer(claimed["revision_id"], refused.status, QUARANTINED, kept)


def keep_body(
    body: bytes,
    refused: RevisionRefusedError,
    sender: Sender,
    claimed: dict[str, str],
    urgent: Sequence[str] = (),
) -> Quarantine:
    """Write the row unless it is there, and give it. `urgent` are kinds of urgent answers."""
    key = {
        "user_id": sender.user.id,
        "claimed_revision_id": claimed.get("revision_id", ""),
        "body_sha256": hashlib.sha256(body).hexdigest(),
    }
    values = {
        "id": new_id(),
        "authority_id": sender.user.authority_id,
        "team_id": team_of_quarantine(
            sender, claimed.get("visit_id", ""), claimed.get("family_id", "")
        ),
        "device_id": sender.device.id,
        "claimed_visit_id": claimed.get("visit_id", ""),
        "claimed_sha256": claimed.get("sha256", ""),
        "status": refused.status,
        "why": refused.why[:200],
        "body": body,
        "urgent": list(urgent),
        "received_at": utc_now(),
        "settled_note": "",
        **key,
    }
    if insert_once(Quarantine, values):
        receipt = str(values["id"])
        record_audit(sender.user, "revision.quarantined", "quarantine", receipt)
    return db.session.scalars(select(Quarantine).filter_by(**key)).one()


def _claimed(item: Any, name: str) -> str:
    """What the message says of itself, where it is an id or a hash; else empty."""
    value = item.get(name) if isinstance(item, dict) else None
    if not isinstance(value, str) or not value.isascii():
        return ""
    if name == "sha256":
        return value if len(value) == 64 and value.isalnum() else ""
    try:
        return as_id(value)
    except ValueError:
        return ""
