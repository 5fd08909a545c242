"""Reads that leave a trace: no trace, nothing shown."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Response, g, make_response, request
from flask.typing import ResponseReturnValue

from fieldapp.auth.permissions import current_person
from fieldapp.extensions import db
from fieldapp.services.audit.record_audit import record_audit

P = ParamSpec("P")
SENT_BACK = frozenset({409, 422})


def _subject_id(argument: str | None) -> str:
    """The id in the address, or for a list the person whose list it is."""
    if argument is None:
        return current_person().public_id
    return str((request.view_args or {})[argument])


def _record_read(action: str, subject_type: str, argument: str | None) -> None:
    """Commit one audit row in a short writing transaction of its own (contracts 10)."""
    db.session.rollback()
    g.begin_writing = True
    record_audit(current_person(), action, subject_type, _subject_id(argument))
    db.session.commit()


def audited_read(
    action: str, subject_type: str, argument: str | None = None
) -> Callable[[Callable[P, ResponseReturnValue]], Callable[P, Response]]:
    """Record that this person read this subject, before the answer leaves.

    `argument` names the view's argument that is the subject's id; without it the subject
    is the reader's own list. The view must render its whole answer: its transaction has
    ended when the row is written. A redirect or an error showed nothing and leaves none; a page
    that was sent back with what is wrong (409, 422) shows its subject and leaves one.
    """

    def decorate(view: Callable[P, ResponseReturnValue]) -> Callable[P, Response]:
        @wraps(view)
        def recorded(*args: P.args, **kwargs: P.kwargs) -> Response:
            answer = make_response(view(*args, **kwargs))
            if answer.status_code < 300 or answer.status_code in SENT_BACK:
                answer.get_data()
                _record_read(action, subject_type, argument)
            return answer

        return recorded

    return decorate
