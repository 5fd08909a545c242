"""Rules of the field that were broken, named for the rule; `errors.py` turns them into answers."""


class FieldappError(Exception):
    """A rule was broken: `message` is fit to be read by the person who met it."""

    status = 400

    def __init__(self, message: str = "") -> None:
        super().__init__(message)
        self.message = message


class NotVisibleError(FieldappError):
    """The thing does not exist for this person, whether or not it exists (404)."""

    status = 404


class NotPermittedError(FieldappError):
    """This person's role does not do this (403)."""

    status = 403
