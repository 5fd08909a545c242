"""Answers that two people gave differently, and answers that a visit still lacks."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now
from fieldapp.models.visits import Visit

HEAD_SIDE = "head"
SENT_SIDE = "sent"

BLOCKING = "blocking"
BEFORE_APPROVAL = "before_approval"
UNKNOWN_CHILD = "unknown_child"
COMMENT = "comment"
NEEDS_YOU_KINDS = (BLOCKING, BEFORE_APPROVAL, UNKNOWN_CHILD, COMMENT)


class Conflict(Model):
    """One answer with more than one value; at most one open row per visit and path.

    `base` is the value at the common ancestor, empty where there was none. The head keeps its
    own value until a `resolve` closes the row; `chosen` says whose value that was.
    """

    __tablename__ = "conflict"
    __table_args__ = (
        CheckConstraint(
            "(closed_at IS NULL) = (closed_by_id IS NULL) "
            "AND (closed_at IS NULL) = (closed_revision_id IS NULL)",
            name="closed_with_by",
        ),
        Index(
            "uq_conflict_open",
            "visit_id",
            "path",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    path: Mapped[str] = mapped_column(Text)
    base: Mapped[Any] = mapped_column(JsonText, nullable=True)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    opened_revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    closed_revision_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))

    visit: Mapped[Visit] = relationship()
    candidates: Mapped[list["ConflictCandidate"]] = relationship(
        back_populates="conflict", order_by="ConflictCandidate.id"
    )


class ConflictCandidate(Model):
    """One side's value: one candidate per author and device, the latest that they sent.

    `value` is empty where the answer was cleared. `side` tells the value that stands in the
    head from those that were sent; earlier values of a side are in its revisions.
    """

    __tablename__ = "conflict_candidate"
    __table_args__ = (
        CheckConstraint(f"side IN {(HEAD_SIDE, SENT_SIDE)}", name="known_side"),
        UniqueConstraint("conflict_id", "author_id", "device_id", "side"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    conflict_id: Mapped[str] = mapped_column(ForeignKey("conflict.id"))
    side: Mapped[str] = mapped_column(String(4))
    value: Mapped[Any] = mapped_column(JsonText, nullable=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id"))
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    conflict: Mapped[Conflict] = relationship(back_populates="candidates")
    author: Mapped[User] = relationship()


class NeedsYou(Model):
    """Something that a visit lacks, told to its worker per question; closed when it is there."""

    __tablename__ = "needs_you"
    __table_args__ = (
        CheckConstraint(f"kind IN {NEEDS_YOU_KINDS}", name="known_kind"),
        Index(
            "uq_needs_you_open",
            "visit_id",
            "path",
            "kind",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    path: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(20))
    message: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    visit: Mapped[Visit] = relationship()
