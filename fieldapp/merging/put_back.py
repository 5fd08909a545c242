"""Some answers of a document put back to what another document has there."""

from collections.abc import Iterable

from fieldapp.merging.document import Change, apply_changes
from fieldapp.merging.pointers import ancestors, value_at
from fieldapp.merging.values import MISSING, Document, is_not_assessed


def put_back(document: Document, other: Document, paths: Iterable[str]) -> Document:
    """Give `document` with what `other` has at each path, or with nothing where it has nothing.

    Where either has a single answer or "not assessed" above a path, all that stands there is put
    back: half of it would be a third answer that nobody gave.
    """
    places = {_place(path, document, other) for path in paths}
    topmost = [place for place in places if places.isdisjoint(ancestors(place))]
    values = {place: value_at(other, place) for place in topmost}
    changes: list[Change] = [
        [place] if value is MISSING else [place, value] for place, value in values.items()
    ]
    return apply_changes(document, changes)


def _place(path: str, document: Document, other: Document) -> str:
    """The path, or the outermost one above it at which one of the two has no open object."""
    for above in reversed(ancestors(path)[:-1]):
        if any(_is_closed(value_at(side, above)) for side in (document, other)):
            return above
    return path


def _is_closed(value: object) -> bool:
    return value is not MISSING and (not isinstance(value, dict) or is_not_assessed(value))
