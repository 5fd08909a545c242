"""What follows from words that came in: state, holder, people, rooms and alerts."""

from typing import Any

from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import OPEN, PLANNED, RETURNED, Visit
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.visits.change_state import write_step
from fieldapp.services.visits.met_people import keep_met_people
from fieldapp.services.visits.met_rooms import keep_met_rooms
from fieldapp.services.visits.needs_you import close_known_children
from fieldapp.services.visits.raise_alerts import raise_alerts

#: What a plan may say before anybody has been at the door.
PLAN_KEYS = frozenset({"visit_kind", "purposes", "address_id"})


def follow_words(
    visit: Visit, sent: Revision, head: Revision, message: RevisionMessage, by: User
) -> None:
    """Bring the visit up to its new head; the same words again change nothing further.

    Alerts are raised from what was sent, so that a conflict cannot hide one.
    """
    visit.form_version = visit.form_version or sent.form_version
    if visit.holder_id is None:
        visit.holder_id, visit.holder_since = by.id, utc_now()
    if visit.state == RETURNED or (visit.state == PLANNED and not is_only_a_plan(head.document)):
        write_step(visit, OPEN, by)
    keep_met_people(visit.family_id, head.document, message.people)
    keep_met_rooms(visit.family_id, head.document)
    close_known_children(visit.id, head.document)
    raise_alerts(sent)


def is_only_a_plan(document: dict[str, Any]) -> bool:
    """Whether nothing has been answered yet but what was planned."""
    return document.keys() <= {"visit"} and document.get("visit", {}).keys() <= PLAN_KEYS
