"""The authority's own telephone numbers of the act-now screen."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from fieldapp.models.base import Model, new_id


class ActNowNumber(Model):
    """A number to ring: "not confirmed" until an administrator has tried it, on a date.

    999 and 101 are built into the workspace and are no rows here.
    """

    __tablename__ = "act_now_number"
    __table_args__ = (
        CheckConstraint(
            "(confirmed_on IS NULL) = (confirmed_by_id IS NULL)", name="confirmed_with_by"
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"), index=True)
    label: Mapped[str] = mapped_column(String(80))
    number: Mapped[str] = mapped_column(String(30))
    hours: Mapped[str] = mapped_column(String(80), default="")
    order: Mapped[int] = mapped_column(default=0)
    confirmed_on: Mapped[date | None]
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
