"""Failures of the database that pass when the same thing is tried again."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from fieldapp.extensions import db

T = TypeVar("T")

TRIES = 4
#: Serialisation failure and deadlock, as PostgreSQL names them.
PASSING = frozenset({"40001", "40P01"})


def is_transient(fault: DBAPIError) -> bool:
    """Whether the database took the transaction back only to let another one through."""
    return getattr(fault.orig, "sqlstate", None) in PASSING


def tried_again(work: Callable[[], T]) -> T:
    """Do the work, from the beginning of the transaction again where a fault is transient."""
    for left in reversed(range(TRIES)):
        try:
            return work()
        except DBAPIError as fault:
            if not left or not is_transient(fault):
                raise
            db.session.rollback()
    raise AssertionError("unreachable")
