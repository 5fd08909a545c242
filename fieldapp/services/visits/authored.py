"""In which revision each answer's present value first appeared, as sequences by path."""

from collections.abc import Iterable

from fieldapp.merging.units import units
from fieldapp.merging.values import MISSING, Document, same_value
from fieldapp.models.revisions import Revision

Authored = dict[str, int]


def authored_by(
    document: Document, sequence: int, base: Revision | None, groups: Iterable[str]
) -> Authored:
    """Give the sequences of a document that was written upon `base`.

    What stands there as it stood keeps its revision; anything else is `sequence`'s own.
    """
    patterns = list(groups)
    before = units(base.document, patterns) if base else {}
    earlier = base.authored if base else {}
    return {
        path: earlier[path]
        if path in earlier and same_value(before.get(path, MISSING), value)
        else sequence
        for path, value in units(document, patterns).items()
    }


def authored_in_merge(
    document: Document, sides: Iterable[Revision], groups: Iterable[str]
) -> Authored:
    """Give the sequences of a merged document: those of the side whose value it took.

    Where both sides have the value, the earlier one wrote it first.
    """
    patterns = list(groups)
    parts = [(units(side.document, patterns), side.authored) for side in sides]
    found: Authored = {}
    for path, value in units(document, patterns).items():
        wrote = [
            authored[path]
            for values, authored in parts
            if path in authored and same_value(values.get(path, MISSING), value)
        ]
        if wrote:
            found[path] = min(wrote)
    return found
