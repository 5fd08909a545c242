"""Who holds a visit, and what their tablet may still have of it."""

from typing import Any

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_time
from fieldapp.presenters.sync.instants import instant
from fieldapp.services.devices.heartbeat import holder_reports
from fieldapp.services.devices.pack_issues import last_pack_issue


def holder_view(visit: Visit) -> dict[str, Any] | None:
    """`{id, name, since}` of the holder; None where nobody holds the visit."""
    if visit.holder is None:
        return None
    return {
        "id": visit.holder.public_id,
        "name": visit.holder.name,
        "since": instant(visit.holder_since),
    }


def holder_report_view(visit: Visit) -> dict[str, Any] | None:
    """`{last_heard, unsent, text}`; `unsent` is None where the tablet was not heard from.

    None where nobody holds the visit.
    """
    if visit.holder is None:
        return None
    report = holder_reports([visit]).get(visit.id)
    if report is not None:
        count = report.unsent or "nothing"
        text = f"{count} unsent at {format_time(report.at)}"
        return {"last_heard": instant(report.at), "unsent": report.unsent, "text": text}
    issue = last_pack_issue(visit.holder.id, visit.family_id)
    if issue is None:
        return {"last_heard": None, "unsent": None, "text": "not heard from"}
    name = visit.holder.name.split(" ")[0]
    text = (
        f"prepared on {name}’s tablet at {format_time(issue.at)}, not heard from since: "
        "it may hold more"
    )
    return {"last_heard": instant(issue.at), "unsent": None, "text": text}
