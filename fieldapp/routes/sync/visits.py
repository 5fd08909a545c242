"""One visit: read whole, and taken over."""

from flask import Response, jsonify

from fieldapp.auth.audited_reads import audited_read
from fieldapp.auth.transactions import commit_on_success
from fieldapp.presenters.sync.visit_view import visit_view
from fieldapp.routes.sync.guard import SyncRefusedError, blueprint, json_object, own_reader
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.server_epoch import current_epoch
from fieldapp.services.visits.find_visit import find_visit
from fieldapp.services.visits.take_over import take_over

LONGEST_NOTE = 2000


@blueprint.get("/visits/<visit_id>")
@audited_read("visit.read", "visit", "visit_id")
def read_visit(visit_id: str) -> Response:
    """The head document with version, holder, conflicts, comments and what it lacks."""
    visit = find_visit(own_reader().user, visit_id)
    return jsonify(epoch=current_epoch(), **visit_view(visit))


@blueprint.post("/visits/<visit_id>/holder")
@commit_on_success
def take_visit_over(visit_id: str) -> Response:
    """`{note}` → the visit, held by whoever asks; the holder before may still send."""
    user = own_reader().user
    note = json_object().get("note", "")
    if not isinstance(note, str) or len(note) > LONGEST_NOTE:
        raise SyncRefusedError(422, "unreadable")
    visit = take_over(visit_id, user, note.strip())
    record_audit(user, "visit.read", "visit", visit.id)
    return jsonify(epoch=current_epoch(), **visit_view(visit))
