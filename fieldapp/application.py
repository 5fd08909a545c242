"""The Flask application, with a log that says where a fault was and never what was written there.

The message of an exception often quotes the value that it is about: an answer, a name, a whole
row in what PostgreSQL says. Logs are read by people who may not read families' records.
"""

import traceback
from collections.abc import Iterator
from types import TracebackType

from flask import Flask, has_request_context, request

ExcInfo = tuple[type, BaseException, TracebackType | None] | tuple[None, None, None]


def trace_without_words(fault: BaseException) -> str:
    """The kinds of a fault and of what led to it, each with its places in the code."""
    return "\n".join(line for one in _chain(fault) for line in _lines(one))


def _chain(fault: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    now: BaseException | None = fault
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        yield now
        now = now.__cause__ or now.__context__


def _lines(fault: BaseException) -> Iterator[str]:
    yield f"{type(fault).__module__}.{type(fault).__qualname__}"
    for place in traceback.extract_tb(fault.__traceback__):
        yield f"  {place.filename}:{place.lineno} in {place.name}"


class Fieldapp(Flask):
    """The application; see the module."""

    def log_exception(self, exc_info: ExcInfo) -> None:
        """Log a fault by its place: the view's name, then the trace."""
        fault = exc_info[1]
        where = f"{request.method} {request.endpoint}" if has_request_context() else "no request"
        self.logger.error("fault at %s\n%s", where, trace_without_words(fault) if fault else "")
