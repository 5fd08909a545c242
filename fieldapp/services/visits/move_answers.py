"""Move answers that were written about the wrong child to another child of the family.

The head that it makes has every answer as it was, under its author's name and time; the head
before it keeps them where they stood (contracts 7).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.merging.document import Change, apply_changes
from fieldapp.merging.pointers import overlap, value_at
from fieldapp.merging.values import MISSING, Absence, Document
from fieldapp.models.accounts import User
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import ANSWERS_MOVED, Visit, VisitEvent
from fieldapp.services.answers.names import names_in
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.prompts.count_prompts import count_prompts
from fieldapp.services.reviews.open_review import claimed_review
from fieldapp.services.reviews.reviewers import check_reviewer, is_reviewer
from fieldapp.services.sync.keep_candidates import open_conflicts
from fieldapp.services.visits.lock_visit import lock_visit
from fieldapp.services.visits.move_paths import moved_authors, moved_path
from fieldapp.services.visits.moved_head import put_moved_head
from fieldapp.services.visits.needs_you import open_needs
from fieldapp.services.visits.note_change import note_change
from fieldapp.services.visits.parts_of_children import (
    ELSEWHERE,
    WHOLE,
    children_of,
    in_words,
    not_asked_at,
    parts_of,
    places_of,
    written_about,
)
from fieldapp.services.visits.raise_alerts import alerts_of, raise_alerts
from fieldapp.services.visits.submit_visit import look_again


class MoveRefusedError(FieldappError):
    """These answers cannot be moved there; the message says why (409)."""

    status = 409


@dataclass(frozen=True)
class Move:
    """Which parts of one child's answers go to which other child."""

    from_child: str
    to_child: str
    parts: tuple[str, ...]

    def places(self, document: Document) -> dict[str, str]:
        """Where each part stands, and where it belongs."""
        return places_of(document, self.from_child, self.to_child, self.parts)


def may_move_answers(visit: Visit, user: User) -> bool:
    """Whether this is a manager of the family's team, and there is something to move."""
    told = visit.head.document if visit.head else {}
    has_words = any(parts_of(told, child) for child in written_about(visit))
    several = len(children_of(visit)) > 1
    return is_reviewer(visit, user) and not visit.is_closed and has_words and several


def move_answers(user: User, visit_id: str, move: Move, *, reason: str, revision_id: str) -> Visit:
    """Make the head in which they are the other child's, and give the visit.

    `revision_id` is the head that she read; `WHOLE` among the parts stands for all of the
    child's own sections. A second call finds nothing to move and raises. A draft is put right by
    any manager of the team, a visit that was handed in by whoever has claimed it.

    Raises `NotVisibleError`, `NotPermittedError`, `NotClaimedError` and `MoveRefusedError`.
    """
    visit = lock_visit(user, visit_id)
    check_reviewer(visit, user)
    head = _open_head(visit, user, revision_id)
    whole = Move(move.from_child, move.to_child, _chosen(head, move))
    _check(visit, head, whole)
    if not reason.strip():
        raise MoveRefusedError("Say why you move these answers.")
    places = whole.places(head.document)
    made = _new_head(visit, head, whole, user)
    _write_down(visit, made, whole, user, reason.strip())
    _move_alerts(visit, places)
    raise_alerts(made)
    if visit.is_with_manager or open_needs(visit.id):
        look_again(visit, made)
    if visit.is_with_manager:
        count_prompts(visit)
    note_change(visit)
    return visit


def _open_head(visit: Visit, user: User, revision_id: str) -> Revision:
    if visit.is_closed:
        raise MoveRefusedError("This visit is closed: its answers stand where they are.")
    if visit.is_with_manager:
        claimed_review(visit, user)
    if visit.head is None:
        raise MoveRefusedError("There is nothing to move.")
    if visit.head_id != revision_id:
        raise MoveRefusedError("Words came in while you read. Read what changed, then move them.")
    return visit.head


def _chosen(head: Revision, move: Move) -> tuple[str, ...]:
    """The parts that she means. Raises `MoveRefusedError` where one of them is not there."""
    there = parts_of(head.document, move.from_child)
    if not move.parts:
        raise MoveRefusedError("Choose what to move.")
    own = [part for part in there if part != ELSEWHERE] if WHOLE in move.parts else []
    chosen = [part for part in there if part in move.parts or part in own]
    missing = [part for part in move.parts if part not in (*there, WHOLE)]
    if missing or not chosen:
        about = f": {in_words(missing)}" if missing else ""
        raise MoveRefusedError(f"Nothing is written about this child there{about}.")
    return tuple(chosen)


def _check(visit: Visit, head: Revision, move: Move) -> None:
    if move.from_child == move.to_child or move.to_child not in children_of(visit):
        raise MoveRefusedError("Choose another child of this family.")
    name = names_in(visit.family, head.document).name_of(move.to_child)
    taken = [part for part in move.parts if _is_taken(head.document, move, part)]
    if taken:
        raise MoveRefusedError(
            f"There are answers about {name} already: {in_words(taken)}. Nothing was moved."
        )
    places = move.places(head.document)
    told = [*places, *places.values()]
    if any(overlap(row.path, place) for row in open_conflicts(visit.id) for place in told):
        raise MoveRefusedError("Two answers wait there for a choice. Choose first.")


def _is_taken(document: Document, move: Move, part: str) -> bool:
    """Whether something is written already where this part would go."""
    places = Move(move.from_child, move.to_child, (part,)).places(document)
    return any(value_at(document, place) is not MISSING for place in places.values())


def _new_head(visit: Visit, head: Revision, move: Move, user: User) -> Revision:
    """A revision of the service's own, as a merge is: nobody wrote an answer by it."""
    places = move.places(head.document)
    changes: list[Change] = [[old] for old in places]
    for old, new in places.items():
        value = value_at(head.document, old)
        assert not isinstance(value, Absence)
        changes.append([new, value])
    document = apply_changes(head.document, changes)
    unasked = not_asked_at(places, visit, head, document)
    if unasked:
        raise MoveRefusedError(
            f"This is not asked about that child: {in_words(unasked)}. Nothing was moved."
        )
    return put_moved_head(visit, head, document, moved_authors(head.authored, places), user)


def _write_down(visit: Visit, made: Revision, move: Move, user: User, reason: str) -> None:
    """In the history with the reason, in the audit with ids alone."""
    names = names_in(visit.family, made.document)
    what = in_words(move.parts)
    way = f"From {names.name_of(move.from_child)} to {names.name_of(move.to_child)}: {what}."
    note = f"{way} {reason}"
    db.session.add(
        VisitEvent(
            visit_id=visit.id, what=ANSWERS_MOVED, by_id=user.id, note=note, revision_id=made.id
        )
    )
    record_audit(user, "answers.moved", "visit", visit.id, revision=made.id, **vars(move))


def _move_alerts(visit: Visit, places: Mapping[str, str]) -> None:
    """An alert goes with its answer: the record would tell it of the wrong child for ever."""
    alerts = alerts_of(visit.id)
    standing = {(alert.kind, alert.path) for alert in alerts}
    for alert in alerts:
        path = moved_path(alert.path, places)
        if (alert.kind, path) not in standing:
            alert.path = path
    db.session.flush()
