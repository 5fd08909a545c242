"""What holds for every document, every change and every merge (Hypothesis)."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.merging.document import apply_changes, diff
from fieldapp.merging.open_paths import split_open_paths
from fieldapp.merging.pointers import ancestors, is_within, overlap, value_at
from fieldapp.merging.three_way import Merge, merge
from fieldapp.merging.units import assembled, units
from fieldapp.merging.values import MISSING, pruned_document, same_value

#: The same examples every time, and no clock.
steadily = settings(deadline=None, derandomize=True, max_examples=150)

#: Few keys and few values, so that two documents often meet.
KEYS = st.sampled_from(["a", "b", "r1", "order", "removed", "na", "x/~y", "\ue000"])
SCALARS = st.sampled_from([0, 1, True, False, "", "1", "words"])
VALUES = st.recursive(
    SCALARS | st.lists(SCALARS, max_size=2),
    lambda inner: st.dictionaries(KEYS, inner, max_size=3) | st.lists(inner, max_size=2),
    max_leaves=8,
)
GROUPS = st.lists(
    st.sampled_from(["/a", "/*/b", "/a/*/r1", "/*/*/a", "/*/*/*", "/r1/x~1~0y", ""]), max_size=3
)
DOCUMENTS = st.dictionaries(KEYS, VALUES, max_size=4)


@st.composite
def related(draw: st.DrawFn) -> tuple[Any, Any, Any]:
    """Draw three documents that share many of their parts, as versions of one visit do."""
    pool = draw(st.lists(VALUES, min_size=1, max_size=3))
    rows = st.dictionaries(KEYS, st.sampled_from(pool) | SCALARS, max_size=4)
    documents = st.dictionaries(KEYS, rows | st.sampled_from(pool), max_size=3)
    return draw(documents), draw(documents), draw(documents)


TRIPLES = related() | st.tuples(DOCUMENTS, DOCUMENTS, DOCUMENTS)


def told_in_conflict(merged: Merge, path: str) -> bool:
    return any(overlap(path, conflict["path"]) for conflict in merged.conflicts)


def pieces(value: Any, at: str = "") -> list[tuple[str, Any]]:
    """Take a value apart to the last answer, without regard to groups."""
    if isinstance(value, dict):
        return [piece for key in value for piece in pieces(value[key], f"{at}\x00{key}")]
    return [(at, value)]


@steadily
@given(TRIPLES, GROUPS)
def test_changes_lead_from_base_to_document(triple: Any, groups: list[str]) -> None:
    base, document, _ = triple
    changes = diff(base, document, groups)
    assert same_value(apply_changes(base, changes), pruned_document(document))
    assert same_value(apply_changes(base, changes[::-1]), pruned_document(document))


@steadily
@given(DOCUMENTS, GROUPS)
def test_units_do_not_overlap_and_make_the_document_again(document: Any, groups: list[str]) -> None:
    parts = units(document, groups)
    assert parts.keys().isdisjoint(above for path in parts for above in ancestors(path))
    assert same_value(assembled(parts), pruned_document(document))


@steadily
@given(TRIPLES, GROUPS)
def test_a_side_that_did_nothing_changes_nothing(triple: Any, groups: list[str]) -> None:
    base, other, _ = triple
    mine_alone = merge(base, other, base, groups)
    assert same_value(mine_alone.document, pruned_document(other))
    assert (mine_alone.conflicts, mine_alone.from_theirs) == ([], [])
    theirs_alone = merge(base, base, other, groups)
    assert same_value(theirs_alone.document, pruned_document(other))
    assert (theirs_alone.conflicts, theirs_alone.from_mine) == ([], [])
    assert theirs_alone.from_theirs == mine_alone.from_mine


@steadily
@given(TRIPLES, GROUPS)
def test_sides_that_agree_have_no_conflict(triple: Any, groups: list[str]) -> None:
    base, both, _ = triple
    merged = merge(base, both, both, groups)
    assert same_value(merged.document, pruned_document(both))
    assert (merged.conflicts, merged.from_mine, merged.from_theirs) == ([], [], [])


@steadily
@given(TRIPLES, GROUPS)
def test_swapping_the_sides_swaps_the_conflicts(triple: Any, groups: list[str]) -> None:
    base, mine, theirs = triple
    merged = merge(base, mine, theirs, groups)
    swapped = merge(base, theirs, mine, groups)
    told = [
        {"mine": MISSING, "theirs": MISSING, "base": MISSING} | dict(conflict)
        for conflict in merged.conflicts
    ]
    told_swapped = [
        {"theirs": MISSING, "mine": MISSING, "base": MISSING}
        | {{"mine": "theirs", "theirs": "mine"}.get(key, key): conflict[key] for key in conflict}
        for conflict in map(dict, swapped.conflicts)
    ]
    assert same_value(told, told_swapped)
    if not told and not any(path.endswith("/order") for path in merged.from_theirs):
        assert same_value(merged.document, swapped.document)


@steadily
@given(TRIPLES, GROUPS)
def test_no_change_of_either_side_is_lost(triple: Any, groups: list[str]) -> None:
    base, mine, theirs = triple
    merged = merge(base, mine, theirs, groups)
    after = units(merged.document, groups)
    before = units(base, groups)
    for document in (mine, theirs):
        for path, *value in diff(base, document, groups):
            assert isinstance(path, str)
            moved_there = path.endswith("/order") and path in merged.from_theirs
            if told_in_conflict(merged, path) or (document is mine and moved_there):
                continue
            if value:
                assert same_value(value_at(merged.document, path), value[0])
            else:
                assert not same_value(after.get(path, MISSING), before[path])


@steadily
@given(TRIPLES, GROUPS)
def test_nothing_is_invented(triple: Any, groups: list[str]) -> None:
    base, mine, theirs = triple
    merged = merge(base, mine, theirs, groups)
    given_pieces = pieces(pruned_document(mine)) + pieces(pruned_document(theirs))
    for path, value in pieces(merged.document):
        assert any(path == at and same_value(value, known) for at, known in given_pieces)
    for path in merged.from_mine:
        assert same_value(value_at(merged.document, path), value_at(pruned_document(mine), path))
    for path in merged.from_theirs:
        assert same_value(value_at(merged.document, path), value_at(pruned_document(theirs), path))


@steadily
@given(TRIPLES, GROUPS)
def test_a_conflict_keeps_the_heads_value_and_tells_all_three(
    triple: Any, groups: list[str]
) -> None:
    base, mine, theirs = triple
    merged = merge(base, mine, theirs, groups)
    for conflict in merged.conflicts:
        path = conflict["path"]
        head = value_at(pruned_document(theirs), path)
        assert same_value(conflict.get("theirs", MISSING), head)
        assert same_value(conflict.get("mine", MISSING), value_at(pruned_document(mine), path))
        assert not same_value(conflict.get("mine", MISSING), conflict.get("theirs", MISSING))
        if "theirs" in conflict:
            assert same_value(value_at(merged.document, path), head)


@steadily
@given(TRIPLES, GROUPS, st.data())
def test_open_paths_hold_back_what_meets_them_and_nothing_else(
    triple: Any, groups: list[str], data: st.DataObject
) -> None:
    base, document, other = triple
    changes = diff(base, document, groups)
    possible = sorted({*units(base, groups), *units(document, groups), *units(other, groups)})
    opened = data.draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    going_on, candidates = split_open_paths(changes, opened)
    assert sorted(map(str, going_on + candidates)) == sorted(map(str, changes))
    waiting = {str(change[0]) for change in candidates}
    for change in going_on:
        assert not any(overlap(str(change[0]), path) for path in [*opened, *waiting])
    for path in waiting:
        assert any(overlap(path, at) for at in opened) or any(
            is_within(path, at) for at in waiting - {path}
        )
    partly = apply_changes(base, going_on)
    for path in opened:
        assert same_value(value_at(partly, path), value_at(pruned_document(base), path))
