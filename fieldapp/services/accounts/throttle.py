"""Waiting after wrong passwords, counted in the database so that every process agrees."""

import hashlib
from datetime import timedelta

from sqlalchemy.exc import IntegrityError

from fieldapp.extensions import db
from fieldapp.models.accounts import SignInThrottle, lower_email
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.errors import TryLaterError

FREE_FAILURES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def _name_hash(email: str) -> str:
    return hashlib.sha256(lower_email(email).encode()).hexdigest()


def _locked(name_hash: str) -> SignInThrottle | None:
    return db.session.get(SignInThrottle, name_hash, with_for_update=True, populate_existing=True)


def lock_throttle(email: str) -> SignInThrottle:
    """This name's row, held to the end of the transaction: guesses go one by one."""
    name_hash = _name_hash(email)
    found = _locked(name_hash)
    if found:
        return found
    try:
        with db.session.begin_nested():
            db.session.add(SignInThrottle(name_hash=name_hash))
    except IntegrityError:  # another request made it at the same moment
        pass
    made = _locked(name_hash)
    assert made is not None
    return made


def refuse_while_waiting(throttle: SignInThrottle) -> None:
    """Raises `TryLaterError` while the wait lasts; even the right password is not tried."""
    left = (throttle.wait_until - utc_now()) if throttle.wait_until else timedelta()
    if left > timedelta():
        raise TryLaterError(int(left.total_seconds()) + 1)


def wait_after(failures: int) -> timedelta:
    """No wait for four, 30 s at the fifth, doubled by each further one up to 15 minutes."""
    if failures < FREE_FAILURES:
        return timedelta()
    doubled: timedelta = FIRST_WAIT * 2 ** min(failures - FREE_FAILURES, 10)
    return min(doubled, LONGEST_WAIT)


def count_failure(throttle: SignInThrottle) -> None:
    """One more wrong password."""
    throttle.failures += 1
    throttle.wait_until = utc_now() + wait_after(throttle.failures)
    db.session.flush()


def forget_failures(throttle: SignInThrottle) -> None:
    """The right password was given."""
    throttle.failures = 0
    throttle.wait_until = None
    db.session.flush()
