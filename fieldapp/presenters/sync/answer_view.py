"""The answers to a batch of revisions."""

from typing import Any

from fieldapp.models.revisions import Quarantine, Receipt
from fieldapp.presenters.sync.instants import instant
from fieldapp.presenters.sync.visit_view import visit_view
from fieldapp.services.sync.answer import Answer


def batch_view(epoch: str, answers: list[Answer]) -> dict[str, Any]:
    """The body of the reply to `POST revisions`: one answer for each, in order."""
    heads: dict[str, dict[str, Any]] = {}
    for answer in answers:
        if answer.told is not None and answer.told.id not in heads:
            heads[answer.told.id] = visit_view(answer.told)
    return {"epoch": epoch, "answers": [_answer(one, heads) for one in answers]}


def _answer(answer: Answer, heads: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return {
        "revision_id": answer.revision_id,
        "status": answer.status,
        "outcome": answer.outcome,
        "receipt": receipt_view(answer.receipt),
        "head": heads[answer.told.id] if answer.told is not None else None,
        "came_in": answer.came_in,
        "said": answer.said,
    }


def receipt_view(receipt: Receipt | Quarantine | None) -> dict[str, Any] | None:
    """A receipt: the same words whenever the same thing is sent again."""
    match receipt:
        case Receipt():
            return {
                "receipt_id": receipt.id,
                "revision_id": receipt.revision_id,
                "sha256": receipt.sha256,
                "sequence": receipt.sequence,
                "head": receipt.head_id,
                "received_at": instant(receipt.received_at),
            }
        case Quarantine():
            return {
                "receipt_id": receipt.id,
                "revision_id": receipt.claimed_revision_id,
                "sha256": receipt.claimed_sha256 or receipt.body_sha256,
                "sequence": None,
                "head": None,
                "received_at": instant(receipt.received_at),
            }
    return None
