"""What the tablets of a visit may still hold, from what they last told us."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport, PackIssue
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Handover, Visit
from fieldapp.services.visits.answer_authors import writers_of

UNSENT = "unsent"
NOT_HEARD = "not_heard"
NOTHING_UNSENT = "nothing_unsent"


@dataclass(frozen=True)
class TabletWord:
    """What is known of one person's device: `kind`, and since when (`at`).

    `unsent` counts revisions that waited there; `prepared_at` is when it last took the
    family's pack.
    """

    name: str
    kind: str
    at: datetime | None
    unsent: int = 0
    prepared_at: datetime | None = None

    @property
    def may_hold_more(self) -> bool:
        """Whether words of this visit may be on it that are not here."""
        return self.kind in {UNSENT, NOT_HEARD}


def tablet_words(visit: Visit) -> list[TabletWord]:
    """One line for each device of everybody who holds, held or wrote the visit.

    Devices that neither took the family's pack nor reported this visit are left out. A
    revoked device stays in: what it holds is not here either.
    """
    people = _people(visit)
    devices = db.session.scalars(
        select(Device).where(Device.user_id.in_(people)).order_by(Device.made_at)
    )
    words = (_of_device(visit, device) for device in devices)
    return [word for word in words if word is not None]


def may_hold_more(words: Iterable[TabletWord]) -> bool:
    """Whether any of them may."""
    return any(word.may_hold_more for word in words)


def _people(visit: Visit) -> set[int]:
    held = db.session.scalars(select(Handover.from_id).where(Handover.visit_id == visit.id))
    found = {*writers_of(visit.id), *held, visit.holder_id, visit.made_by_id}
    return {person for person in found if person is not None}


def _of_device(visit: Visit, device: Device) -> TabletWord | None:
    report = db.session.get(DeviceVisitReport, (device.id, visit.id))
    prepared = db.session.scalar(
        select(func.max(PackIssue.at)).where(
            PackIssue.device_id == device.id, PackIssue.family_id == visit.family_id
        )
    )
    if report is None and prepared is None:
        return None
    name = device.user.name
    if report is not None and report.unsent > 0:
        return TabletWord(name, UNSENT, report.at, report.unsent, prepared)
    heard = _last_heard(visit, device, report)
    if prepared is not None and (heard is None or heard < prepared):
        return TabletWord(name, NOT_HEARD, heard, 0, prepared)
    return TabletWord(name, NOTHING_UNSENT, heard, 0, prepared)


def _last_heard(visit: Visit, device: Device, report: DeviceVisitReport | None) -> datetime | None:
    """When the device last said anything: a heartbeat, or a revision of this visit."""
    beat = db.session.get(DeviceReport, device.id)
    sent = db.session.scalar(
        select(func.max(Revision.received_at)).where(
            Revision.device_id == device.id, Revision.visit_id == visit.id
        )
    )
    moments = [report.at if report else None, beat.at if beat else None, sent]
    return max((one for one in moments if one is not None), default=None)
