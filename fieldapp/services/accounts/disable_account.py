"""Take an account out of force, and put it back."""

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.end_sign_ins import end_sign_ins
from fieldapp.services.accounts.errors import OwnAccountError
from fieldapp.services.audit.record_audit import record_audit


def disable_account(administrator: User, user: User) -> None:
    """Refuse this account from now on and end its sessions; the second time changes nothing.

    Raises `OwnAccountError` for the administrator's own.
    """
    if user.id == administrator.id:
        raise OwnAccountError("You cannot disable your own account.")
    if not user.active:
        return
    user.disabled_at = utc_now()
    user.disabled_by_id = administrator.id
    end_sign_ins(user)
    record_audit(administrator, "account.disabled", "account", user.public_id)


def enable_account(administrator: User, user: User) -> None:
    """Put the account back in force with the password it had; twice changes nothing."""
    if user.active:
        return
    user.disabled_at = None
    user.disabled_by_id = None
    db.session.flush()
    record_audit(administrator, "account.enabled", "account", user.public_id)
