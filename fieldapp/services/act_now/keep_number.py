"""The authority's own act-now numbers: entered, changed, confirmed, removed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import phonenumbers
from sqlalchemy import select

from fieldapp.exceptions import FieldappError, NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.act_now import ActNowNumber
from fieldapp.services.audit.record_audit import record_audit


class NotATelephoneNumberError(FieldappError):
    """Nobody could ring this."""


class ConfirmedInFutureError(FieldappError):
    """A number is confirmed by having been rung, not by a plan to."""


@dataclass(frozen=True)
class NumberWords:
    """What the administrator fills in for one number."""

    label: str
    number: str
    hours: str


def list_numbers(authority_id: str) -> Sequence[ActNowNumber]:
    """The authority's numbers in the order in which they are shown."""
    query = (
        select(ActNowNumber)
        .where(ActNowNumber.authority_id == authority_id)
        .order_by(ActNowNumber.order, ActNowNumber.label)
    )
    return db.session.scalars(query).all()


def find_number(administrator: User, number_id: str) -> ActNowNumber:
    """One number of the authority. Raises `NotVisibleError` for any other id."""
    found = db.session.get(ActNowNumber, number_id)
    if found is None or found.authority_id != administrator.authority_id:
        raise NotVisibleError
    return found


def _diallable(words: str) -> str:
    """The number as typed, if it could be one (short and invented ones included)."""
    plain = " ".join(words.split())
    try:
        possible = phonenumbers.is_possible_number(phonenumbers.parse(plain, "GB"))
    except phonenumbers.NumberParseException:
        possible = False
    if not possible and plain not in {"111", "119"}:
        raise NotATelephoneNumberError("Enter a telephone number, like 01632 960 001")
    return plain


def keep_number(
    administrator: User, words: NumberWords, number: ActNowNumber | None = None
) -> ActNowNumber:
    """Enter a number, or change one; a changed number is no longer confirmed.

    Raises `NotATelephoneNumberError`.
    """
    diallable = _diallable(words.number)
    kept = number or ActNowNumber(authority_id=administrator.authority_id)
    if number is None:
        kept.order = len(list_numbers(administrator.authority_id))
    if kept.number != diallable:
        kept.confirmed_on, kept.confirmed_by_id = None, None
    kept.label, kept.number, kept.hours = words.label.strip(), diallable, words.hours.strip()
    db.session.add(kept)
    db.session.flush()
    action = "act_now_number.changed" if number else "act_now_number.entered"
    record_audit(administrator, action, "act_now_number", kept.id)
    return kept


def confirm_number(administrator: User, number: ActNowNumber, on: date, today: date) -> None:
    """Note that the number was rung and right on this day; a later day replaces it.

    Raises `ConfirmedInFutureError`.
    """
    if on > today:
        raise ConfirmedInFutureError("The day must be today or earlier")
    number.confirmed_on = on
    number.confirmed_by_id = administrator.id
    db.session.flush()
    record_audit(
        administrator, "act_now_number.confirmed", "act_now_number", number.id, on=on.isoformat()
    )


def remove_number(administrator: User, number: ActNowNumber) -> None:
    """Take a number off the screen; the audit keeps that it was there."""
    record_audit(administrator, "act_now_number.removed", "act_now_number", number.id)
    db.session.delete(number)
    db.session.flush()
