"""Which families' packs were copied to which devices."""

from fieldapp.extensions import db
from fieldapp.models.devices import Device, PackIssue


def note_pack_issue(device: Device, family_id: str) -> PackIssue:
    """Write down that a pack went to a device; each copy is a row."""
    issue = PackIssue(device_id=device.id, family_id=family_id)
    db.session.add(issue)
    db.session.flush()
    return issue
