"""What the manager reads of the tablets of a visit."""

from dataclasses import replace
from datetime import UTC, date, datetime

from fieldapp.presenters.reviews.tablet_lines import tablet_lines
from fieldapp.services.devices.device_words import UNSENT, DeviceWord

HEARD = datetime(2026, 11, 18, 10, 42, tzinfo=UTC)
WORD = DeviceWord("Anna Reed", UNSENT, HEARD, unsent=2)


def test_a_browser_that_may_clear_what_it_holds_is_said() -> None:
    cleared = replace(WORD, may_be_cleared=True)
    accepted = replace(cleared, accepted_clearing_on=date(2026, 11, 18))
    plain, may, told = (line.words for line in tablet_lines([WORD, cleared, accepted]))
    assert "clear" not in plain
    assert may == f"{plain} Its browser may clear what it holds."
    assert told == f"{may} Anna Reed was told so on 18 November 2026."
