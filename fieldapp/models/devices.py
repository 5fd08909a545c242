"""Browsers that hold people's words: tablets and desks, what they last reported, what they took."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now

TABLET = "tablet"
DESK = "desk"
DEVICE_KINDS = (TABLET, DESK)


class Device(Model):
    """One account's encrypted store in one browser; two people on a tablet are two devices.

    `share_sealed` is the sign-in slot's 32 bytes, sealed under the key file; it is made at
    the first release. A revoked device stays, since authorship names it.
    """

    __tablename__ = "device"
    __table_args__ = (
        CheckConstraint(f"kind IN {DEVICE_KINDS}", name="known_kind"),
        CheckConstraint("(revoked_at IS NULL) = (revoked_by_id IS NULL)", name="revoked_with_by"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    share_sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    revoked_why: Mapped[str] = mapped_column(Text, default="", server_default="")

    user: Mapped[User] = relationship(foreign_keys=[user_id])
    revoked_by: Mapped[User | None] = relationship(foreign_keys=[revoked_by_id])

    @property
    def is_revoked(self) -> bool:
        """Whether it gets nothing any more but its signed revocation."""
        return self.revoked_at is not None


class DeviceReport(Model):
    """The last heartbeat of a device; `quota` is what the browser said, in bytes.

    `accepted_clearing_on` is the day on which its person last accepted that a browser which has
    not promised to keep what it holds may clear it.
    """

    __tablename__ = "device_report"

    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    persisted: Mapped[bool | None]
    quota: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    app: Mapped[str] = mapped_column(String(80), default="")
    accepted_clearing_on: Mapped[date | None]

    device: Mapped[Device] = relationship()


class DeviceVisitReport(Model):
    """What a device last said of one visit: how many revisions wait there.

    `visit_id` has no foreign key: a visit begun with no signal is reported before it is sent.
    """

    __tablename__ = "device_visit_report"

    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), primary_key=True)
    visit_id: Mapped[str] = mapped_column(String(36), primary_key=True, index=True)
    unsent: Mapped[int]
    last_local_save_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    at: Mapped[datetime] = mapped_column(UtcDateTime)

    device: Mapped[Device] = relationship()


class PackIssue(Model):
    """That a family's pack was copied to a device: what a lost tablet may hold."""

    __tablename__ = "pack_issue"
    __append_only__ = True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    device_id: Mapped[str] = mapped_column(ForeignKey("device.id"), index=True)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    device: Mapped[Device] = relationship()
