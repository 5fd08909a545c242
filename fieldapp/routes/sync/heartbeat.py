"""What a device says of itself, every few minutes while it is open."""

from datetime import date
from typing import Any

from flask import Response, jsonify

from fieldapp.auth.transactions import commit_on_success
from fieldapp.routes.sync.guard import SyncRefusedError, blueprint, json_object, own_sender
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.devices.heartbeat import Heartbeat, VisitReport, record_heartbeat
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.message import as_id, as_instant, optional, required
from fieldapp.services.sync.server_epoch import current_epoch

MOST_VISITS = 1000
LONGEST_APP = 80


@blueprint.post("/heartbeat")
@commit_on_success
def beat() -> Response:
    """`{visits, persisted, accepted_clearing_on, quota, app}` → `{epoch}`.

    A revoked device may still report. Its last report says `revoked_done`: it has wiped itself.
    """
    sender = own_sender()
    body = json_object()
    try:
        report = _heartbeat(body)
    except (RevisionRefusedError, ValueError, TypeError, OverflowError, AttributeError) as unfit:
        raise SyncRefusedError(422, "unreadable") from unfit
    record_heartbeat(sender.device, report)
    if body.get("revoked_done") is True and sender.device.is_revoked:
        record_audit(sender.user, "device.wiped", "device", sender.device.id)
    return jsonify(epoch=current_epoch())


def _heartbeat(body: dict[str, Any]) -> Heartbeat:
    visits = body.get("visits", [])
    if not isinstance(visits, list) or len(visits) > MOST_VISITS:
        raise ValueError("visits")
    quota, persisted = body.get("quota"), body.get("persisted")
    return Heartbeat(
        visits=tuple(_visit(one) for one in visits),
        persisted=persisted if isinstance(persisted, bool) else None,
        quota=_numbers(quota) if isinstance(quota, dict) else None,
        app=str(body.get("app", ""))[:LONGEST_APP].replace("\0", ""),
        accepted_clearing_on=optional(body, "accepted_clearing_on", date.fromisoformat),
    )


def _visit(item: dict[str, Any]) -> VisitReport:
    unsent = item.get("unsent")
    if type(unsent) is not int or not 0 <= unsent < 1_000_000:
        raise ValueError("unsent")
    return VisitReport(
        visit_id=required(item, "id", as_id),
        unsent=unsent,
        last_local_save_at=optional(item, "last_local_save_at", as_instant),
    )


def _numbers(quota: dict[str, Any]) -> dict[str, int]:
    kept = ("usage", "quota")
    return {key: int(quota[key]) for key in kept if isinstance(quota.get(key), int | float)}
