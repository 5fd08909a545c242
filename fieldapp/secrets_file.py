"""The one key file, outside the checkout: session key, password salt, sealing key, signing key.

The file is JSON, readable by its owner only. `FIELDAPP_KEY_FILE` says where it lies.
"""

import base64
import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec


class KeyFileMissingError(RuntimeError):
    """Outside demo mode keys are never made silently: a new key would orphan every tablet."""


@dataclass(frozen=True)
class Keys:
    """What the key file holds."""

    session_key: str
    password_salt: str
    sealing: str
    signing: str

    def sealing_key(self) -> bytes:
        """32 bytes for AES-256-GCM: seals the shares of devices and provisional secrets."""
        return base64.b64decode(self.sealing)

    def signing_key(self) -> ec.EllipticCurvePrivateKey:
        """The ECDSA P-256 key that signs revocations."""
        key = serialization.load_pem_private_key(self.signing.encode(), password=None)
        assert isinstance(key, ec.EllipticCurvePrivateKey)
        return key

    def public_signing_key(self) -> str:
        """The public half as base64 of its SubjectPublicKeyInfo, for `crypto.subtle.importKey`."""
        public = self.signing_key().public_key()
        der = public.public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        return base64.b64encode(der).decode()


def make_keys() -> Keys:
    """New random keys."""
    signing = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return Keys(
        session_key=secrets.token_urlsafe(48),
        password_salt=secrets.token_urlsafe(24),
        sealing=base64.b64encode(secrets.token_bytes(32)).decode(),
        signing=signing.decode(),
    )


def key_file() -> Path:
    """Where the key file lies: `FIELDAPP_KEY_FILE`, else the account's configuration folder."""
    named = os.environ.get("FIELDAPP_KEY_FILE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path(base) / "fieldapp" / "keys.json"


def read_keys(*, make_if_absent: bool) -> Keys:
    """Read the key file, making it first in demo mode.

    Raises `KeyFileMissingError` where it is absent and may not be made.
    """
    path = key_file()
    if not path.exists():
        if not make_if_absent:
            message = f"No key file at {path}. Run `flask keys make`, or set FIELDAPP_KEY_FILE."
            raise KeyFileMissingError(message)
        write_keys(path, make_keys())
    return Keys(**json.loads(path.read_text(encoding="utf-8")))


def write_keys(path: Path, keys: Keys) -> None:
    """Write a key file once; an existing one is never overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(keys.__dict__, file)
