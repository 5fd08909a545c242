"""The authority's act-now numbers: entered, changed, confirmed with a date, removed."""

from datetime import date

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from fieldapp.auth.permissions import current_person
from fieldapp.auth.transactions import commit_on_success
from fieldapp.forms.accounts.act_now_form import ActNowNumberForm, ConfirmNumberForm
from fieldapp.london_time import london_today
from fieldapp.models.act_now import ActNowNumber
from fieldapp.presenters.admin import confirmed_words
from fieldapp.routes.admin.area import administrator_only, blueprint
from fieldapp.services.act_now.keep_number import (
    ConfirmedInFutureError,
    NotATelephoneNumberError,
    NumberWords,
    confirm_number,
    find_number,
    keep_number,
    list_numbers,
    remove_number,
)

LIST = "admin.list_act_now_numbers"


def _today() -> date:
    return london_today()


def _list_page(form: ActNowNumberForm, status: int = 200) -> ResponseReturnValue:
    numbers = [
        (number, confirmed_words(number)) for number in list_numbers(current_person().authority_id)
    ]
    return render_template("admin/list_act_now_numbers.html", numbers=numbers, form=form), status


def _number_page(
    number: ActNowNumber, form: ActNowNumberForm, confirm: ConfirmNumberForm, status: int = 200
) -> ResponseReturnValue:
    page = render_template(
        "admin/show_act_now_number.html",
        number=number,
        confirmed=confirmed_words(number),
        form=form,
        confirm=confirm,
    )
    return page, status


def _kept(form: ActNowNumberForm, number: ActNowNumber | None) -> bool:
    """Whether the number is kept; else the form says why not."""
    if not form.validate():
        return False
    words = NumberWords(form.label.data or "", form.number.data or "", form.hours.data or "")
    try:
        keep_number(current_person(), words, number)
    except NotATelephoneNumberError as fault:
        form.number.errors = [fault.message]
        return False
    return True


@blueprint.get("/act-now-numbers")
@administrator_only
def list_act_now_numbers() -> ResponseReturnValue:
    """The numbers in their order, and a form for one more."""
    return _list_page(ActNowNumberForm())


@blueprint.post("/act-now-numbers")
@administrator_only
@commit_on_success
def enter_act_now_number() -> ResponseReturnValue:
    """Enter a number; it shows as not confirmed."""
    form = ActNowNumberForm()
    if not _kept(form, None):
        return _list_page(form, 422)
    flash("The number is entered. Ring it, then confirm it.")
    return redirect(url_for(LIST))


@blueprint.get("/act-now-numbers/<number_id>")
@administrator_only
def show_act_now_number(number_id: str) -> ResponseReturnValue:
    """One number, to be changed, confirmed or removed."""
    number = find_number(current_person(), number_id)
    return _number_page(number, ActNowNumberForm(obj=number), ConfirmNumberForm())


@blueprint.post("/act-now-numbers/<number_id>")
@administrator_only
@commit_on_success
def change_act_now_number(number_id: str) -> ResponseReturnValue:
    """Change its words; another number has to be confirmed again."""
    number, form = find_number(current_person(), number_id), ActNowNumberForm()
    if not _kept(form, number):
        return _number_page(number, form, ConfirmNumberForm(formdata=None), 422)
    flash("The number is saved.")
    return redirect(url_for(LIST))


@blueprint.post("/act-now-numbers/<number_id>/confirmation")
@administrator_only
@commit_on_success
def confirm_act_now_number(number_id: str) -> ResponseReturnValue:
    """Note the day on which it was rung and right."""
    number, confirm = find_number(current_person(), number_id), ConfirmNumberForm()
    if confirm.validate() and confirm.on.data:
        try:
            confirm_number(current_person(), number, confirm.on.data, _today())
        except ConfirmedInFutureError as fault:
            confirm.on.errors = [fault.message]
        else:
            flash("The number is confirmed.")
            return redirect(url_for(LIST))
    return _number_page(number, ActNowNumberForm(formdata=None, obj=number), confirm, 422)


@blueprint.post("/act-now-numbers/<number_id>/removal")
@administrator_only
@commit_on_success
def remove_act_now_number(number_id: str) -> ResponseReturnValue:
    """Take it off the act-now screen."""
    remove_number(current_person(), find_number(current_person(), number_id))
    flash("The number is removed.")
    return redirect(url_for(LIST))
