"""Counts of wrong passwords that nobody added to for a day are forgotten, rows and all."""

from datetime import timedelta

from sqlalchemy import delete, or_, select

from fieldapp.extensions import db
from fieldapp.models.accounts import SignInThrottle
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.throttle import name_half

KEPT = timedelta(days=1)
AT_ONCE = 100


def prune_throttles() -> None:
    """Delete old rows, some at a time; each wrong password calls it, so they do not pile up.

    A row that another try holds is left for the next: nobody waits here.
    """
    throttle = SignInThrottle
    old = or_(throttle.wait_until.is_(None), throttle.wait_until < utc_now() - KEPT)
    query = select(throttle.name_hash).where(old).limit(AT_ONCE)
    keys = db.session.scalars(query.with_for_update(skip_locked=True)).all()
    if keys:
        db.session.execute(delete(throttle).where(throttle.name_hash.in_(keys)))


def forget_waits(email: str) -> None:
    """No wait is left for this name, from wherever: its password was made anew."""
    rows = SignInThrottle.name_hash.startswith(name_half(email))
    db.session.execute(delete(SignInThrottle).where(rows))
