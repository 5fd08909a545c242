"""What receiving refuses, named for the rule that was broken."""

from fieldapp.exceptions import FieldappError


class BodyTooLargeError(FieldappError):
    """A request holds more than its limit after unpacking (413)."""

    status = 413

    def __init__(self) -> None:
        super().__init__("too_large")


class UnreadableBodyError(FieldappError):
    """A request is not gzip or not JSON (422); `body` is what could be unpacked of it."""

    status = 422

    def __init__(self, body: bytes) -> None:
        super().__init__("unreadable")
        self.body = body


class RevisionRefusedError(Exception):
    """One revision cannot be accepted: it is kept whole for a manager, with a receipt.

    `status` is 403 (no longer allowed), 413 (too large) or 422 (unreadable); `why` is a
    short reason without any answer in it, fit for a log.
    """

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status
        self.why = why


class RevisionReusedError(Exception):
    """The revision's id already stands for other content."""


class NeedDocumentError(Exception):
    """The changes could not be rebuilt: the whole document is asked for, under the same id."""
