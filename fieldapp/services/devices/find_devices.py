"""The devices that a manager or an administrator answers for."""

from sqlalchemy import Select, false, select

from fieldapp.exceptions import NotVisibleError
from fieldapp.extensions import db
from fieldapp.models.accounts import ADMINISTRATOR, TEAM_MANAGER, User
from fieldapp.models.devices import Device


def devices_of(user: User) -> list[Device]:
    """A manager's: those of her team's people. An administrator's: all of the authority.

    By name, those in use before those that were revoked, the newest first.
    """
    query = _answered_for(user).order_by(User.name, User.id, Device.made_at.desc())
    return sorted(db.session.scalars(query), key=lambda device: device.is_revoked)


def find_device(user: User, device_id: str) -> Device:
    """Raises `NotVisibleError` for any that this person does not answer for."""
    device = db.session.scalar(_answered_for(user).where(Device.id == device_id))
    if device is None:
        raise NotVisibleError("not_found")
    return device


def _answered_for(user: User) -> Select[Device]:
    own = select(Device).join(User, User.id == Device.user_id)
    in_authority = own.where(User.authority_id == user.authority_id)
    if user.has_any_role(ADMINISTRATOR):
        return in_authority
    if not user.has_any_role(TEAM_MANAGER) or user.team_id is None:
        return own.where(false())
    return in_authority.where(User.team_id == user.team_id)
