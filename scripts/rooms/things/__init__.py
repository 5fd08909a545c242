"""Household things of every room. Importing the package fills the register."""

from scripts.rooms.things import (
    bags,
    bathroom,
    bedding,
    boxes,
    clothes,
    dishes,
    garden,
    outing,
    paper,
    storage,
    toys,
)

__all__ = [
    "bags",
    "bathroom",
    "bedding",
    "boxes",
    "clothes",
    "dishes",
    "garden",
    "outing",
    "paper",
    "storage",
    "toys",
]
