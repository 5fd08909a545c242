"""The sign-in slot: 32 bytes that open a device's store, held here sealed.

Released only on a fresh sign-in (contracts 6): whoever calls has just checked the password,
and the account is in force.
"""

import secrets

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fieldapp.exceptions import FieldappError
from fieldapp.extensions import db
from fieldapp.models.devices import Device
from fieldapp.services.audit.record_audit import record_audit

SHARE_BYTES = 32
NONCE_BYTES = 12


class DeviceRevokedError(FieldappError):
    """The device was revoked: nothing is given to it any more (403)."""

    status = 403

    def __init__(self) -> None:
        super().__init__("device_revoked")


def release_share(device: Device, sealing_key: bytes) -> bytes:
    """Give the device's share, made at the first call and the same ever after.

    The device is held meanwhile: two first calls at the same moment get the same share, else one
    browser would keep a slot that nothing opens. Audited each time. Raises `DeviceRevokedError`;
    `InvalidTag` where the key file is not the one that sealed it.
    """
    db.session.refresh(device, with_for_update=True)
    if device.is_revoked:
        raise DeviceRevokedError
    if device.share_sealed is None:
        device.share_sealed = seal(secrets.token_bytes(SHARE_BYTES), device.id, sealing_key)
        db.session.flush()
    record_audit(device.user, "device.share_released", "device", device.id)
    return unseal(device.share_sealed, device.id, sealing_key)


def seal(share: bytes, device_id: str, sealing_key: bytes) -> bytes:
    """AES-256-GCM, bound to the device: nonce, then ciphertext with its tag."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(sealing_key).encrypt(nonce, share, _bound_to(device_id))


def unseal(sealed: bytes, device_id: str, sealing_key: bytes) -> bytes:
    """The other way. Raises `InvalidTag` for another key or another device."""
    nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    return AESGCM(sealing_key).decrypt(nonce, ciphertext, _bound_to(device_id))


def _bound_to(device_id: str) -> bytes:
    return f"share of device {device_id}".encode()
