"""What the merging package refuses, named for the rule that was broken."""


class NotCanonicalError(ValueError):
    """A value has no canonical form here: contracts 3 allows no such document.

    ``reason`` says what is wrong, ``path`` (a JSON Pointer) where. Neither ever
    holds an answer, so both may be logged.
    """

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(f"{reason} at {path!r}")
        self.reason = reason
        self.path = path


class MalformedPointerError(ValueError):
    """A text is not a JSON Pointer (RFC 6901), or names an object's prototype."""


class ChangesDoNotApplyError(ValueError):
    """A list of changes cannot be carried out on its base; nothing was changed.

    The sender is asked for the whole document instead (contracts 5,
    ``need_document``).
    """
