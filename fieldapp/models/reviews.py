"""A manager's reading of a visit: who claimed it, what she asked, what she decided."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit

DECIDED_APPROVED = "approved"
DECIDED_RETURNED = "returned"
DECISIONS = (DECIDED_APPROVED, DECIDED_RETURNED)


class Review(Model):
    """That one manager claimed a submitted visit; at most one open claim a visit.

    Ended by her decision, or given back to the queue (then no `ReviewDecision` stands).
    """

    __tablename__ = "review"
    __table_args__ = (
        Index(
            "uq_review_open",
            "visit_id",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    reviewer_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    claimed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    visit: Mapped[Visit] = relationship()
    reviewer: Mapped[User] = relationship()


class ReviewComment(Model):
    """A manager's question on one answer; `path` is the answer's JSON Pointer, "" for the visit.

    Written while she reads `revision_id`; the worker sees it from `sent_at`, when the visit
    is returned. It is answered when she says so, or with the approval. A comment that was
    never sent may be removed; one that was sent stays.
    """

    __tablename__ = "review_comment"
    __table_args__ = (
        CheckConstraint(
            "(answered_at IS NULL) = (answered_by_id IS NULL)", name="answered_with_by"
        ),
        CheckConstraint("removed_at IS NULL OR sent_at IS NULL", name="sent_comments_stay"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    review_id: Mapped[str] = mapped_column(ForeignKey("review.id"))
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    path: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    removed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))

    visit: Mapped[Visit] = relationship()
    by: Mapped[User] = relationship(foreign_keys=[by_id])

    @property
    def is_unsent(self) -> bool:
        """Whether only its writer has seen it."""
        return self.sent_at is None and self.removed_at is None


class ReviewDraft(Model):
    """What managers have written about a visit and not yet decided: one for each visit.

    It belongs to the visit and not to a claim, so that it is still there when the visit comes
    back or another manager takes it. `written` has the shape of `services/reviews/written.py`;
    `edition` counts its changes, so that a page that is behind overwrites nothing.
    """

    __tablename__ = "review_draft"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    written: Mapped[dict[str, Any]] = mapped_column(JsonText)
    edition: Mapped[int] = mapped_column(default=0)
    by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    visit: Mapped[Visit] = relationship()
    by: Mapped[User] = relationship()


class ReviewDecision(Model):
    """What a manager decided about the revision that she read, and why.

    `going_on_reason` is why she approved although the holder's tablet may hold more words.
    `written` is what the draft of the review said at that moment: checklist, challenge,
    judgement, direction and the rest.
    """

    __tablename__ = "review_decision"
    __append_only__ = True
    __table_args__ = (CheckConstraint(f"decision IN {DECISIONS}", name="known_decision"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    review_id: Mapped[str] = mapped_column(ForeignKey("review.id"), unique=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    decision: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(Text, default="")
    going_on_reason: Mapped[str] = mapped_column(Text, default="")
    written: Mapped[dict[str, Any]] = mapped_column(JsonText, default=dict)
    by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    visit: Mapped[Visit] = relationship()
    by: Mapped[User] = relationship()
    revision: Mapped[Revision] = relationship()
