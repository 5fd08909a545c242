"""Check every seal and every sealed entry."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.audit import AuditEntry, AuditSeal
from fieldapp.models.base import utc_now
from fieldapp.services.audit.chain import BEGINNING, hash_batch, is_true_to

SEALED_WITHIN = timedelta(minutes=5)  # a job seals each minute; later than this is a fault


@dataclass
class AuditReport:
    """What the check found: counts, the end of the chain, and sentences about faults."""

    seals: int = 0
    sealed: int = 0
    waiting: int = 0
    last_sha256: str = BEGINNING
    faults: list[str] = field(default_factory=list)


def _faults_of(seal: AuditSeal, previous: str, seen: set[int]) -> Iterator[str]:
    if not is_true_to(seal, previous):
        yield f"Seal {seal.id} does not follow the seal before it."
    twice = seen.intersection(seal.entry_ids)
    if twice:
        yield f"Seal {seal.id} holds entries sealed before: {sorted(twice)}."
    query = select(AuditEntry).where(AuditEntry.id.in_(seal.entry_ids))
    entries = db.session.scalars(query.execution_options(populate_existing=True)).all()
    gone = set(seal.entry_ids) - {entry.id for entry in entries}
    if gone:
        yield f"Entries of seal {seal.id} are gone: {sorted(gone)}."
    elif hash_batch(entries) != seal.batch_sha256:
        yield f"An entry of seal {seal.id} was changed."


def verify_audit() -> AuditReport:
    """Every seal from the first, then the entries without one. Changes nothing.

    The end of the chain can only be cut off unseen by somebody who also changes where its
    last hash was noted: keep `last_sha256` elsewhere.
    """
    report, seen = AuditReport(), set[int]()
    seals = select(AuditSeal).order_by(AuditSeal.id)
    for seal in db.session.scalars(seals.execution_options(populate_existing=True)):
        report.faults.extend(_faults_of(seal, report.last_sha256, seen))
        seen.update(seal.entry_ids)
        report.seals += 1
        report.last_sha256 = seal.seal_sha256
    report.sealed = len(seen)
    _check_the_rest(report, seen)
    return report


def _check_the_rest(report: AuditReport, sealed: set[int]) -> None:
    """Entries without a seal: the newest are in order, older ones were never sealed."""
    rows = db.session.execute(select(AuditEntry.id, AuditEntry.at)).all()
    waiting = [row for row in rows if row.id not in sealed]
    report.waiting = len(waiting)
    late = sorted(row.id for row in waiting if row.at < utc_now() - SEALED_WITHIN)
    if late:
        report.faults.append(f"Not sealed in time: entries {late[:20]}.")
