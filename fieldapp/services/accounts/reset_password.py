"""Replace a forgotten password by a one-time one."""

from fieldapp.models.accounts import User
from fieldapp.services.accounts.end_sign_ins import end_sign_ins
from fieldapp.services.accounts.errors import OwnAccountError
from fieldapp.services.accounts.passwords import make_one_time_password, set_password
from fieldapp.services.accounts.prune_throttles import forget_waits
from fieldapp.services.audit.record_audit import record_audit


def reset_password(administrator: User, user: User) -> str:
    """The one-time password, shown once; sessions end and any wait is over.

    Called twice, the first password is void. Raises `OwnAccountError` for one's own.
    """
    if user.id == administrator.id:
        raise OwnAccountError("Change your own password on your account page.")
    password = make_one_time_password()
    set_password(user, password)
    user.password_chosen_at = None
    end_sign_ins(user)
    forget_waits(user.email)
    record_audit(administrator, "account.password_reset", "account", user.public_id)
    return password
