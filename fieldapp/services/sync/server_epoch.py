"""Which life of the database this is: a new one makes devices offer their work again."""

from sqlalchemy import select, update

from fieldapp.extensions import db
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import ServerEpoch
from fieldapp.services.sync.insert_once import insert_once


def current_epoch() -> str | None:
    """The epoch that every reply carries; None in a database that never answered a device."""
    return db.session.scalar(select(ServerEpoch.epoch))


def begin_epoch() -> str:
    """Begin the first epoch and give it; where one began already, that one."""
    insert_once(ServerEpoch, {"id": 1, "epoch": new_id(), "since": utc_now()})
    return db.session.scalars(select(ServerEpoch.epoch)).one()


def renew_epoch() -> str:
    """Begin a new epoch and give it; called after a restore, each call begins another."""
    begin_epoch()
    epoch = new_id()
    db.session.execute(update(ServerEpoch).values(epoch=epoch, since=utc_now()))
    return epoch
