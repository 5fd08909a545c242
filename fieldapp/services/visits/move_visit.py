"""Move a visit to the family that it was made to: it was planned or written under another one.

Ids of the first family give way to ids of the second, each by a person's choice (ADR 9). The
revisions before it keep the words as they stood.
"""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from fieldapp.exceptions import FieldappError, NotVisibleError
from fieldapp.extensions import db
from fieldapp.merging.renamed_ids import ids_in, renamed_authors, renamed_path, renamed_value
from fieldapp.merging.values import Document, pruned_document
from fieldapp.models.accounts import User
from fieldapp.models.families import Family
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import FAMILY_MOVED, Visit, VisitEvent, VisitMove
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.prompts.count_prompts import count_prompts
from fieldapp.services.reviews.open_review import claimed_review, comments_of
from fieldapp.services.reviews.reviewers import is_reviewer, wrote_in
from fieldapp.services.reviews.unanswered_comments import unanswered_comments
from fieldapp.services.sync.keep_candidates import open_conflicts
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.met_people import keep_met_people
from fieldapp.services.visits.met_rooms import keep_met_rooms
from fieldapp.services.visits.moved_head import put_moved_head
from fieldapp.services.visits.moved_ids import keep_as_new, keep_pairs, read_family_anew
from fieldapp.services.visits.named_of_family import (
    ADDRESS_NAMED,
    Named,
    all_of,
    name_room,
    named_in,
)
from fieldapp.services.visits.needs_you import open_needs
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.raise_alerts import alerts_of, raise_alerts
from fieldapp.services.visits.submit_visit import look_again

#: Chosen where nobody of the other family is meant: a new one, not confirmed; no address yet.
KEPT_AS_NEW = "new"


class VisitMoveRefusedError(FieldappError):
    """The visit cannot be moved there; the message says why (409)."""

    status = 409


def may_move_visit(visit: Visit, user: User) -> bool:
    """Whether this is a manager of the team who wrote nothing in it, and it is not closed."""
    return is_reviewer(visit, user) and not visit.is_closed and not wrote_in(visit, user)


def families_to_move_to(visit: Visit, user: User) -> Sequence[Family]:
    """The other families of the manager's own team."""
    own = Family.visible_to(user).where(
        Family.team_id == user.team_id, Family.id != visit.family_id
    )
    return db.session.scalars(own.order_by(Family.name)).all()


@dataclass(frozen=True)
class FamilyMove:
    """To which family and why; `chosen` tells for each id that the document names who it is
    there: an id of that family, or `KEPT_AS_NEW`."""

    family_id: str
    chosen: Mapping[str, str]
    reason: str


def move_visit(user: User, visit_id: str, move: FamilyMove, *, revision_id: str) -> Visit:
    """Move it, and give it. `revision_id` is the head that was read; a second call finds another
    head and raises.

    Raises `NotVisibleError` for a visit or family that she does not see, `NotClaimedError`, and
    `VisitMoveRefusedError`.
    """
    visit = lock_visit(user, visit_id)
    if not is_reviewer(visit, user):
        raise NotVisibleError("not_found")
    family = next(
        (one for one in families_to_move_to(visit, user) if one.id == move.family_id), None
    )
    if family is None:
        raise NotVisibleError("not_found")
    head = _open_head(visit, user, revision_id)
    if not move.reason.strip():
        raise VisitMoveRefusedError("Say why you move this visit.")
    first = visit.family
    named = named_in(head.document, first)
    _check_chosen(named, move.chosen, family)
    visit.family_id = family.id
    db.session.flush()
    db.session.expire(visit, ["family"])
    made = _under_its_ids(visit, head, named, move.chosen, user)
    _write_down(visit, first, user, move.reason.strip(), made)
    note_change(visit)
    return visit


def own_family(visit: Visit, user: User, family_id: str) -> Family:
    """One of those. Raises `NotVisibleError`."""
    for family in families_to_move_to(visit, user):
        if family.id == family_id:
            return family
    raise NotVisibleError("not_found")


def _open_head(visit: Visit, user: User, revision_id: str) -> Revision:
    if visit.is_closed:
        raise VisitMoveRefusedError("This visit is closed: it stays where it is.")
    if wrote_in(visit, user):
        raise VisitMoveRefusedError(
            "You wrote in this visit. Ask another manager of the team to move it."
        )
    if visit.is_with_manager:
        claimed_review(visit, user)
    if (visit.head_id or "") != revision_id:
        raise VisitMoveRefusedError("Words came in while you read. Read them, then move it.")
    if visit.head is None:
        raise VisitMoveRefusedError(
            "Nothing is written in it yet. Withdraw it, and plan it with the other family."
        )
    if open_conflicts(visit.id):
        raise VisitMoveRefusedError("Two answers wait for a choice in it. Choose first.")
    unsent = [one for one in comments_of(visit) if one.sent_at is None]
    if unsent or unanswered_comments(visit):
        raise VisitMoveRefusedError(
            "A comment in it was not sent, or waits for its answer. Settle it first."
        )
    return visit.head


def _check_chosen(named: list[Named], chosen: Mapping[str, str], family: Family) -> None:
    others = {one.id: one for one in all_of(family)}
    taken: set[str] = set()
    for one in named:
        choice = chosen.get(one.id, "")
        if choice == KEPT_AS_NEW:
            continue
        other = others.get(choice)
        if other is None or not one.may_be(other):
            raise VisitMoveRefusedError(f"Say who or what this is there: {one.words}.")
        if choice in taken:
            raise VisitMoveRefusedError(f"Two cannot both be {other.words}. Nothing was moved.")
        taken.add(choice)


def _under_its_ids(
    visit: Visit, head: Revision, named: list[Named], chosen: Mapping[str, str], user: User
) -> Revision:
    document: Any = deepcopy(head.document)
    pairs: dict[str, str] = {}
    for one in named:
        choice = chosen[one.id]
        if choice != KEPT_AS_NEW:
            pairs[one.id] = choice
        elif one.kind == ADDRESS_NAMED:
            _without_address(document, one.id)
        else:
            pairs[one.id] = keep_as_new(visit, one)
            name_room(document, one)
    if ids_in(document, pairs.values()):
        raise VisitMoveRefusedError("The visit names somebody of that family already.")
    keep_pairs(visit, pairs)
    document = pruned_document(renamed_value(document, pairs))
    authored = renamed_authors(head.authored, pairs)
    made = put_moved_head(visit, head, document, authored, user)
    keep_met_people(visit.family_id, made.document, ())
    keep_met_rooms(visit.family_id, made.document)
    _move_alerts(visit, pairs)
    read_family_anew(visit)
    raise_alerts(made)
    if visit.is_with_manager or open_needs(visit.id):
        look_again(visit, made)
        count_prompts(visit)
    return made


def _without_address(document: Document, address_id: str) -> None:
    visit = document.get("visit")
    if isinstance(visit, dict) and visit.get("address_id") == address_id:
        del visit["address_id"]


def _move_alerts(visit: Visit, pairs: Mapping[str, str]) -> None:
    """An alert goes with its answer."""
    for alert in alerts_of(visit.id):
        alert.path = renamed_path(alert.path, pairs)
    db.session.flush()


def _write_down(visit: Visit, first: Family, user: User, reason: str, made: Revision) -> None:
    """In the history without the reason, which may name the other family; in both families'
    records, and in the audit."""
    db.session.add_all(
        [
            VisitEvent(visit_id=visit.id, what=FAMILY_MOVED, by_id=user.id, revision_id=made.id),
            VisitMove(
                visit_id=visit.id,
                from_family_id=first.id,
                to_family_id=visit.family_id,
                revision_id=made.id,
                by_id=user.id,
                reason=reason,
            ),
        ]
    )
    db.session.flush()
    record_audit(
        user,
        "visit.moved",
        "visit",
        visit.id,
        revision=made.id,
        from_family=first.id,
        to_family=visit.family_id,
    )


def moves_of_family(family_id: str) -> Sequence[VisitMove]:
    """Visits that were moved to this family or away from it, the newest first."""
    of_it = (VisitMove.from_family_id == family_id) | (VisitMove.to_family_id == family_id)
    return db.session.scalars(select(VisitMove).where(of_it).order_by(VisitMove.at.desc())).all()
