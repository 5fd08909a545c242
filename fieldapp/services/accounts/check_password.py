"""Who this address and password belong to."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User, lower_email
from fieldapp.services.accounts.errors import WrongPasswordError
from fieldapp.services.accounts.passwords import matches, spend_the_same_time
from fieldapp.services.accounts.prune_throttles import prune_throttles
from fieldapp.services.accounts.throttle import (
    count_failure,
    forget_failures,
    lock_throttle,
    refuse_while_waiting,
)


def _owner(email: str, password: str) -> User | None:
    """Takes as long, and says as little, for no account as for a wrong password."""
    user = db.session.scalar(select(User).where(User.email == lower_email(email)))
    if user is None:
        spend_the_same_time(password)
        return None
    return user if matches(user, password) and user.active else None


def check_password(email: str, password: str, address: str) -> User:
    """The account in force with this email address and password.

    `address` is where on the network it was typed: wrong tries are counted for both. Raises
    `TryLaterError` (nothing tried) or `WrongPasswordError`. The wrong try is counted by flush,
    so the caller's transaction must be kept: `commit_on_success(keep=(401,))`.
    """
    throttle = lock_throttle(email, address)
    refuse_while_waiting(throttle)
    user = _owner(email, password)
    if user is None:
        count_failure(throttle)
        prune_throttles()
        raise WrongPasswordError("wrong_password")
    forget_failures(throttle)
    return user
