"""The only place that commits: the end of a route that succeeded."""

from collections.abc import Callable, Collection
from functools import wraps
from typing import ParamSpec, overload

from flask import Response, make_response
from flask.typing import ResponseReturnValue

from fieldapp.extensions import db

P = ParamSpec("P")
View = Callable[P, ResponseReturnValue]


def _finish(answer: Response, keep: Collection[int]) -> None:
    if answer.status_code >= 400 and answer.status_code not in keep:
        db.session.rollback()
    else:
        db.session.commit()


def _in_transaction(view: View[P], keep: Collection[int]) -> Callable[P, Response]:
    @wraps(view)
    def committed(*args: P.args, **kwargs: P.kwargs) -> Response:
        try:
            answer = make_response(view(*args, **kwargs))
            _finish(answer, keep)
        except BaseException:
            db.session.rollback()
            raise
        return answer

    return committed


@overload
def commit_on_success(view: View[P], /) -> Callable[P, Response]: ...
@overload
def commit_on_success(
    *, keep: Collection[int] = ()
) -> Callable[[View[P]], Callable[P, Response]]: ...
def commit_on_success(
    view: View[P] | None = None, /, *, keep: Collection[int] = ()
) -> Callable[P, Response] | Callable[[View[P]], Callable[P, Response]]:
    """Commit what the services flushed when the route answers below 400, else roll back.

    `keep` lists answers of 400 and over whose writes stand all the same, such as the
    count of wrong passwords with a 401. An exception always rolls back.
    """
    if view is not None:
        return _in_transaction(view, keep)
    return lambda later: _in_transaction(later, keep)
