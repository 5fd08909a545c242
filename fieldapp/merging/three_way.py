"""Three-way merge of answer documents (architecture 5, contracts 5).

Each unit is judged alone: changed on one side it merges, changed alike it is equal,
changed differently on both sides it is a conflict. A conflict takes nothing away:
the merged document keeps the head's value there, and all three values are told, so
that a person decides. No text is ever put together from two texts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import NotRequired, TypeAlias, TypedDict

from fieldapp.merging.pointers import ancestors, in_order
from fieldapp.merging.sides import Sides, comparable_sides
from fieldapp.merging.units import REMOVED, Units, assembled
from fieldapp.merging.values import MISSING, Absence, Document, JsonValue, same_value


class Conflict(TypedDict):
    """One unit that both sides changed; a key is left out where a side has no value."""

    path: str
    base: NotRequired[JsonValue]
    mine: NotRequired[JsonValue]
    theirs: NotRequired[JsonValue]


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged document, and where each side's changes went; all sorted by path.

    ``from_mine`` and ``from_theirs`` name the changes that came in from one side and
    that the other side did not have; conflicts are in neither.
    """

    document: Document
    from_mine: list[str]
    from_theirs: list[str]
    conflicts: list[Conflict]


class Verdict(Enum):
    """Whose value the merged document takes at a path."""

    EQUAL = auto()
    MINE = auto()
    THEIRS = auto()
    CONFLICT = auto()


_Verdicts: TypeAlias = dict[str, Verdict]


def merge(base: Document, mine: Document, theirs: Document, groups: Iterable[str]) -> Merge:
    """Merge an arriving revision (``mine``) into the head (``theirs``).

    ``base`` is their common ancestor, ``groups`` the patterns of the visit's form
    version. The documents are left as they were. Besides the rule of the module:

    * a row that one side removed while the other changed something in it is a
      conflict at its ``removed``; the change merges all the same;
    * where a unit of one side stands above units of the other (not assessed here,
      answers there), both are compared whole at the upper path;
    * two different places in a list's order are no conflict: the head's stays.

    Raises :class:`NotCanonicalError` for a document that is too deep or has a
    forbidden key.
    """
    sides = comparable_sides(base, mine, theirs, list(groups))
    verdicts = {path: _judge(sides, path) for path in sides.paths()}
    verdicts.update(dict.fromkeys(_disputed_removals(sides, verdicts), Verdict.CONFLICT))
    return Merge(
        document=_document(sides, verdicts),
        from_mine=_with_verdict(verdicts, Verdict.MINE),
        from_theirs=_with_verdict(verdicts, Verdict.THEIRS),
        conflicts=[_conflict(sides, path) for path in _with_verdict(verdicts, Verdict.CONFLICT)],
    )


def _judge(sides: Sides, path: str) -> Verdict:
    base = sides.base.get(path, MISSING)
    mine = sides.mine.get(path, MISSING)
    theirs = sides.theirs.get(path, MISSING)
    if same_value(mine, theirs):
        return Verdict.EQUAL
    if same_value(base, mine):
        return Verdict.THEIRS
    if same_value(base, theirs):
        return Verdict.MINE
    if _is_place(path, mine) and _is_place(path, theirs):
        return Verdict.THEIRS
    return Verdict.CONFLICT


def _is_place(path: str, value: JsonValue | Absence) -> bool:
    """Whether a value is a row's place in its list, which is presentation only."""
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return path.endswith("/order") and (is_number or value is MISSING)


def _disputed_removals(sides: Sides, verdicts: _Verdicts) -> list[str]:
    """Give the removals by one side of rows in which the other changed something.

    What both changed alike is not counted: who removed the row had seen it.
    """
    changed_in = {
        Verdict.MINE: _rows_touched(sides, verdicts, Verdict.MINE),
        Verdict.THEIRS: _rows_touched(sides, verdicts, Verdict.THEIRS),
    }
    against = {Verdict.MINE: Verdict.THEIRS, Verdict.THEIRS: Verdict.MINE}
    return [
        path
        for path, verdict in verdicts.items()
        if path.endswith(f"/{REMOVED}")
        and path not in sides.base
        and verdict in against
        and path.removesuffix(f"/{REMOVED}") in changed_in[against[verdict]]
    ]


def _rows_touched(sides: Sides, verdicts: _Verdicts, side: Verdict) -> set[str]:
    """Give every path above a change of one side, but for mere places in a list."""
    return {
        above
        for path, verdict in verdicts.items()
        if verdict in (side, Verdict.CONFLICT)
        and not all(_is_place(path, part.get(path, MISSING)) for part in (sides.mine, sides.theirs))
        for above in ancestors(path)
    }


def _document(sides: Sides, verdicts: _Verdicts) -> Document:
    kept: Units = {}
    for path, verdict in verdicts.items():
        source = sides.mine if verdict is Verdict.MINE else sides.theirs
        if path in source:
            kept[path] = source[path]
    return assembled(kept)


def _with_verdict(verdicts: _Verdicts, wanted: Verdict) -> list[str]:
    return in_order(path for path, verdict in verdicts.items() if verdict is wanted)


def _conflict(sides: Sides, path: str) -> Conflict:
    conflict = Conflict(path=path)
    if path in sides.base:
        conflict["base"] = sides.base[path]
    if path in sides.mine:
        conflict["mine"] = sides.mine[path]
    if path in sides.theirs:
        conflict["theirs"] = sides.theirs[path]
    return conflict
