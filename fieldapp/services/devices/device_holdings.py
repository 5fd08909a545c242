"""What a device last told of itself, and what it may hold of families."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.audit import AuditEntry
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport, PackIssue
from fieldapp.models.families import Family
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit


@dataclass(frozen=True)
class HeldPack:
    """A family's pack, and when it was last copied; no family where the reader sees none."""

    family: Family | None
    at: datetime


@dataclass(frozen=True)
class HeldVisit:
    """What was last told of one visit; None where it is not received, or not the reader's."""

    visit: Visit | None
    unsent: int
    at: datetime


def last_heard(device: Device) -> datetime | None:
    """The last report or the last words of it, whichever is later."""
    report = db.session.get(DeviceReport, device.id)
    sent = db.session.scalar(
        select(func.max(Revision.received_at)).where(Revision.device_id == device.id)
    )
    moments = [one for one in (report.at if report else None, sent) if one is not None]
    return max(moments, default=None)


def has_reported(device: Device) -> bool:
    """Whether it ever said what waits on it."""
    return db.session.get(DeviceReport, device.id) is not None


def unsent_on(device: Device) -> int:
    """How many visits it last told of as not sent."""
    counted = select(func.count()).where(
        DeviceVisitReport.device_id == device.id, DeviceVisitReport.unsent > 0
    )
    return int(db.session.scalar(counted) or 0)


def wiped_at(device: Device) -> datetime | None:
    """When it reported that it had deleted what it held; None where it has not."""
    query = select(func.max(AuditEntry.at)).where(
        AuditEntry.action == "device.wiped", AuditEntry.subject_id == device.id
    )
    return db.session.scalar(query)


def held_packs(device: Device, reader: User) -> list[HeldPack]:
    """The packs that were ever copied to it, the latest first."""
    last = func.max(PackIssue.at)
    query = select(PackIssue.family_id, last).where(PackIssue.device_id == device.id)
    rows = db.session.execute(query.group_by(PackIssue.family_id).order_by(last.desc())).all()
    visible = Family.visible_to(reader).where(Family.id.in_([family for family, _ in rows]))
    families = {family.id: family for family in db.session.scalars(visible)}
    return [HeldPack(families.get(family), at) for family, at in rows]


def held_visits(device: Device, reader: User) -> list[HeldVisit]:
    """The visits that it told of, those with words not sent first."""
    query = select(DeviceVisitReport).where(DeviceVisitReport.device_id == device.id)
    rows = db.session.scalars(
        query.order_by(DeviceVisitReport.unsent.desc(), DeviceVisitReport.at.desc())
    ).all()
    visible = Visit.visible_to(reader).where(Visit.id.in_([one.visit_id for one in rows]))
    visits = {visit.id: visit for visit in db.session.scalars(visible)}
    return [HeldVisit(visits.get(one.visit_id), one.unsent, one.at) for one in rows]
