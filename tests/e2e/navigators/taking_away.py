"""Taking away what was added by mistake, and putting it back."""

from tests.e2e.navigators.page import quoted
from tests.e2e.navigators.workspace import WorkspacePerson


class TakingAway:
    """What one person takes away in the workspace."""

    def __init__(self, person: WorkspacePerson) -> None:
        self._person = person

    def takes_away(self, offer: str, why: str, reads: str = "") -> None:
        """One tap opens the offer, one says why; lands on the task list, which says `reads`."""
        self._person.press(offer)
        self._person.click(f"//*[@data-part='reasons']//button[normalize-space(.)={quoted(why)}]")
        self.is_taken_away(reads or why)

    def takes_away_because(self, offer: str, why: str) -> None:
        """For a reason of one's own."""
        self._person.press(offer)
        self._person.write("Another reason", why)
        self._person.press("Take away for this reason")
        self.is_taken_away(why)

    def is_taken_away(self, words: str) -> None:
        """It stands on the task list under "Taken away"."""
        self._person.by(f"{self._rows()}[contains(., {quoted(words)})]")

    def puts_back(self, name: str) -> None:
        """From the task list."""
        self._person.click(f"{self._rows()}[contains(., {quoted(name)})]//button")
        self._person.until(
            lambda: not self._person.all_by(f"{self._rows()}[contains(., {quoted(name)})]"),
            f"{name} is still taken away",
        )

    def to_be_done(self) -> str:
        """How much is done before leaving the home: `0 of 19 done`."""
        return self._person.by("//*[@data-text='in-home-count']").text

    @staticmethod
    def _rows() -> str:
        return "//*[@data-part='taken-away']/li"
