"""Who sent a request, and on what."""

from dataclasses import dataclass

from fieldapp.models.accounts import ROLES_THAT_VISIT, User
from fieldapp.models.devices import Device


@dataclass(frozen=True, slots=True)
class Sender:
    """The account of the session and its device; both were checked against the headers."""

    user: User
    device: Device

    @property
    def may_write(self) -> bool:
        """Whether this account writes in visits, on a device that was not revoked."""
        return self.user.has_any_role(*ROLES_THAT_VISIT) and not self.device.is_revoked
