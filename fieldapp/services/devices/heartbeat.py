"""What a device says of itself: how much waits there, and whether its browser may clear it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport
from fieldapp.models.visits import Visit


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


def holder_reports(visits: Iterable[Visit]) -> dict[str, DeviceVisitReport]:
    """Give for each visit the report of its holder's devices that worries most.

    That is one with unsent words before one without, then the latest. A visit without a
    report of its holder is not in the answer.
    """
    holders = {visit.id: visit.holder_id for visit in visits}
    query = (
        select(DeviceVisitReport, Device.user_id)
        .join(Device)
        .where(DeviceVisitReport.visit_id.in_(list(holders)))
        .order_by(DeviceVisitReport.unsent > 0, DeviceVisitReport.at)
    )
    rows = db.session.execute(query)
    return {
        report.visit_id: report for report, user_id in rows if holders[report.visit_id] == user_id
    }
