"""Rooms of a household: the kitchen is the same kitchen at the next visit."""

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.base import Model, new_id
from fieldapp.models.people import Person

ROOM_TYPES = (
    "living_room",
    "kitchen",
    "bathroom_toilet",
    "child_bedroom",
    "other_bedroom",
    "hall_stairs",
    "single_room_home",
    "garden_outside",
    "other",
)


class Room(Model):
    """One room of one address; `label` tells two of a type apart ("Maya's bedroom")."""

    __tablename__ = "room"
    __table_args__ = (CheckConstraint(f"room_type IN {ROOM_TYPES}", name="known_room_type"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    address_id: Mapped[str] = mapped_column(ForeignKey("address.id"), index=True)
    room_type: Mapped[str] = mapped_column(String(30))
    label: Mapped[str] = mapped_column(String(60))

    uses: Mapped[list["RoomUse"]] = relationship(
        back_populates="room", cascade="all, delete-orphan"
    )

    @property
    def used_by(self) -> list[str]:
        """Ids of the people who use it, for sleeping rooms mostly."""
        return sorted(use.person_id for use in self.uses)


class RoomUse(Model):
    """That a person uses (sleeps in) a room."""

    __tablename__ = "room_use"

    room_id: Mapped[str] = mapped_column(ForeignKey("room.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)

    room: Mapped[Room] = relationship(back_populates="uses")
    person: Mapped[Person] = relationship()
