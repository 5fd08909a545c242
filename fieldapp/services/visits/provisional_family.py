"""A family typed in at a door with no signal, kept until a desk confirms or attaches it."""

import uuid
from collections.abc import Iterable

from fieldapp.models.accounts import User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.families import Family, FamilyWorker
from fieldapp.services.accounts.who_visits import find_nameable
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.insert_once import insert_once


def make_provisional_family(
    visit_id: str, name: str, visitor: User, worker_ids: Iterable[str] = ()
) -> str:
    """Make the family of this visit and give its id; a repeat makes nothing and gives the same.

    Seen by the visitor, the manager of the visitor's team (which must be there) and whom of
    the workers of the authority `worker_ids` (public ids) name; all other ids are passed over,
    for the family and the visit must not wait for somebody who has left meanwhile.
    """
    family_id = str(uuid.uuid5(uuid.UUID(visit_id), "provisional family"))
    values = {
        "id": family_id,
        "authority_id": visitor.authority_id,
        "team_id": visitor.team_id,
        "name": name,
        "provisional_since": utc_now(),
        "provisional_by_id": visitor.id,
        "interpreter_language": "",
        "interpreter_note": "",
    }
    if insert_once(Family, values):
        record_audit(visitor, "family.typed", "family", family_id, visit=visit_id)
        _name_workers(family_id, visitor, worker_ids)
    return family_id


def _name_workers(family_id: str, visitor: User, worker_ids: Iterable[str]) -> None:
    for worker in find_nameable(visitor, set(worker_ids)):
        values = {
            "id": new_id(),
            "family_id": family_id,
            "user_id": worker.id,
            "since": utc_now(),
            "named_by_id": visitor.id,
        }
        insert_once(FamilyWorker, values)
        record_audit(visitor, "family.worker_named", "family", family_id, worker=worker.public_id)
