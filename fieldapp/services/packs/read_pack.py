"""The families that a person may take along, and one of them whole."""

from collections.abc import Sequence

from sqlalchemy.orm import selectinload

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.families import Address, Family, FamilyMember
from fieldapp.models.rooms import Room


def preparable_families(user: User) -> Sequence[Family]:
    """Give the families that may be prepared: those that the account sees, by name."""
    query = Family.visible_to(user).options(
        selectinload(Family.members).joinedload(FamilyMember.person),
        selectinload(Family.addresses),
        selectinload(Family.workers),
    )
    return db.session.scalars(query.order_by(Family.name, Family.id)).all()


def is_named_for(user: User, family: Family) -> bool:
    """Whether the account is a present worker of the family."""
    return any(one.user_id == user.id and one.until is None for one in family.workers)


def read_pack(user: User, family_id: str) -> Family:
    """Give the family with everything that its pack holds. Raises `NotVisibleError`."""
    query = Family.visible_to(user).where(Family.id == family_id)
    whole = query.options(
        selectinload(Family.members).joinedload(FamilyMember.person),
        selectinload(Family.addresses).selectinload(Address.rooms).selectinload(Room.uses),
        selectinload(Family.warnings),
    )
    family = db.session.scalar(whole)
    if family is None:
        raise NotVisibleError("not_found")
    return family
