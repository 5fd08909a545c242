"""How long a visit is in taps, driven as a worker would: from the task list, by "Next".

A touch of a button, an option, a link or "Now" is one tap; choosing from a list or a day is two.
A text is counted as a text: its touch and its typing are one. `make test-taps` prints the line
that `docs/taps.md` holds.
"""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.browser import Browser
from tests.e2e.cases.quiet_visit import FAMILY, IN_HOME, MOTHER, WITH_CONCERNS, WRITTEN_LATER
from tests.e2e.conftest import PASSWORD
from tests.e2e.navigators.filling import Filling
from tests.e2e.navigators.health_visitor import HealthVisitor
from tests.e2e.navigators.page import quoted
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

MOST_IN_HOME, MOST_TEXTS_IN_HOME = 90, 5
MOST_TO_SUBMISSION, MOST_TEXTS_TO_SUBMISSION = 170, 12
MOST_WITH_CONCERNS = 190
TAPS = Path(__file__).resolve().parents[2] / "docs" / "taps.md"


class CountedVisitor(HealthVisitor):
    """A health visitor whose taps and texts are counted."""

    taps = 0
    texts = 0

    def click(self, xpath: str) -> None:
        """One tap."""
        super().click(xpath)
        self.taps += 1

    def writes(self, path: str, words: str) -> None:
        """One text."""
        super().writes(path, words)
        self.texts += 1

    def sets_day(self, path: str, day: date) -> None:
        """Open the calendar and choose."""
        super().sets_day(path, day)
        self.taps += 2

    def picks(self, path: str, value: str, part: str = "") -> None:
        """Open a list and choose."""
        super().picks(path, value, part)
        self.taps += 2


class Walk(Filling):
    """From part to part as the app leads, until nothing of the stage is left."""

    def __init__(self, person: CountedVisitor, screens: dict[str, dict[str, Any]]) -> None:
        super().__init__(person)
        self.person = person
        self.left = dict(screens)

    def goes_through(self) -> None:
        """Every screen that the app leads to, once."""
        came_from = "the task list"
        while self.left:
            heading = self._is_led_on(came_from)
            self.fills(self.left.pop(heading))
            if self.left:
                self.goes_on()
            came_from = heading

    def goes_on(self) -> None:
        """By the button that names the next part."""
        self.person.click("//a[@data-part='next'][starts-with(normalize-space(.), 'Next')]")

    def _is_led_on(self, came_from: str) -> str:
        # A screen is drawn after its link was touched: until then the old one stands there.
        def heading_left() -> str:
            heading = self.person.heading_now()
            return heading if heading in self.left else ""

        return str(
            self.person.until(
                heading_left,
                f"from {came_from!r} to {self.person.heading_now()!r}, left: {sorted(self.left)}",
            )
        )

    def _fill(self, path: str, answer: Any) -> None:
        person = self.person
        if path == "people_met":
            for name in answer:
                person.click(f"//button[@data-add-known][starts-with(., {quoted(name)})]")
        elif path.startswith("row/"):
            row = person.rows_in("people_met")[0]
            super()._fill(path.replace("row/", f"people_met/{row}/"), answer)
        elif path in {"people_sleeping", "bedrooms"}:
            person.writes(path, str(answer))
            person.texts -= 1
            person.taps += 2  # a figure: the field and one key
        else:
            super()._fill(path, answer)

    def _finding(self, path: str, finding: Any) -> None:
        super()._finding(path, finding)
        if finding.level >= 2:
            self.person.picks(path, "not_known", part="cause")


@pytest.fixture
def counted(
    server: ServerProcess, browsers: Callable[..., Browser], tmp_path: Path
) -> CountedVisitor:
    """Anna at the task list of a visit to two children and four rooms, prepared."""
    office = Office(tmp_path / "fieldapp.sqlite3")
    office.writes_family_down(FAMILY, MOTHER)
    office.close()
    visitor = CountedVisitor(browsers("tablet"), server.origin, "hv@example.org", PASSWORD)
    visitor.opens_the_app()
    visitor.sets_up("AR")
    visitor.plans_visit(FAMILY)
    visitor.prepares()
    visitor.opens_prepared_visit()
    visitor.sees_heading(FAMILY)
    visitor.taps = visitor.texts = 0
    return visitor


def in_home_count(visitor: CountedVisitor) -> str:
    """`15 of 15 done`, as the task list says it."""
    return visitor.text_of("//*[@data-text='in-home-count']")


def test_routine_visit(counted: CountedVisitor) -> None:
    counted.opens_part("Anyone in immediate danger?")
    Walk(counted, IN_HOME).goes_through()
    counted.goes_back()
    done, of = in_home_count(counted).split(" of ")
    assert done == of.split()[0], "something is left to do before leaving"
    in_home = (counted.taps, counted.texts)
    counted.opens_part("What kind of visit")
    walk = Walk(counted, WRITTEN_LATER)
    walk.goes_through()
    counted.goes_back()
    counted.hands_in()
    counted.sees("Handed in. Your manager has not opened it yet")
    said = (
        f"routine visit: {in_home[0]} taps, {in_home[1]} texts; "
        f"to submission: {counted.taps} taps, {counted.texts} texts"
    )
    sys.stdout.write(f"\n{said}\n")
    assert in_home[0] <= MOST_IN_HOME, said
    assert in_home[1] <= MOST_TEXTS_IN_HOME, said
    assert counted.taps <= MOST_TO_SUBMISSION, said
    assert counted.texts <= MOST_TEXTS_TO_SUBMISSION, said
    assert said in TAPS.read_text(encoding="utf-8"), f"docs/taps.md does not say: {said}"


def test_three_serious_concerns(counted: CountedVisitor) -> None:
    counted.opens_part("Anyone in immediate danger?")
    Walk(counted, WITH_CONCERNS).goes_through()
    counted.goes_back()
    done, of = in_home_count(counted).split(" of ")
    assert done == of.split()[0], "something is left to do before leaving"
    said = f"three concerns: {counted.taps} taps, {counted.texts} texts"
    sys.stdout.write(f"\n{said}\n")
    assert counted.taps <= MOST_WITH_CONCERNS, said
    assert said in TAPS.read_text(encoding="utf-8"), f"docs/taps.md does not say: {said}"
