"""Rules of accounts that were broken."""

from fieldapp.exceptions import FieldappError


class WrongPasswordError(FieldappError):
    """Address and password do not belong together, or the account is not in force."""

    status = 401


class TryLaterError(FieldappError):
    """Too many wrong passwords for this name: nothing is tried for `seconds`."""

    status = 429

    def __init__(self, seconds: int) -> None:
        super().__init__("Too many wrong passwords.")
        self.seconds = seconds


class EmailTakenError(FieldappError):
    """The address signs somebody in already, of whichever authority."""


class OwnAccountError(FieldappError):
    """Nobody disables or resets their own account: one administrator must remain."""


class UnfitPasswordError(FieldappError):
    """The password is too easily guessed; the message says how."""
