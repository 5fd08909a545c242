"""Families, who works with them, where they live, and who may see them."""

from datetime import date, datetime

from sqlalchemy import (
    CheckConstraint,
    ColumnElement,
    ForeignKey,
    Index,
    Select,
    String,
    Text,
    and_,
    false,
    or_,
    orm,
    select,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import ROLES_WITH_FAMILIES, TEAM_MANAGER, Team, User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now
from fieldapp.models.people import Person
from fieldapp.models.rooms import Room


class Family(Model):
    """A family that the authority works with.

    A provisional one was typed in at a door with no signal: `provisional_by_id` visited,
    `team_id` is that visitor's team.
    """

    __tablename__ = "family"
    __table_args__ = (
        CheckConstraint(
            "(provisional_since IS NULL) = (provisional_by_id IS NULL)", name="provisional_with_by"
        ),
        Index("ix_family_authority_id_team_id", "authority_id", "team_id"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    authority_id: Mapped[str] = mapped_column(ForeignKey("authority.id"))
    team_id: Mapped[str] = mapped_column(ForeignKey("team.id"))
    name: Mapped[str] = mapped_column(String(120))
    provisional_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    provisional_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))
    interpreter_language: Mapped[str] = mapped_column(String(60), default="")
    interpreter_note: Mapped[str] = mapped_column(Text, default="")

    team: Mapped[Team] = relationship()
    workers: Mapped[list["FamilyWorker"]] = relationship(
        back_populates="family", order_by="FamilyWorker.since"
    )
    members: Mapped[list["FamilyMember"]] = relationship(back_populates="family")
    addresses: Mapped[list["Address"]] = relationship(
        back_populates="family", order_by="Address.since"
    )
    warnings: Mapped[list["FamilyWarning"]] = relationship(
        back_populates="family", order_by="FamilyWarning.from_on"
    )

    @classmethod
    def visible_to(cls, user: User) -> Select["Family"]:
        """The families that this account may see; every read of a family starts here.

        A family is seen by its team and by its named workers; a provisional one by its
        visitor, the manager of the visitor's team, and workers whom either names. An
        account without a role that works with families sees none.
        """
        if not user.active or not user.has_any_role(*ROLES_WITH_FAMILIES):
            return select(cls).where(false())
        return select(cls).where(
            cls.authority_id == user.authority_id,
            or_(cls._of_team(user), cls._provisional_of(user), cls._named(user)),
        )

    @classmethod
    def _of_team(cls, user: User) -> ColumnElement[bool]:
        if user.team_id is None:
            return false()
        own = cls.team_id == user.team_id
        if user.has_any_role(TEAM_MANAGER):
            return own
        return and_(own, cls.provisional_since.is_(None))

    @classmethod
    def _provisional_of(cls, user: User) -> ColumnElement[bool]:
        return cls.provisional_by_id == user.id

    @classmethod
    def _named(cls, user: User) -> ColumnElement[bool]:
        return cls.workers.any(and_(FamilyWorker.user_id == user.id, FamilyWorker.until.is_(None)))


class FamilyWorker(Model):
    """That a worker is named for a family, from when, until when, by whom."""

    __tablename__ = "family_worker"
    __table_args__ = (
        CheckConstraint("(until IS NULL) = (ended_by_id IS NULL)", name="until_with_by"),
        Index(
            "uq_family_worker_present",
            "family_id",
            "user_id",
            unique=True,
            sqlite_where=text("until IS NULL"),
            postgresql_where=text("until IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"), index=True)
    since: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    named_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))

    family: Mapped[Family] = relationship(back_populates="workers")
    user: Mapped[User] = relationship(foreign_keys=[user_id])


class FamilyMember(Model):
    """That a person belongs to a family; `relationship` is to the children, in plain words."""

    __tablename__ = "family_member"

    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)
    relationship: Mapped[str] = mapped_column(String(40), default="")
    lives_here: Mapped[bool] = mapped_column(default=True)
    is_main_carer: Mapped[bool] = mapped_column(default=False)

    # The column above is the field's word and hides SQLAlchemy's inside this class.
    family: Mapped[Family] = orm.relationship(back_populates="members")
    # A member is never wanted without the person: many would else be fetched one by one.
    person: Mapped[Person] = orm.relationship(lazy="joined")


class Address(Model):
    """Where a family lives or lived; `lines` is a list of text without the postcode."""

    __tablename__ = "address"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    lines: Mapped[list[str]] = mapped_column(JsonText)
    postcode: Mapped[str] = mapped_column(String(8), default="")
    since: Mapped[date | None]
    until: Mapped[date | None]

    family: Mapped[Family] = relationship(back_populates="addresses")
    rooms: Mapped[list[Room]] = relationship(order_by=Room.id)

    @property
    def one_line(self) -> str:
        """The address with commas, as a list shows it."""
        return ", ".join(part for part in [*self.lines, self.postcode] if part)


class FamilyWarning(Model):
    """Something that whoever goes to the door should know, from a day on."""

    __tablename__ = "family_warning"

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"), index=True)
    words: Mapped[str] = mapped_column(Text)
    from_on: Mapped[date]
    entered_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))

    family: Mapped[Family] = relationship(back_populates="warnings")
