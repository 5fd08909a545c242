"""A lost device is revoked; only the server's signature makes it wipe itself."""

import base64

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.base import utc_now
from fieldapp.models.devices import Device
from fieldapp.services.audit.record_audit import record_audit

COORDINATE_BYTES = 32


def revoke_device(device: Device, by: User, why: str = "") -> Device:
    """Revoke it; a second call leaves the first one's time, name and reason, at once or later."""
    db.session.refresh(device, with_for_update=True)
    if not device.is_revoked:
        device.revoked_by_id, device.revoked_at = by.id, utc_now()
        device.revoked_why = why
        db.session.flush()
        record_audit(by, "device.revoked", "device", device.id)
    return device


def revocation_words(device: Device) -> str:
    """The text that is signed: `revoke:<device id>:<instant>`."""
    assert device.revoked_at is not None
    return f"revoke:{device.id}:{device.revoked_at.isoformat()}"


def sign_revocation(device: Device, signing_key: ec.EllipticCurvePrivateKey) -> str:
    """Sign with ECDSA P-256 and SHA-256; base64 of r and s, as `crypto.subtle.verify` reads it."""
    words = revocation_words(device).encode()
    r, s = decode_dss_signature(signing_key.sign(words, ec.ECDSA(hashes.SHA256())))
    pair = r.to_bytes(COORDINATE_BYTES, "big") + s.to_bytes(COORDINATE_BYTES, "big")
    return base64.b64encode(pair).decode()
