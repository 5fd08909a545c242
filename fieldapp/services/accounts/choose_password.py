"""A person chooses their own password."""

from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.check_password import check_password
from fieldapp.services.accounts.end_sign_ins import end_sign_ins
from fieldapp.services.accounts.errors import UnfitPasswordError
from fieldapp.services.accounts.passwords import fault_of_password, set_password
from fieldapp.services.audit.record_audit import record_audit


def choose_password(user: User, present: str, chosen: str, address: str) -> None:
    """Replace the present password by the chosen one and end all sessions.

    Raises `WrongPasswordError` or `TryLaterError` for the present one,
    `UnfitPasswordError` for the chosen one, also where it is the same.
    """
    check_password(user.email, present, address)
    fault = fault_of_password(chosen, user)
    if chosen == present:
        fault = "Choose a password that is not the present one."
    if fault:
        raise UnfitPasswordError(fault)
    set_password(user, chosen)
    user.password_chosen_at = utc_now()
    end_sign_ins(user)
    record_audit(user, "account.password_chosen", "account", user.public_id)
