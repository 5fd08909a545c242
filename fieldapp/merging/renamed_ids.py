"""Other ids in the place of some: as keys, and as a whole answer, never inside words."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

from fieldapp.merging.document import Change
from fieldapp.merging.pointers import child_pointer, split_pointer
from fieldapp.merging.values import Document, JsonValue

Pairs = Mapping[str, str]


def renamed_value(value: Any, pairs: Pairs) -> Any:
    """The same value with the new ids; no two of `pairs` lead to one id of the value."""
    if isinstance(value, dict):
        return {pairs.get(key, key): renamed_value(one, pairs) for key, one in value.items()}
    if isinstance(value, list):
        return [renamed_value(one, pairs) for one in value]
    return pairs.get(value, value) if isinstance(value, str) else value


def renamed_path(path: str, pairs: Pairs) -> str:
    """Where an answer stands under the new ids."""
    keys = [pairs.get(key, key) for key in split_pointer(path)]
    return reduce(child_pointer, keys, "")


def renamed_authors(authored: Mapping[str, int], pairs: Pairs) -> dict[str, int]:
    """Each answer's own sequence still; of one answer told under both ids, the later one's."""
    in_order = sorted(authored.items(), key=lambda one: one[1])
    return {renamed_path(path, pairs): sequence for path, sequence in in_order}


def renamed_changes(
    changes: Iterable[Change], pairs: Pairs
) -> tuple[list[Change], list[tuple[str, JsonValue]]]:
    """The changes under the new ids, and what has no room among them.

    One message may tell of one answer under both ids: what stands under the new one was written
    later, and goes on; the other is given beside, by its new path, so that somebody is told.
    """
    told = list(changes)
    as_they_are = {str(path) for path, *_ in told}
    going_on: list[Change] = []
    beside: list[tuple[str, JsonValue]] = []
    for path, *value in told:
        new = renamed_path(str(path), pairs)
        if new != path and new in as_they_are:
            beside += [(new, one) for one in value]
            continue
        going_on.append([new, *(renamed_value(one, pairs) for one in value)])
    return going_on, beside


def ids_in(document: Document, known: Iterable[str]) -> list[str]:
    """Those of `known` that the document names, in the order in which it does."""
    wanted = set(known)
    return list(dict.fromkeys(one for one in _texts(document) if one in wanted))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield key
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value
