"""Visits: their state, who holds them, and what happened to them."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Select,
    String,
    Text,
    UniqueConstraint,
    select,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import Model, UtcDateTime, new_id, utc_now
from fieldapp.models.families import Family

if TYPE_CHECKING:
    from fieldapp.models.revisions import Revision

PLANNED = "planned"
OPEN = "open"
SUBMITTED = "submitted"
IN_REVIEW = "in_review"
RETURNED = "returned"
APPROVED = "approved"
WITHDRAWN = "withdrawn"
STATES = (PLANNED, OPEN, SUBMITTED, IN_REVIEW, RETURNED, APPROVED, WITHDRAWN)

#: Where a visit may go from each state (contracts 7). A claim that is given back goes from
#: in_review to submitted; a plan that falls through is withdrawn.
MOVES: dict[str, frozenset[str]] = {
    PLANNED: frozenset({OPEN, WITHDRAWN}),
    OPEN: frozenset({SUBMITTED, WITHDRAWN}),
    SUBMITTED: frozenset({IN_REVIEW}),
    IN_REVIEW: frozenset({APPROVED, RETURNED, SUBMITTED}),
    RETURNED: frozenset({OPEN}),
    APPROVED: frozenset(),
    WITHDRAWN: frozenset(),
}
CLOSED = frozenset({APPROVED, WITHDRAWN})
WITH_MANAGER = frozenset({SUBMITTED, IN_REVIEW})


class Visit(Model):
    """One visit to one family. Its words are the revision `head_id` names.

    `form_version` is fixed by the first revision and never changes. `last_sequence` numbers
    the revisions in the order of receipt. `change_number` orders all changes of an authority's
    visits, for `changes?since=`; it is set by `services/visits/note_change.py` alone.
    """

    __tablename__ = "visit"
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="known_state"),
        CheckConstraint("(holder_id IS NULL) = (holder_since IS NULL)", name="holder_with_since"),
        Index("ix_visit_authority_id_change_number", "authority_id", "change_number"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    form_version: Mapped[str | None] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(12), default=PLANNED)
    head_id: Mapped[str | None] = mapped_column(
        ForeignKey("revision.id", use_alter=True, name="fk_visit_head_id_revision")
    )
    last_sequence: Mapped[int] = mapped_column(default=0)
    change_number: Mapped[int] = mapped_column(default=0)
    holder_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"), index=True)
    holder_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    planned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    family: Mapped[Family] = relationship()
    holder: Mapped[User | None] = relationship(foreign_keys=[holder_id])
    made_by: Mapped[User] = relationship(foreign_keys=[made_by_id])
    head: Mapped["Revision | None"] = relationship(foreign_keys=[head_id], viewonly=True)
    events: Mapped[list["VisitEvent"]] = relationship(order_by="VisitEvent.id", viewonly=True)

    @classmethod
    def visible_to(cls, user: User) -> Select["Visit"]:
        """The visits of the families that this account may see; every read starts here."""
        families = Family.visible_to(user).with_only_columns(Family.id)
        return select(cls).where(cls.family_id.in_(families))

    @property
    def is_closed(self) -> bool:
        """Approved or withdrawn: words that still come are kept as late."""
        return self.state in CLOSED

    @property
    def is_with_manager(self) -> bool:
        """Submitted or in review: words that still come are shown as come in afterwards."""
        return self.state in WITH_MANAGER

    def may_move_to(self, state: str) -> bool:
        """Whether the state machine allows this step."""
        return state in MOVES[self.state]


#: A manager said that she saw what is urgent in a visit; its state stays as it is.
URGENT_SEEN = "urgent_seen"
#: A manager moved answers to the child whom they are about; the state stays as well.
ANSWERS_MOVED = "moved"
#: A manager moved the whole visit to the family that it was made to (ADR 9).
FAMILY_MOVED = "other_family"
#: Of what came in afterwards, words for which there was no room under the new ids.
WORDS_BESIDE = "words_beside"
#: What was sent wrote over a child's own answer, which stands as the child gave it.
OWN_KEPT = "own_kept"


class VisitEvent(Model):
    """One step of a visit: `what` is the state it came to, or `URGENT_SEEN`, `ANSWERS_MOVED`,
    `FAMILY_MOVED`, `WORDS_BESIDE` or `OWN_KEPT`, which change none; `note` is the reason given, or
    what stands and what was sent.

    For a submission `revision_id` is the head as it was submitted.
    """

    __tablename__ = "visit_event"
    __append_only__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    what: Mapped[str] = mapped_column(String(12))
    by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    note: Mapped[str] = mapped_column(Text, default="")
    revision_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))

    by: Mapped[User] = relationship()


class VisitMove(Model):
    """That a visit came from one family to another (ADR 9). The names stand in no event's note,
    since everybody who sees the visit reads those."""

    __tablename__ = "visit_move"
    __append_only__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    from_family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    to_family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    reason: Mapped[str] = mapped_column(Text)

    visit: Mapped[Visit] = relationship()
    from_family: Mapped[Family] = relationship(foreign_keys=[from_family_id])
    to_family: Mapped[Family] = relationship(foreign_keys=[to_family_id])
    by: Mapped[User] = relationship()


class MovedId(Model):
    """Which id of the family now stands for one of a family that the visit was at before."""

    __tablename__ = "moved_id"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    old_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    new_id: Mapped[str] = mapped_column(String(36))


class Handover(Model):
    """That a visit passed from one holder to another, with the note of whoever took it."""

    __tablename__ = "handover"
    __append_only__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    from_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    to_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    note: Mapped[str] = mapped_column(Text, default="")

    taken_from: Mapped[User | None] = relationship(foreign_keys=[from_id])
    taken_by: Mapped[User] = relationship(foreign_keys=[to_id])


class VisitAlert(Model):
    """An answer that cannot wait, met in any revision, submitted or not, valid or not.

    One row per visit, kind and path, made at the first receipt.
    """

    __tablename__ = "visit_alert"
    __table_args__ = (UniqueConstraint("visit_id", "kind", "path"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    kind: Mapped[str] = mapped_column(String(40))
    path: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    visit: Mapped[Visit] = relationship()


class ChangeCounter(Model):
    """The last change number of one authority's visits.

    Taken last in a transaction and held to its end, so that numbers become visible in order
    and a cursor misses nothing.
    """

    __tablename__ = "change_counter"

    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"), primary_key=True)
    number: Mapped[int] = mapped_column(default=0)
