"""The hashes of the audit: of a batch of entries, and of a seal with the one before it."""

import hashlib
import json
from collections.abc import Iterable, Sequence

from fieldapp.models.audit import AuditEntry, AuditSeal

BEGINNING = "0" * 64


def _line(entry: AuditEntry) -> str:
    fields = [
        entry.id,
        entry.authority_id,
        entry.at.isoformat(timespec="microseconds"),
        entry.actor_id,
        entry.action,
        entry.subject_type,
        entry.subject_id,
        entry.detail,
    ]
    return json.dumps(fields, sort_keys=True, separators=(",", ":"))


def hash_batch(entries: Iterable[AuditEntry]) -> str:
    """SHA-256 over the entries in the order of their numbers, one line of JSON each."""
    lines = "\n".join(_line(entry) for entry in sorted(entries, key=lambda one: one.id))
    return hashlib.sha256(lines.encode()).hexdigest()


def hash_seal(previous: str, batch: str, entry_ids: Sequence[int]) -> str:
    """SHA-256 that binds a batch, the numbers in it, and the whole chain before."""
    words = json.dumps([previous, batch, list(entry_ids)], separators=(",", ":"))
    return hashlib.sha256(words.encode()).hexdigest()


def is_true_to(seal: AuditSeal, previous: str) -> bool:
    """Whether the seal follows `previous` and its own hash is right."""
    right = hash_seal(previous, seal.batch_sha256, seal.entry_ids)
    return seal.previous == previous and seal.seal_sha256 == right
