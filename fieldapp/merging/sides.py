"""Three documents taken apart so that they can be compared unit by unit."""

from dataclasses import dataclass

from fieldapp.merging.pointers import ancestors, value_at
from fieldapp.merging.units import Units, units
from fieldapp.merging.values import MISSING, Document, pruned_document


@dataclass(frozen=True, slots=True)
class Sides:
    """The units of the common ancestor, the arriving revision and the head."""

    base: Units
    mine: Units
    theirs: Units

    def paths(self) -> set[str]:
        """Give every path at which at least one of the three has a unit."""
        return {*self.base, *self.mine, *self.theirs}


def comparable_sides(base: Document, mine: Document, theirs: Document, groups: list[str]) -> Sides:
    """Take three documents apart so that no unit of a side stands below one of the other.

    Where one would (not assessed on one side, answers on the other), all three are
    held whole at the upper path.
    """
    sides = Sides(units(base, groups), units(mine, groups), units(theirs, groups))
    wide = _units_above(sides.mine, sides.theirs) | _units_above(sides.theirs, sides.mine)
    if not wide:
        return sides
    return Sides(
        _widened(sides.base, base, wide),
        _widened(sides.mine, mine, wide),
        _widened(sides.theirs, theirs, wide),
    )


def _units_above(one: Units, other: Units) -> set[str]:
    """Give the units of one side that stand above a unit of the other."""
    return one.keys() & {above for path in other for above in ancestors(path)}


def _widened(parts: Units, document: Document, wide: set[str]) -> Units:
    """Replace whatever stands at or below each wide path by its whole value."""
    kept = {
        path: value
        for path, value in parts.items()
        if path not in wide and wide.isdisjoint(ancestors(path))
    }
    whole = pruned_document(document)
    for path in wide:
        value = value_at(whole, path)
        if value is not MISSING:
            kept[path] = value
    return kept
