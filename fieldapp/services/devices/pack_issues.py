"""Which families' packs were copied to which devices."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.devices import Device, PackIssue


def note_pack_issue(device: Device, family_id: str) -> PackIssue:
    """Write down that a pack went to a device; each copy is a row."""
    issue = PackIssue(device_id=device.id, family_id=family_id)
    db.session.add(issue)
    db.session.flush()
    return issue


def last_pack_issue(user_id: int, family_id: str) -> PackIssue | None:
    """Give the latest copy of a family's pack to any tablet of this account, not revoked."""
    query = (
        select(PackIssue)
        .join(Device)
        .where(Device.user_id == user_id, PackIssue.family_id == family_id)
        .where(Device.revoked_at.is_(None))
        .order_by(PackIssue.at.desc())
    )
    return db.session.scalars(query).first()
