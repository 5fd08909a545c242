"""Revisions come in: every one is answered, and what was answered is committed."""

from typing import Any

from flask import Response, jsonify, make_response, request

from fieldapp.auth.transactions import commit_on_success
from fieldapp.presenters.sync.answer_view import batch_view, receipt_view
from fieldapp.routes.sync.begun import epoch_in_force
from fieldapp.routes.sync.guard import SyncRefusedError, blueprint, own_sender
from fieldapp.services.sync.errors import RevisionRefusedError, UnreadableBodyError
from fieldapp.services.sync.limits import MAX_BATCH, MAX_REQUEST_BYTES
from fieldapp.services.sync.quarantine_message import keep_body
from fieldapp.services.sync.receive_batch import receive_batch
from fieldapp.services.sync.strict_json import read_json
from fieldapp.services.sync.transient import tried_again
from fieldapp.services.sync.unpack_body import unpack_body


@blueprint.post("/revisions")
@commit_on_success(keep=(422,))
def receive_revisions() -> Response:
    """`{revisions: […]}` → `{epoch, answers: […]}`, one answer each, in the same order.

    The reply is 200 and leaves after the commit. A body in which no revision can be found is
    kept whole, 422 with a receipt; 411 without a length, 413 beyond the limits.
    """
    own_sender()
    try:
        items = read_batch()
    except UnreadableBodyError as unreadable:
        return _kept(unreadable.body)
    return jsonify(tried_again(lambda: _received(items)))


def read_batch() -> list[Any]:
    """The elements of `revisions`, not read yet themselves.

    Werkzeug cuts a chunked body short without a word, so a length is asked for.
    """
    if "Transfer-Encoding" in request.headers or request.content_length is None:
        raise SyncRefusedError(411, "length_required")
    if request.content_length > MAX_REQUEST_BYTES:
        raise SyncRefusedError(413, "too_large")
    encoding = request.headers.get("Content-Encoding", "").strip().lower()
    body = unpack_body(request.get_data(), encoding, MAX_REQUEST_BYTES)
    whole = read_json(body)
    items = whole.get("revisions") if isinstance(whole, dict) else None
    if not isinstance(items, list):
        raise UnreadableBodyError(body)
    if len(items) > MAX_BATCH:
        raise SyncRefusedError(413, "too_large")
    return items


def _received(items: list[Any]) -> dict[str, Any]:
    return batch_view(epoch_in_force(), receive_batch(items, own_sender()))


def _kept(body: bytes) -> Response:
    epoch = epoch_in_force()
    kept = keep_body(body, RevisionRefusedError(422, "no JSON"), own_sender(), {})
    answer = {"error": "unreadable", "epoch": epoch, "receipt": receipt_view(kept)}
    return make_response(jsonify(answer), 422)
