from fieldapp.models.conflicts import Conflict
from fieldapp.services.sync.keep_candidates import resolved_rows, rows_met


def row(path: str, row_id: str = "") -> Conflict:
    return Conflict(id=row_id or path, path=path)


def test_a_change_at_or_below_a_row_belongs_to_it() -> None:
    rows = [row("/home/a"), row("/home/b")]
    assert rows_met(["/home/a"], rows) == {"/home/a"}
    assert rows_met(["/home/a/level"], rows) == {"/home/a"}


def test_a_change_above_a_row_needs_its_own_and_speaks_for_what_is_below() -> None:
    changed = ["/home", "/home/a", "/home/c"]
    assert rows_met(changed, [row("/home/a")]) == {"/home", "/home/a"}


def test_no_change_meets_no_row() -> None:
    assert rows_met([], [row("/home/a")]) == set()


def test_rows_above_and_below_a_resolved_one_are_chosen_together() -> None:
    rows = [row("/home", "1"), row("/home/a", "2"), row("/visit/a", "3")]
    assert [one.id for one in resolved_rows(rows, ["1"])] == ["1", "2"]
    assert [one.id for one in resolved_rows(rows, ["2"])] == ["1", "2"]
    assert resolved_rows(rows, ["unknown"]) == []
