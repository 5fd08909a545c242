"""A release that differs by one byte, as the next one would."""

import json
import shutil
from pathlib import Path

from scripts.build_assets import integrity


def put_next_release(folder: Path) -> str:
    """Write a release beside the one in force, with one style changed, and point to it."""
    before = json.loads((folder / "current.json").read_text())
    release = f"{before['release'][:-1]}z"
    shutil.copytree(folder / before["release"], folder / release)
    manifest = json.loads((folder / release / "release.json").read_text())
    style = folder / release / "css" / "workspace.css"
    style.write_bytes(style.read_bytes() + b"\n")
    for listed in manifest["files"]:
        if listed["path"] == "css/workspace.css":
            listed["integrity"] = integrity(style.read_bytes())
    number = before["number"] + 1
    manifest |= {"release": release, "number": number}
    (folder / release / "release.json").write_text(json.dumps(manifest))
    (folder / "current.json").write_text(json.dumps({"release": release, "number": number}))
    return release
