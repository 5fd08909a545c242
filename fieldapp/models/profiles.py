"""Which profile an authority uses from which day, by whose choice."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import Authority, User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now


class ProfileChoice(Model):
    """An administrator chose a profile from a day on.

    `profile` names a file of `fieldapp/profiles`; `local_names` are the authority's own names by
    dotted name. On a day the choice with the latest `effective_from` holds; of two for one day,
    the later one. Never changed: another choice follows it.
    """

    __tablename__ = "profile_choice"
    __append_only__ = True
    __table_args__ = (
        Index("ix_profile_choice_authority_id_effective_from", "authority_id", "effective_from"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    profile: Mapped[str] = mapped_column(String(40))
    local_names: Mapped[dict[str, str]] = mapped_column(JsonText, default=dict)
    effective_from: Mapped[date]
    chosen_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    chosen_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))

    authority: Mapped[Authority] = relationship(back_populates="profile_choices")
    chosen_by: Mapped[User] = relationship()
