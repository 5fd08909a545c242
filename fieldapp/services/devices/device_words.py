"""What one device may still hold of a visit, from what it last told and sent."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select

from fieldapp.extensions import db
from fieldapp.models.devices import Device, DeviceReport, DeviceVisitReport, PackIssue
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit

UNSENT = "unsent"
NOT_HEARD = "not_heard"
SENT_LAST = "sent_last"
NOTHING_UNSENT = "nothing_unsent"
#: What worries most stands first.
ORDER = (UNSENT, NOT_HEARD, SENT_LAST, NOTHING_UNSENT)


@dataclass(frozen=True)
class DeviceWord:
    """What is known of one person's device: `kind`, and since when (`at`).

    `sent_last`: it sent words and has not said since whether more wait there. `unsent` counts
    revisions that waited; `prepared_at` is when it last took the family's pack.
    `may_be_cleared`: its browser has not promised to keep what it holds; the day is when the
    person last accepted that.
    """

    name: str
    kind: str
    at: datetime | None
    unsent: int = 0
    prepared_at: datetime | None = None
    may_be_cleared: bool = False
    accepted_clearing_on: date | None = None

    @property
    def may_hold_more(self) -> bool:
        """Whether it told of words that are not here, or told nothing since Prepare."""
        return self.kind in {UNSENT, NOT_HEARD}


def device_word(visit: Visit, device: Device) -> DeviceWord | None:
    """Give what is known; None of a device that had nothing to do with the visit."""
    report = db.session.get(DeviceVisitReport, (device.id, visit.id))
    prepared, sent = _prepared_at(visit, device), _sent_at(visit, device)
    if report is None and prepared is None and sent is None:
        return None
    beat = db.session.get(DeviceReport, device.id)
    kind, at = _kind(report, None if beat is None else beat.at, prepared, sent)
    unsent = report.unsent if report is not None and kind == UNSENT else 0
    word = DeviceWord(device.user.name, kind, at, unsent, prepared)
    return word if beat is None else _with_clearing(word, beat)


def holder_word(visit: Visit) -> DeviceWord | None:
    """Give the word that worries most among the devices of who holds the visit, if any."""
    devices = db.session.scalars(
        select(Device).where(Device.user_id == visit.holder_id, Device.revoked_at.is_(None))
    )
    words = [word for device in devices if (word := device_word(visit, device)) is not None]
    return min(words, key=lambda word: ORDER.index(word.kind), default=None)


def _kind(
    report: DeviceVisitReport | None,
    beat: datetime | None,
    prepared: datetime | None,
    sent: datetime | None,
) -> tuple[str, datetime | None]:
    """The kind, and the moment that it speaks of."""
    if report is not None and report.unsent > 0:
        return UNSENT, report.at
    told = _latest(report.at if report is not None else None, beat)
    heard = _latest(told, sent)
    if prepared is not None and (heard is None or heard < prepared):
        return NOT_HEARD, heard
    return (SENT_LAST if told is None or told != heard else NOTHING_UNSENT), heard


def _latest(*moments: datetime | None) -> datetime | None:
    return max((one for one in moments if one is not None), default=None)


def _with_clearing(word: DeviceWord, beat: DeviceReport) -> DeviceWord:
    """A browser that does not say is one that may, once its person has been told so."""
    accepted = beat.accepted_clearing_on
    may = beat.persisted is False or (beat.persisted is None and accepted is not None)
    if not may or word.kind == NOTHING_UNSENT:
        return word
    return replace(word, may_be_cleared=True, accepted_clearing_on=accepted)


def _prepared_at(visit: Visit, device: Device) -> datetime | None:
    return db.session.scalar(
        select(func.max(PackIssue.at)).where(
            PackIssue.device_id == device.id, PackIssue.family_id == visit.family_id
        )
    )


def _sent_at(visit: Visit, device: Device) -> datetime | None:
    return db.session.scalar(
        select(func.max(Revision.received_at)).where(
            Revision.device_id == device.id, Revision.visit_id == visit.id
        )
    )
