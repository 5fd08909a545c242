"""Answers that cannot wait for submission or review: a manager sees them at receipt."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.forms.asked_sections import known_at
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import VisitAlert
from fieldapp.prompts.holding import Known, holding_prompts, nothing_known
from fieldapp.prompts.prompt import ExportedPrompt
from fieldapp.services.sync.insert_once import insert_once
from fieldapp.services.visits.read_household import read_household
from fieldapp.services.visits.version_facts import version_facts

#: Kinds of alert by the code of the rule that holds; a rule not named here is its own kind.
KINDS = {
    "R4_danger": "immediate_danger",
    "R4_disclosure": "disclosure",
    "R4_injury": "unexplained_injury",
    "R4_gas": "gas_smell",
    "R4_self_harm": "self_harm",
    "R7": "room_same_day",
    "R19": "under_influence",
}


def raise_alerts(revision: Revision) -> None:
    """Write one alert per kind and path of this visit, whatever else is wrong with the words."""
    facts = version_facts(revision.form_version)
    if facts is None:
        return
    told = urgent_answers(revision.document, facts.urgent)
    if facts.same_day:
        known = known_at(revision.document, read_household(revision.visit))
        told += urgent_answers(revision.document, facts.same_day, known)
    for kind, path in told:
        values = {
            "id": new_id(),
            "visit_id": revision.visit_id,
            "kind": kind,
            "path": path,
            "revision_id": revision.id,
            "received_at": utc_now(),
        }
        insert_once(VisitAlert, values)


def alerts_of(visit_id: str) -> list[VisitAlert]:
    """Give a visit's alerts, the oldest first."""
    rows = select(VisitAlert).where(VisitAlert.visit_id == visit_id)
    return list(db.session.scalars(rows.order_by(VisitAlert.received_at, VisitAlert.path)))


def urgent_answers(
    document: Mapping[str, Any], urgent: Sequence[ExportedPrompt], known: Known = nothing_known
) -> list[tuple[str, str]]:
    """Give the kind and path of each answer that a manager hears of at receipt (R4, R7, R19)."""
    return [
        (KINDS.get(prompt.code, prompt.code), prompt.inputs[0][0] if prompt.inputs else prompt.path)
        for prompt in holding_prompts(document, urgent, known)
    ]
