"""Settings from the environment, read once when the application is made."""

import os
from pathlib import Path
from typing import Any

from fieldapp.secrets_file import read_keys

CHECKOUT = Path(__file__).resolve().parent.parent
BUILT_RELEASES = CHECKOUT / "fieldapp" / "static" / "build"
MEBIBYTE = 1024 * 1024


def _truthy(name: str) -> bool:
    return os.environ.get(name, "").lower() in {"1", "true", "yes", "on"}


def with_our_driver(url: str) -> str:
    """A PostgreSQL address as its vendors write it, for the driver that we use."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def _database_url() -> str:
    default = f"sqlite:///{CHECKOUT / 'instance' / 'fieldapp.sqlite3'}"
    return with_our_driver(os.environ.get("DATABASE_URL", default))


def read_settings() -> dict[str, Any]:
    """Everything the application is told from outside.

    `FIELDAPP_DEMO` turns demo mode on (demo accounts, keys made on first run);
    without it the key file must exist.
    """
    demo = _truthy("FIELDAPP_DEMO")
    keys = read_keys(make_if_absent=demo)
    return {
        "DEMO": demo,
        "DEMO_PASSWORD": os.environ.get("FIELDAPP_DEMO_PASSWORD", "kitchen-table-visit"),
        "KEYS": keys,
        "SECRET_KEY": keys.session_key,
        "SECURITY_PASSWORD_SALT": keys.password_salt,
        "SQLALCHEMY_DATABASE_URI": _database_url(),
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": _truthy("FIELDAPP_HTTPS"),
        "SESSION_COOKIE_NAME": "fieldapp_session",
        "SESSION_PERMANENT": False,
        "MAX_CONTENT_LENGTH": 9 * MEBIBYTE,
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # asks for a Referer, which our own policy never sends
        "RELEASE_FOLDER": Path(os.environ.get("FIELDAPP_RELEASE_FOLDER", BUILT_RELEASES)),
    }
