"""What changed in the visits of a person's list."""

from flask import Response, g, jsonify, request

from fieldapp.auth.transactions import commit_on_success
from fieldapp.extensions import db
from fieldapp.presenters.sync.visit_view import visit_view
from fieldapp.routes.sync.guard import blueprint, own_reader
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.server_epoch import current_epoch
from fieldapp.services.visits.changed_visits import changed_visits, present_cursor


@blueprint.get("/changes")
@commit_on_success
def list_changes() -> Response:
    """`{epoch, cursor, visits}` since a cursor; `since` absent gives the whole list.

    Audited where it tells of any visit; nothing new leaves no trace.
    """
    user = own_reader().user
    since = request.args.get("since", "")
    cursor = present_cursor(user)
    visits = changed_visits(user, int(since) if since.isdecimal() and len(since) < 16 else 0)
    told = [visit.id for visit in visits]
    views = [visit_view(visit) for visit in visits]
    answer = jsonify(epoch=current_epoch(), cursor=str(cursor), visits=views)
    if told:
        db.session.rollback()
        g.begin_writing = True
        user = own_reader().user
        record_audit(user, "changes.read", "account", user.public_id, visits=told)
    return answer
