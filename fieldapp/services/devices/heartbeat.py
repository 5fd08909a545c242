"""What a device says of itself: how much waits there, and whether its browser may clear it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from fieldapp.extensions import db
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.insert_once import insert_or_replace


@dataclass(frozen=True, slots=True)
class VisitReport:
    """One visit on the device: revisions not yet received, and when it was last saved."""

    visit_id: str
    unsent: int
    last_local_save_at: datetime | None


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """One report. `quota` is the browser's own estimate, in bytes."""

    visits: tuple[VisitReport, ...]
    persisted: bool | None
    quota: dict[str, Any] | None
    app: str
    accepted_clearing_on: date | None = None


def record_heartbeat(device: Device, beat: Heartbeat) -> None:
    """Keep what was reported, in place of what was reported before.

    The audit says once for each day that the browser's clearing was accepted.
    """
    now = utc_now()
    _audit_acceptance(device, beat.accepted_clearing_on)
    report = {
        "device_id": device.id,
        "at": now,
        "persisted": beat.persisted,
        "quota": beat.quota,
        "app": beat.app,
        "accepted_clearing_on": beat.accepted_clearing_on,
    }
    insert_or_replace(DeviceReport, [report])
    insert_or_replace(DeviceVisitReport, [_row(device, visit, now) for visit in beat.visits])
    db.session.expire_all()


def _row(device: Device, visit: VisitReport, now: datetime) -> dict[str, Any]:
    return {
        "device_id": device.id,
        "visit_id": visit.visit_id,
        "unsent": visit.unsent,
        "last_local_save_at": visit.last_local_save_at,
        "at": now,
    }


def _audit_acceptance(device: Device, on: date | None) -> None:
    known = db.session.get(DeviceReport, device.id)
    if on is None or (known is not None and known.accepted_clearing_on == on):
        return
    record_audit(device.user, "device.clearing_accepted", "device", device.id, on=on.isoformat())
