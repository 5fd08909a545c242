"""Who was at a visit: whoever held it at the arrival, and who wrote there on a tablet.

Never who typed the arrival: a time that is put right at a desk puts nobody at the door.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.forms.questions.moments import read_instant
from fieldapp.london_time import london_day, london_moment
from fieldapp.models.devices import TABLET, Device
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Handover, Visit
from fieldapp.services.visits.first_answer import first_answered_at


@dataclass(frozen=True)
class Observers:
    """Account ids: who held the visit at the arrival, and everybody who wrote while it lasted."""

    at_arrival: int
    wrote_there: frozenset[int] = frozenset()

    def __contains__(self, account_id: int) -> bool:
        return account_id == self.at_arrival or account_id in self.wrote_there

    def of(self, author_id: int) -> int:
        """Who observed what this account wrote: itself, where it was there."""
        return author_id if author_id in self else self.at_arrival


def observers_of(visit: Visit) -> Observers:
    """Give them as the head, the handovers and the devices' own times tell them.

    Where no arrival is recorded, the visit begins with the first answer that belongs in a home;
    without one, whoever held it first is taken to be the visitor.
    """
    told = visit.head.document.get("visit") if visit.head else None
    said = told if isinstance(told, Mapping) else {}
    begun = _instant(said.get("arrived_at")) or first_answered_at(visit)
    if begun is None:
        return Observers(_holder_at(visit, None))
    left = _instant(said.get("left_at"))
    until = left if left is not None and left >= begun else _end_of_day(begun)
    return Observers(_holder_at(visit, begun), _wrote_between(visit, begun, until))


def _instant(said: Any) -> datetime | None:
    try:
        return read_instant(said) if isinstance(said, str) else None
    except ValueError:
        return None


def _end_of_day(moment: datetime) -> datetime:
    """Midnight in London after this moment."""
    return london_moment(london_day(moment) + timedelta(days=1), time())


def _holder_at(visit: Visit, moment: datetime | None) -> int:
    """Who held it then, by the handovers; without a moment who held it first."""
    query = select(Handover).where(Handover.visit_id == visit.id)
    handovers = db.session.scalars(query.order_by(Handover.at, Handover.id)).all()
    if not handovers:
        return visit.holder_id or visit.made_by_id
    holder = handovers[0].from_id or handovers[0].to_id
    for one in handovers:
        if moment is not None and one.at <= moment:
            holder = one.to_id
    return holder


def _wrote_between(visit: Visit, begun: datetime, until: datetime) -> frozenset[int]:
    """The authors of what was written down on tablets in that time."""
    query = (
        select(Revision.author_id)
        .join(Device, Device.id == Revision.device_id)
        .where(
            Revision.visit_id == visit.id,
            Device.kind == TABLET,
            Revision.recorded_at.between(begun, until),
        )
    )
    return frozenset(db.session.scalars(query.distinct()))
