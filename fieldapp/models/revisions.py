"""What devices sent, as they sent it; the receipts they were given; what was put aside."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Connection,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now
from fieldapp.models.visits import Visit

EDIT = "edit"
SUBMIT = "submit"
RESOLVE = "resolve"
ADDENDUM = "addendum"
MERGE = "merge"
SENT_KINDS = (EDIT, SUBMIT, RESOLVE, ADDENDUM)
REVISION_KINDS = (*SENT_KINDS, MERGE)

RECEIVED = "received"
MERGED = "merged"
CONFLICTED = "conflict"
LATE = "late"
RECEIPT_OUTCOMES = (RECEIVED, MERGED, CONFLICTED, LATE)

QUARANTINE_STATUSES = (403, 413, 422)


class Revision(Model):
    """The whole document of a visit at one moment, on one device or made by a merge.

    `base_id` is what the writer wrote upon; a merge has the head before it as `base_id` and
    the revision that came as `merged_id` (none where a manager moved answers: she wrote none).
    `authored` names for each answer (JSON Pointer) the `sequence` of the revision in which its
    present value first appeared. `sequence` counts in the order of receipt; `device_sequence` and
    `recorded_at` are the device's own words.
    """

    __tablename__ = "revision"
    __append_only__ = True
    __table_args__ = (
        CheckConstraint(f"kind IN {REVISION_KINDS}", name="known_kind"),
        CheckConstraint("(kind = 'merge') = (device_id IS NULL)", name="merge_has_no_device"),
        UniqueConstraint("visit_id", "sequence"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"))
    base_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))
    merged_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))
    kind: Mapped[str] = mapped_column(String(10))
    is_late: Mapped[bool] = mapped_column(default=False)
    sequence: Mapped[int]
    device_sequence: Mapped[int | None]
    form_version: Mapped[str] = mapped_column(String(16))
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    sha256: Mapped[str] = mapped_column(String(64))
    document: Mapped[dict[str, Any]] = mapped_column(JsonText)
    authored: Mapped[dict[str, int]] = mapped_column(JsonText)

    visit: Mapped[Visit] = relationship(foreign_keys=[visit_id])
    author: Mapped[User] = relationship(foreign_keys=[author_id])


class Receipt(Model):
    """The promise that a revision is stored: written with it, repeated word for word."""

    __tablename__ = "receipt"
    __append_only__ = True
    __table_args__ = (CheckConstraint(f"outcome IN {RECEIPT_OUTCOMES}", name="known_outcome"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"), unique=True)
    outcome: Mapped[str] = mapped_column(String(10))
    sha256: Mapped[str] = mapped_column(String(64))
    sequence: Mapped[int]
    head_id: Mapped[str | None] = mapped_column(ForeignKey("revision.id"))
    came_in: Mapped[list[str]] = mapped_column(JsonText, default=list)
    said: Mapped[str] = mapped_column(String(200), default="")
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Quarantine(Model):
    """Something that could not become a revision, kept whole for a manager.

    `id` is its receipt. `body` is the message as it came (UTF-8 JSON, or raw bytes where
    nothing could be read). `claimed_…` are the sender's words and prove nothing, so they have
    no foreign keys; `team_id` is the team whose manager reads it: the sender's, else that of the
    family it is about, else none until the sender has a team. `urgent` names the kinds of urgent
    answers (as `VisitAlert.kind`) that could be read in it at receipt.
    """

    __tablename__ = "quarantine"
    __table_args__ = (
        CheckConstraint(f"status IN {QUARANTINE_STATUSES}", name="known_status"),
        CheckConstraint("(settled_at IS NULL) = (settled_by_id IS NULL)", name="settled_with_by"),
        UniqueConstraint("user_id", "claimed_revision_id", "body_sha256"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id"), index=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id"))
    claimed_revision_id: Mapped[str] = mapped_column(String(36), default="")
    claimed_visit_id: Mapped[str] = mapped_column(String(36), default="", index=True)
    claimed_sha256: Mapped[str] = mapped_column(String(64), default="")
    status: Mapped[int]
    why: Mapped[str] = mapped_column(String(200))
    body: Mapped[bytes] = mapped_column(LargeBinary)
    body_sha256: Mapped[str] = mapped_column(String(64))
    urgent: Mapped[list[str]] = mapped_column(JsonText, default=list, server_default="[]")
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    settled_note: Mapped[str] = mapped_column(Text, default="")

    user: Mapped[User] = relationship(foreign_keys=[user_id])


class LateWords(Model):
    """A revision that came after approval or withdrawal, waiting for a manager's decision.

    It becomes an addendum of the record or is set aside with a reason (contracts 7).
    """

    __tablename__ = "late_words"
    __table_args__ = (
        CheckConstraint("(settled_at IS NULL) = (settled_by_id IS NULL)", name="settled_with_by"),
    )

    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"), primary_key=True)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    settled_as: Mapped[str] = mapped_column(String(20), default="")
    settled_note: Mapped[str] = mapped_column(Text, default="")

    revision: Mapped[Revision] = relationship()
    visit: Mapped[Visit] = relationship()
    settled_by: Mapped[User | None] = relationship()


class ServerEpoch(Model):
    """Which life of the database this is: the one row is replaced after a restore.

    A device that meets a new epoch offers all its retained revisions again.
    """

    __tablename__ = "server_epoch"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=1)
    epoch: Mapped[str] = mapped_column(String(36))
    since: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)


@event.listens_for(ServerEpoch.__table__, "after_create")
def begin_first_epoch(table: Table, connection: Connection, **_: Any) -> None:
    """A schema built from the models begins its first life; the migration does the same."""
    connection.execute(table.insert().values(id=1, epoch=new_id(), since=utc_now()))
