"""What a device says of itself: how much waits there, and whether its browser may clear it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.extensions import db
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport


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


def record_heartbeat(device: Device, beat: Heartbeat) -> None:
    """Keep what was reported, in place of what was reported before."""
    now = utc_now()
    report = DeviceReport(
        device_id=device.id, at=now, persisted=beat.persisted, quota=beat.quota, app=beat.app
    )
    db.session.merge(report)
    for visit in beat.visits:
        row = DeviceVisitReport(
            device_id=device.id,
            visit_id=visit.visit_id,
            unsent=visit.unsent,
            last_local_save_at=visit.last_local_save_at,
            at=now,
        )
        db.session.merge(row)
    db.session.flush()
