"""Who works with a family: its team and its named workers."""

from collections.abc import Collection

from fieldapp.exceptions import NotPermittedError, NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import TEAM_MANAGER, Team, User
from fieldapp.models.base import utc_now
from fieldapp.models.families import Family, FamilyWorker
from fieldapp.services.accounts.who_visits import list_nameable
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.visits.touch_visits import touch_family_visits


class NotTheirManagerError(NotPermittedError):
    """Only the manager of a family's team says who works with it."""


def may_assign(person: User, family: Family) -> bool:
    """Whether this person manages the family's team."""
    return person.has_any_role(TEAM_MANAGER) and person.team_id == family.team_id


def refuse_others(person: User, family: Family) -> None:
    """Raises `NotTheirManagerError` for anybody but the manager of the family's team."""
    if not may_assign(person, family):
        raise NotTheirManagerError("Only the manager of this family's team does this.")


def name_workers(manager: User, family: Family, public_ids: Collection[str]) -> None:
    """Make these the family's named workers: others end, new ones begin, the rest stay.

    The same list again changes nothing. Raises `NotTheirManagerError`, and
    `NotVisibleError` for an account that may not be named.
    """
    refuse_others(manager, family)
    nameable = {user.public_id: user for user in list_nameable(manager)}
    wanted = set(public_ids)
    present = {one.user.public_id: one for one in family.workers if one.until is None}
    if not wanted <= nameable.keys() | present.keys():
        raise NotVisibleError
    for public_id in present.keys() - wanted:
        _end(manager, family, present[public_id])
    new = sorted(wanted - present.keys())
    for public_id in new:
        _begin(manager, family, nameable[public_id])
    if new:
        touch_family_visits(family.id)


def _end(manager: User, family: Family, named: FamilyWorker) -> None:
    named.until, named.ended_by_id = utc_now(), manager.id
    db.session.flush()
    worker = named.user.public_id
    record_audit(manager, "family.worker_ended", "family", family.id, worker=worker)


def _begin(manager: User, family: Family, worker: User) -> None:
    family.workers.append(FamilyWorker(user_id=worker.id, user=worker, named_by_id=manager.id))
    db.session.flush()
    record_audit(manager, "family.worker_named", "family", family.id, worker=worker.public_id)


def move_family(manager: User, family: Family, team: Team) -> None:
    """Give the family to another team of the authority; its named workers stay named.

    The manager who moves it may not see it afterwards. Moving it to the team that has it
    changes nothing. Raises `NotTheirManagerError`.
    """
    refuse_others(manager, family)
    before = family.team_id
    if before == team.id:
        return
    family.team = team
    db.session.flush()
    record_audit(manager, "family.moved", "family", family.id, before=before, after=team.id)
