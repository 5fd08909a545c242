"""Who read or changed what, and the seals that make a later change show."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, utc_now


class AuditEntry(Model):
    """One act: `action` in the past participle ("family.read"), on one subject.

    `detail` holds ids, keys, dates and numbers, never words about a family.
    """

    __tablename__ = "audit_entry"
    __append_only__ = True

    id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=True
    )
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    actor_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    action: Mapped[str] = mapped_column(String(60))
    subject_type: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(64), index=True)
    detail: Mapped[dict[str, Any]] = mapped_column(JsonText, default=dict)

    actor: Mapped[User] = relationship()


class AuditSeal(Model):
    """A batch of entries under one hash, chained to the seal before it.

    `entry_ids` names the batch: on PostgreSQL an entry may become visible after one with
    a higher number, so a range would leave it out. `previous` is unique: two sealers
    cannot both follow the same seal.
    """

    __tablename__ = "audit_seal"
    __append_only__ = True

    id: Mapped[int] = mapped_column(primary_key=True)
    sealed_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    entry_ids: Mapped[list[int]] = mapped_column(JsonText)
    last_entry_id: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), index=True
    )
    batch_sha256: Mapped[str] = mapped_column(String(64))
    previous: Mapped[str] = mapped_column(String(64), unique=True)
    seal_sha256: Mapped[str] = mapped_column(String(64), unique=True)
