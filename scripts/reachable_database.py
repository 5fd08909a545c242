"""Whether the database that somebody named answers: said in a sentence before the set-up."""

from sqlalchemy import create_engine
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.pool import NullPool

from fieldapp.config import with_our_driver

NO_ADDRESS = "DATABASE_URL is not the address of a database (sqlite:///… or postgresql://…)."
UNUSABLE = "The database that DATABASE_URL names, {url}, cannot be used: {reason}"
ENOUGH_SECONDS = 10


class UnreachableDatabaseError(Exception):
    """Its words are for the person who started the server, and name no password."""


def refuse_unreachable(address: str) -> None:
    """Raises `UnreachableDatabaseError`; nothing named means the file that the product makes."""
    url = _parsed(address) if address else None
    if url is None or url.get_backend_name() == "sqlite":
        return
    waiting = {"connect_timeout": ENOUGH_SECONDS}
    engine = create_engine(url, poolclass=NullPool, connect_args=waiting)
    try:
        engine.connect().close()
    except OperationalError as error:
        shown, reason = url.render_as_string(hide_password=True), str(error.orig).splitlines()[0]
        raise UnreachableDatabaseError(UNUSABLE.format(url=shown, reason=reason)) from None


def _parsed(address: str) -> URL:
    try:
        url = make_url(with_our_driver(address))
    except ArgumentError:
        raise UnreachableDatabaseError(NO_ADDRESS) from None
    if url.get_backend_name() not in {"sqlite", "postgresql"}:
        raise UnreachableDatabaseError(NO_ADDRESS)
    return url
