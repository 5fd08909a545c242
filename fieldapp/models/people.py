"""People of a family: children, unborn children and adults."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from fieldapp.models.base import Model, UtcDateTime, new_id

CHILD = "child"
UNBORN = "unborn"
ADULT = "adult"
PERSON_KINDS = (CHILD, UNBORN, ADULT)


class Person(Model):
    """Somebody of a family. Met offline, they are unconfirmed until a desk confirms them.

    A person has no family of its own right: it is reached through `FamilyMember`, and so
    through `Family.visible_to`.
    """

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint(f"kind IN {PERSON_KINDS}", name="known_kind"),
        CheckConstraint("kind <> 'unborn' OR born_on IS NULL", name="unborn_has_no_birth"),
        CheckConstraint(
            "(confirmed_at IS NULL) = (confirmed_by_id IS NULL)", name="confirmed_with_by"
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(10))
    given_name: Mapped[str] = mapped_column(String(80), default="")
    family_name: Mapped[str] = mapped_column(String(80), default="")
    known_as: Mapped[str] = mapped_column(String(80), default="")
    born_on: Mapped[date | None]
    born_on_is_estimated: Mapped[bool] = mapped_column(default=False)
    expected_on: Mapped[date | None]
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("user_account.id"))

    @property
    def name(self) -> str:
        """The whole name as written on paper; empty for an unborn child without one."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def short_name(self) -> str:
        """What the person is called in the house; a baby without a name yet, "Unborn baby"."""
        called = self.known_as or self.given_name
        return called or (self.family_name if self.kind != UNBORN else "") or "Unborn baby"

    @property
    def is_child(self) -> bool:
        """Whether the person has a child's own sections, born or not."""
        return self.kind in {CHILD, UNBORN}
