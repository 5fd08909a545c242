"""Somebody who reads every screen she is shown, and says at the end what is wrong anywhere."""

from tests.e2e.accessibility import NotAccessibleError, check_at_both_widths
from tests.e2e.browser import Browser


class Reader:
    """Reads what it is shown, and says at the end what is wrong anywhere."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._found: list[str] = []

    def reads(self) -> None:
        """What is on the screen now."""
        try:
            check_at_both_widths(self._browser)
        except NotAccessibleError as fault:
            self._found.append(str(fault))

    def has_found_nothing(self) -> None:
        """Else fail, with all of it."""
        assert not self._found, "\n".join(self._found)
