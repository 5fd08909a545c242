"""Families that a person may see, found by name, with what a list shows."""

import unicodedata
from collections.abc import Sequence

from sqlalchemy.orm import joinedload, selectinload

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.families import Family, FamilyMember, FamilyWorker


def plain_letters(words: str) -> str:
    """Lower case without accents and double blanks: "kovac" finds "Kovač"."""
    apart = unicodedata.normalize("NFD", words.casefold())
    return " ".join("".join(one for one in apart if not unicodedata.combining(one)).split())


def _names(family: Family) -> str:
    people = [member.person for member in family.members]
    named = [f"{person.name} {person.known_as}" for person in people]
    return plain_letters("\n".join([family.name, *named]))


def find_families(person: User, name: str = "") -> Sequence[Family]:
    """The visible families, by name; with `name`, those where it is part of the family's
    or a member's name.

    Compared here and not in SQL, whose idea of lower case differs between the databases;
    a person sees a team's families, some hundreds at most.
    """
    query = (
        Family.visible_to(person)
        .options(
            joinedload(Family.team),
            selectinload(Family.members).joinedload(FamilyMember.person),
            selectinload(Family.workers).joinedload(FamilyWorker.user),
            selectinload(Family.addresses),
        )
        .order_by(Family.name, Family.id)
    )
    families = db.session.scalars(query).all()
    words = plain_letters(name)
    return [family for family in families if words in _names(family)] if words else families


def find_family(person: User, family_id: str) -> Family:
    """One visible family. Raises `NotVisibleError` for any other id, known or not."""
    found = db.session.scalar(Family.visible_to(person).where(Family.id == family_id))
    if found is None:
        raise NotVisibleError
    return found
