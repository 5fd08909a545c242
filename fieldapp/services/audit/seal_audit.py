"""Seal the entries that are not sealed yet, in batches, in order (contracts 9)."""

from collections.abc import Sequence

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.audit import AuditEntry, AuditSeal
from fieldapp.services.audit.chain import BEGINNING, hash_batch, hash_seal

BATCH = 1000
LATE_WITHIN = 10_000  # entries: one that became visible late lies no further back than this


def last_seal() -> AuditSeal | None:
    """The end of the chain."""
    return db.session.scalar(select(AuditSeal).order_by(AuditSeal.id.desc()).limit(1))


def _lately_sealed(floor: int) -> set[int]:
    """Numbers above the floor that seals hold already."""
    seals = db.session.scalars(select(AuditSeal).where(AuditSeal.last_entry_id > floor))
    return {number for seal in seals for number in seal.entry_ids}


def _next_batch() -> Sequence[AuditEntry]:
    highest = (
        db.session.scalar(
            select(AuditSeal.last_entry_id).order_by(AuditSeal.last_entry_id.desc()).limit(1)
        )
        or 0
    )
    floor = max(highest - LATE_WITHIN, 0)
    sealed = _lately_sealed(floor)
    query = select(AuditEntry).where(AuditEntry.id > floor).order_by(AuditEntry.id)
    waiting = db.session.scalars(query.limit(BATCH + len(sealed)))
    return [entry for entry in waiting if entry.id not in sealed][:BATCH]


def seal_audit() -> AuditSeal | None:
    """Seal one batch of at most `BATCH` entries; None when all are sealed.

    Of two sealers at once one fails on the unique `previous`, and nothing is sealed twice.
    """
    entries = _next_batch()
    if not entries:
        return None
    before = last_seal()
    previous = before.seal_sha256 if before else BEGINNING
    numbers = [entry.id for entry in entries]
    batch = hash_batch(entries)
    seal = AuditSeal(
        entry_ids=numbers,
        last_entry_id=numbers[-1],
        batch_sha256=batch,
        previous=previous,
        seal_sha256=hash_seal(previous, batch, numbers),
    )
    db.session.add(seal)
    db.session.flush()
    return seal
