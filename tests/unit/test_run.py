"""However a start ends, the person who started it reads a sentence and no traceback."""

import subprocess

import pytest

from scripts.listening import UnfitPortError
from scripts.reachable_database import UnreachableDatabaseError
from scripts.run import NOT_SET_UP, say_plainly


def end_of(start: BaseException | int) -> object:
    """What the process ends with: a status, or words for the error stream."""

    def starting() -> int:
        if isinstance(start, BaseException):
            raise start
        return start

    with pytest.raises(SystemExit) as ended:
        say_plainly(starting)
    assert ended.value.__cause__ is None
    return ended.value.code


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (0, 0),
        (3, 3),
        (UnfitPortError("Port 5 is taken."), "Port 5 is taken."),
        (UnreachableDatabaseError("No database."), "No database."),
        (subprocess.CalledProcessError(1, ["flask", "db", "upgrade"]), NOT_SET_UP),
        (KeyboardInterrupt(), 130),
    ],
)
def test_end_is_said_plainly(start: BaseException | int, end: object) -> None:
    assert end_of(start) == end
