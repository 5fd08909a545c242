"""Authorities, their teams, and the accounts of the people who work in them."""

import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING

from flask_security import RoleMixin, UserMixin
from sqlalchemy import (
    CheckConstraint,
    Column,
    ColumnElement,
    ForeignKey,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.base import Model, UtcDateTime, new_id, utc_now

if TYPE_CHECKING:
    from fieldapp.models.profiles import ProfileChoice

HEALTH_VISITOR = "health_visitor"
EARLY_HELP_WORKER = "early_help_worker"
TEAM_MANAGER = "team_manager"
ADMINISTRATOR = "administrator"
ROLES = (HEALTH_VISITOR, EARLY_HELP_WORKER, TEAM_MANAGER, ADMINISTRATOR)
ROLES_THAT_VISIT = frozenset({HEALTH_VISITOR, EARLY_HELP_WORKER})
ROLES_WITH_FAMILIES = frozenset({HEALTH_VISITOR, EARLY_HELP_WORKER, TEAM_MANAGER})


class Authority(Model):
    """A local authority; `profile` is the one it began with, until a `ProfileChoice` holds."""

    __tablename__ = "authority"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(120), unique=True)
    profile: Mapped[str] = mapped_column(String(40), default="neutral")

    teams: Mapped[list["Team"]] = relationship(back_populates="authority", order_by="Team.name")
    profile_choices: Mapped[list["ProfileChoice"]] = relationship(
        back_populates="authority",
        order_by="(ProfileChoice.effective_from, ProfileChoice.chosen_at, ProfileChoice.id)",
    )

    def choice_on(self, day: date) -> "ProfileChoice | None":
        """The choice of profile that holds on this day; None before any does."""
        begun = [choice for choice in self.profile_choices if choice.effective_from <= day]
        return begun[-1] if begun else None


class Team(Model):
    """Workers under one manager; a family belongs to one team at a time."""

    __tablename__ = "team"
    __table_args__ = (UniqueConstraint("authority_id", "name"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    name: Mapped[str] = mapped_column(String(80))

    authority: Mapped[Authority] = relationship(back_populates="teams")
    users: Mapped[list["User"]] = relationship(back_populates="team", order_by="User.name")


user_role = Table(
    "user_role",
    Model.metadata,
    Column("user_id", ForeignKey("user_account.id"), primary_key=True),
    Column("role_id", ForeignKey("role.id"), primary_key=True),
)


class Role(Model, RoleMixin):
    """What an account may do; one of `ROLES`."""

    __tablename__ = "role"
    __table_args__ = (CheckConstraint(f"name IN {ROLES}", name="known_role"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(40), unique=True)


class User(Model, UserMixin):
    """An account. `public_id` is what leaves the server; `id` never does.

    Never deleted, since authorship stands on it: an account that is no longer wanted is
    disabled, by whom and when. `password_chosen_at` is empty while a password made by an
    administrator is in force; it must then be changed before anything else is done.
    """

    __tablename__ = "user_account"
    __table_args__ = (
        CheckConstraint(
            "(disabled_at IS NULL) = (disabled_by_id IS NULL)", name="disabled_with_by"
        ),
        CheckConstraint("email = lower(email)", name="email_lower"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(36), unique=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"), index=True)
    team_id: Mapped[str | None] = mapped_column(ForeignKey("team.id"), index=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    initials: Mapped[str] = mapped_column(String(4))
    password: Mapped[str] = mapped_column(String(255))
    password_chosen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    fs_uniquifier: Mapped[str] = mapped_column(
        String(64), unique=True, default=lambda: uuid.uuid4().hex
    )
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    disabled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    disabled_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))

    authority: Mapped[Authority] = relationship()
    team: Mapped[Team | None] = relationship(back_populates="users")
    roles: Mapped[list[Role]] = relationship(  # type: ignore[assignment]  # narrower than the mixin's
        secondary=user_role, order_by=Role.id
    )
    disabled_by: Mapped["User | None"] = relationship(remote_side=[id])

    @hybrid_property
    def active(self) -> bool:
        """Whether the account is in force; Flask-Security refuses any other."""
        return self.disabled_at is None

    @active.inplace.expression
    @classmethod
    def _active_expression(cls) -> ColumnElement[bool]:
        return cls.disabled_at.is_(None)

    @property
    def role_names(self) -> frozenset[str]:
        """Names of this account's roles."""
        return frozenset(role.name for role in self.roles)

    def has_any_role(self, *names: str) -> bool:
        """Whether the account has at least one of these roles."""
        return not self.role_names.isdisjoint(names)

    @property
    def password_must_change(self) -> bool:
        """Whether the present password was made by an administrator."""
        return self.password_chosen_at is None


class SignIn(Model):
    """One signed-in session; ended by signing out, disabling, or a new password.

    The cookie holds its id, so a copied cookie is worth nothing after the end.
    """

    __tablename__ = "sign_in"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class SignInThrottle(Model):
    """Wrong passwords given for one name since the last right one.

    One row for a name from one place of the network, and one for it from anywhere.
    `name_hash` is half a SHA-256 of what was typed as the email address, then half of one of
    the place (noughts for anywhere): a password typed into the wrong box is not kept. Unknown
    names have rows too, so that they answer alike. `wait_until` is in the past where nobody
    waits; a day later the row is deleted.
    """

    __tablename__ = "sign_in_throttle"
    __table_args__ = (CheckConstraint("failures >= 0", name="failures_count"),)

    name_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    wait_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


def lower_email(words: str) -> str:
    """An address in the one form in which it is kept and looked for."""
    return words.strip().lower()
