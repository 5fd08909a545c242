"""Signing in and out at a desk, choosing a password, and where each role's work begins."""

from urllib.parse import urlsplit

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from fieldapp.auth.network_address import network_address
from fieldapp.auth.permissions import ask_to_sign_in, current_person, signed_in
from fieldapp.auth.sessions import begin_session, end_session
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.accounts.password_form import PasswordForm
from fieldapp.forms.accounts.sign_in_form import SignInForm
from fieldapp.presenters.desk_places import first_place
from fieldapp.presenters.waiting import wait_words
from fieldapp.services.accounts.check_password import check_password
from fieldapp.services.accounts.choose_password import choose_password
from fieldapp.services.accounts.errors import (
    TryLaterError,
    UnfitPasswordError,
    WrongPasswordError,
)

blueprint = Blueprint("auth", __name__)
NOT_TOGETHER = "The email address and the password do not belong together"


def _own_page(address: str) -> str | None:
    """The address if it is a page of ours: another site's would be a trap."""
    parts = urlsplit(address)
    ours = not parts.scheme and not parts.netloc and address.startswith("/")
    odd = address.startswith(("//", "/\\")) or not address.isprintable()
    return None if odd or not ours else address


@blueprint.get("/")
@signed_in
def start() -> ResponseReturnValue:
    """The page where this person's work begins."""
    return redirect(first_place(current_person()))


@blueprint.route("/sign-in", methods=["GET", "POST"])
@commit_on_success(keep=(422, 429))
def sign_in() -> ResponseReturnValue:
    """The sign-in page; wrong passwords are counted, and after five there is a wait."""
    form = SignInForm()
    status = 200
    if form.validate_on_submit():
        try:
            user = check_password(
                form.email.data or "", form.password.data or "", network_address()
            )
        except TryLaterError as wait:
            form.password.errors = [wait_words(wait.seconds)]
            status = 429
        except WrongPasswordError:
            form.password.errors = [NOT_TOGETHER]
        else:
            begin_session(user, "desk")
            return redirect(_own_page(request.args.get("next", "")) or url_for("auth.start"))
    if request.method == "POST" and status == 200:
        status = 422
    return render_template("auth/sign_in.html", form=form), status


@blueprint.post("/sign-out")
@commit_on_success
def sign_out() -> ResponseReturnValue:
    """End the session; the cookie opens nothing from now on."""
    end_session()
    return redirect(url_for("auth.sign_in"))


@blueprint.route("/account/password", methods=["GET", "POST"])
@commit_on_success(keep=(422, 429))
def change_password() -> ResponseReturnValue:
    """Choose a password; where one was made by an administrator this comes first of all."""
    if not current_user.is_authenticated:
        return ask_to_sign_in()
    form = PasswordForm()
    if form.validate_on_submit() and _chose(form):
        begin_session(current_person(), "desk")
        flash("Your new password is in force. Every other sign-in of yours has ended.")
        return redirect(url_for("auth.start"))
    status = 422 if form.errors else 200
    page = render_template(
        "auth/change_password.html", form=form, must=current_person().password_must_change
    )
    return page, status


def _chose(form: PasswordForm) -> bool:
    """Whether the new password is in force; else the form says why not."""
    try:
        choose_password(
            current_person(), form.present.data or "", form.chosen.data or "", network_address()
        )
    except WrongPasswordError:
        form.present.errors = ["This is not your present password"]
    except TryLaterError as wait:
        form.present.errors = [wait_words(wait.seconds)]
    except UnfitPasswordError as fault:
        form.chosen.errors = [fault.message]
    else:
        return True
    return False
