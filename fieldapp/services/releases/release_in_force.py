"""Which release of the application's files this server gives out, and what is in it."""

import json
from pathlib import Path
from typing import Any


def release_in_force(folder: Path) -> str:
    """Give the name in `current.json` of the releases' folder; empty where none was built."""
    try:
        found = json.loads((folder / "current.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    return str(found["release"])


def read_release(folder: Path) -> dict[str, Any]:
    """Give what `release.json` of the release in force says: its name, number and files.

    Raises `FileNotFoundError` where no release was built (`make assets`).
    """
    text = (folder / release_in_force(folder) / "release.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
