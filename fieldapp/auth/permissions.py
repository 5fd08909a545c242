"""Who is asking, and whether their role does this."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.wrappers import Response

from fieldapp.exceptions import NotPermittedError
from fieldapp.models.accounts import User

P = ParamSpec("P")
R = TypeVar("R", bound=ResponseReturnValue)
View = Callable[P, ResponseReturnValue]


def current_person() -> User:
    """The account that is asking. Answers 401 when nobody is signed in."""
    if not current_user.is_authenticated:
        abort(401)
    return cast(User, current_user._get_current_object())


def is_page_visit() -> bool:
    """Whether a person is looking at the answer as a whole page.

    htmx, `/sync` and the workspace's own requests are not: a redirect would put a sign-in
    page into a form or look like an answer.
    """
    if "HX-Request" in request.headers:
        return False
    return not request.path.startswith(("/sync/", "/workspace/"))


def ask_to_sign_in() -> Response:
    """401, or for a whole page the way to the sign-in page and back."""
    if not is_page_visit():
        abort(401)
    back = request.path if request.method == "GET" and request.path != "/" else None
    return redirect(url_for("auth.sign_in", next=back))


def _ask_to_change_password() -> Response:
    if not is_page_visit():
        raise NotPermittedError("password_must_change")
    return redirect(url_for("auth.change_password"))


def signed_in(view: View[P]) -> View[P]:
    """The view is for people with an account in force and a password of their own."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
        if not current_user.is_authenticated:
            return ask_to_sign_in()
        if current_person().password_must_change:
            return _ask_to_change_password()
        return view(*args, **kwargs)

    return guarded


def role_required(*roles: str) -> Callable[[View[P]], View[P]]:
    """As `signed_in`, and for people with at least one of these roles (else 403)."""

    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            if not current_person().has_any_role(*roles):
                raise NotPermittedError("Your account does not do this.")
            return view(*args, **kwargs)

        return signed_in(guarded)

    return decorate
