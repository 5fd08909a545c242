"""Whether the person gave a password in the last five minutes, in this session."""

import time

from flask import session

FRESH_SECONDS = 300


def mark_fresh() -> None:
    """Note that a password has just been given."""
    session["fresh_until"] = time.time() + FRESH_SECONDS


def is_fresh() -> bool:
    """Whether what asks for a fresh sign-in (a device's share) may be given out now."""
    until = session.get("fresh_until")
    return isinstance(until, (int, float)) and time.time() < until
