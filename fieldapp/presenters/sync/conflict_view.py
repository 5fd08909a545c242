"""Both sides of an answer that two people gave differently."""

from typing import Any

from fieldapp.merging.pointers import value_at
from fieldapp.merging.values import MISSING, Document
from fieldapp.models.conflicts import Conflict, ConflictCandidate
from fieldapp.presenters.sync.instants import instant


def conflict_view(conflict: Conflict, head: Document) -> dict[str, Any]:
    """An open row: the value at the common ancestor, the head's, and every candidate.

    A side that cleared the answer has the value None, which no answer ever is.
    """
    present = value_at(head, conflict.path)
    return {
        "id": conflict.id,
        "path": conflict.path,
        "base": conflict.base,
        "head": None if present is MISSING else present,
        "candidates": [_candidate(one) for one in _in_order(conflict)],
        "opened_at": instant(conflict.opened_at),
    }


def _in_order(conflict: Conflict) -> list[ConflictCandidate]:
    return sorted(conflict.candidates, key=lambda one: (one.side, one.at, one.id))


def _candidate(one: ConflictCandidate) -> dict[str, Any]:
    return {
        "value": one.value,
        "side": one.side,
        "by": one.author.public_id,
        "by_name": one.author.name,
        "device_id": one.device_id,
        "at": instant(one.at),
    }
