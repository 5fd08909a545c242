"""Which release of the application's files this server gives out."""

import json
from pathlib import Path


def release_in_force(folder: Path) -> str:
    """Give the name in `current.json` of the releases' folder; empty where none was built."""
    try:
        found = json.loads((folder / "current.json").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ""
    return str(found["release"])
