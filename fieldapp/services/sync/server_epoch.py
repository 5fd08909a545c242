"""Which life of the database this is: a new one makes devices offer their work again."""

from sqlalchemy import select, update

from fieldapp.extensions import db
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import ServerEpoch


def current_epoch() -> str:
    """The epoch that every reply carries; empty where the schema was never begun."""
    return db.session.scalar(select(ServerEpoch.epoch)) or ""


def renew_epoch() -> str:
    """Begin a new epoch and give it; called after a restore, each call begins another."""
    epoch = new_id()
    changed = update(ServerEpoch).values(epoch=epoch, since=utc_now()).returning(ServerEpoch.id)
    if db.session.execute(changed).first() is None:
        db.session.add(ServerEpoch(epoch=epoch))
    db.session.flush()
    return epoch
