from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from fieldapp.services.sync import transient
from fieldapp.services.sync.transient import TRIES, is_transient, tried_again


class DriverError(Exception):
    """What a driver raises."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


def fault(sqlstate: str | None) -> DBAPIError:
    return DBAPIError("SELECT 1", {}, DriverError(sqlstate))


@pytest.fixture
def rolled_back(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each time that the transaction was begun again."""
    times: list[str] = []

    class Session:
        def rollback(self) -> None:
            times.append("rollback")

    monkeypatch.setattr(transient, "db", type("Database", (), {"session": Session()}))
    return times


@pytest.mark.parametrize(("state", "passing"), [("40P01", True), ("40001", True), ("23505", False)])
def test_only_deadlock_and_serialisation_pass(state: str, passing: bool) -> None:
    assert is_transient(fault(state)) is passing


def test_work_is_done_again_after_a_deadlock(rolled_back: list[str]) -> None:
    faults: list[Any] = [fault("40P01"), fault("40001")]

    def work() -> str:
        if faults:
            raise faults.pop()
        return "done"

    assert tried_again(work) == "done"
    assert len(rolled_back) == 2


def test_it_gives_up_in_the_end(rolled_back: list[str]) -> None:
    def work() -> str:
        raise fault("40P01")

    with pytest.raises(DBAPIError):
        tried_again(work)
    assert len(rolled_back) == TRIES - 1


def test_another_fault_is_not_tried_again(rolled_back: list[str]) -> None:
    def work() -> str:
        raise fault("23505")

    with pytest.raises(DBAPIError):
        tried_again(work)
    assert rolled_back == []
