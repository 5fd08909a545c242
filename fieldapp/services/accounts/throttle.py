"""Waiting after wrong passwords, counted in the database so that every process agrees.

Counted twice: for a name from one address of the network, and, with more patience, for the name
from anywhere. So a stranger who guesses makes the owner wait a minute at the most, and only after
many guesses; and many addresses together get no further than one.
"""

import hashlib
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.exc import IntegrityError

from fieldapp.extensions import db
from fieldapp.models.accounts import SignInThrottle, lower_email
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.errors import TryLaterError

HALF = 32
ANYWHERE = "0" * HALF


@dataclass(frozen=True)
class Patience:
    """How many wrong passwords make no wait, and how long the longest wait is."""

    free: int
    longest: timedelta
    first: timedelta = timedelta(seconds=30)

    def wait_after(self, failures: int) -> timedelta:
        """No wait until `free` are used up, then the first, doubled by each further one."""
        if failures < self.free:
            return timedelta()
        doubled: timedelta = self.first * 2 ** min(failures - self.free, 10)
        return min(doubled, self.longest)


FROM_ONE_ADDRESS = Patience(free=5, longest=timedelta(minutes=15))
FROM_ANYWHERE = Patience(free=50, longest=timedelta(minutes=1))


@dataclass(frozen=True)
class Throttle:
    """The two rows of a try, both held to the end of the transaction."""

    anywhere: SignInThrottle
    here: SignInThrottle


def name_half(email: str) -> str:
    """What the keys of all rows of a name begin with."""
    return hashlib.sha256(lower_email(email).encode()).hexdigest()[:HALF]


def key_of(email: str, address: str) -> str:
    """The key of the row of a name from an address."""
    return name_half(email) + hashlib.sha256(address.encode()).hexdigest()[:HALF]


def lock_throttle(email: str, address: str) -> Throttle:
    """The rows of this name, from this address and from anywhere: guesses go one by one."""
    return Throttle(_locked(name_half(email) + ANYWHERE), _locked(key_of(email, address)))


def _locked(key: str) -> SignInThrottle:
    found = _find(key)
    if found:
        return found
    try:
        with db.session.begin_nested():
            db.session.add(SignInThrottle(name_hash=key))
    except IntegrityError:  # another request made it at the same moment
        pass
    made = _find(key)
    assert made is not None
    return made


def _find(key: str) -> SignInThrottle | None:
    return db.session.get(SignInThrottle, key, with_for_update=True, populate_existing=True)


def refuse_while_waiting(throttle: Throttle) -> None:
    """Raises `TryLaterError` while the wait lasts; even the right password is not tried."""
    now = utc_now()
    ends = [row.wait_until or now for row in (throttle.anywhere, throttle.here)]
    left = max(ends) - now
    if left > timedelta():
        raise TryLaterError(int(left.total_seconds()) + 1)


def count_failure(throttle: Throttle) -> None:
    """One more wrong password."""
    for row, patience in ((throttle.anywhere, FROM_ANYWHERE), (throttle.here, FROM_ONE_ADDRESS)):
        row.failures += 1
        row.wait_until = utc_now() + patience.wait_after(row.failures)
    db.session.flush()


def forget_failures(throttle: Throttle) -> None:
    """The right password was given."""
    for row in (throttle.anywhere, throttle.here):
        row.failures, row.wait_until = 0, None
    db.session.flush()
