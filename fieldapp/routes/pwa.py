"""The installable workspace: its shell without a person in it, its files, worker and manifest."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

from flask import Blueprint, Response, abort, current_app, render_template, send_from_directory

from fieldapp.forms.visit.arrival_form import PURPOSES
from fieldapp.services.releases.release_in_force import read_release

blueprint = Blueprint("pwa", __name__)

WORKER_SOURCES = Path(__file__).resolve().parent.parent / "static" / "js" / "sw"
A_YEAR = 31_536_000
ENTRY = "js/workspace.js"
SCREENS = (
    "parts",
    "unlock",
    "set_up",
    "cover",
    "my_visits",
    "families",
    "new_visit",
    "prepare",
    "task_list",
    "read_together",
    "section",
    "act_now",
    "jotter",
    "child",
    "conflicts",
    "visit_lists",
    "device",
)
CHECKS = (
    ("names", "Names, address and warnings"),
    ("last_visit", "Last visit, open actions and comments"),
    ("forms", "Forms and room pictures"),
    ("numbers", "Telephone numbers for act now"),
    ("keep", "The tablet will keep your work"),
    ("space", "Room on the tablet"),
    ("lock", "Lock tried and opened"),
)
NOT_IN_THE_WORKSPACE = (
    "js/sw/",
    "js/desk",
    "css/desk",
    "vendor/htmx-desk",
    "vendor/nhsuk-frontend",
    "icons/sprite",
)


def release_folder() -> Path:
    """The folder that holds the releases."""
    return Path(current_app.config["RELEASE_FOLDER"])


def workspace_files(release: dict[str, Any]) -> list[dict[str, str]]:
    """The release's files that the workspace uses, with address and integrity."""
    return [
        {
            "url": f"/workspace/s/{release['release']}/{one['path']}",
            "integrity": one["integrity"],
            "path": one["path"],
        }
        for one in release["files"]
        if not one["path"].startswith(NOT_IN_THE_WORKSPACE)
    ]


def render_shell(release: dict[str, Any]) -> str:
    """The shell's HTML: the same for everybody as long as the release is the same."""
    files = workspace_files(release)
    modules = [
        one["url"]
        for one in files
        if one["path"].startswith("js/") and not one["path"].endswith("_worker.js")
    ]
    return render_template(
        "workspace/shell.html",
        base=f"/workspace/s/{release['release']}/",
        entry=ENTRY,
        modules=sorted(modules),
        release=release["release"],
        screens=SCREENS,
        checks=CHECKS,
        purposes=[(one["value"], one["label"]) for one in PURPOSES],
    )


def integrity_of(text: str) -> str:
    """The subresource integrity value of this text."""
    digest = hashlib.sha256(text.encode()).digest()
    return "sha256-" + base64.b64encode(digest).decode()


def join_worker(listed: str) -> str:
    """One classic script of the worker's modules, led by the release's list (JSON text).

    Firefox starts no module workers as service workers, so imports and exports are taken off;
    the modules stand in the order of their names, which is the order of their imports.
    """
    sources = [one.read_text(encoding="utf-8") for one in sorted(WORKER_SOURCES.glob("*.js"))]
    plain = [re.sub(r"^(import .*$|export )", "", one, flags=re.MULTILINE) for one in sources]
    return "\n".join([f"self.RELEASE = {listed};", *plain])


@blueprint.get("/workspace/", defaults={"place": ""})
@blueprint.get("/workspace/<path:place>")
def show_shell(place: str) -> Response:  # noqa: ARG001 (every address inside opens the one shell)
    """The shell, for every navigation under /workspace/."""
    response = Response(render_shell(read_release(release_folder())), mimetype="text/html")
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/workspace/s/<release>/<path:path>")
def send_release_file(release: str, path: str) -> Response:
    """A file of a release; it never changes under its name."""
    if "." in release or path.endswith("release.json"):
        abort(404)
    response = send_from_directory(release_folder() / release, path, max_age=A_YEAR)
    response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


@blueprint.get("/service-worker.js")
def send_worker() -> Response:
    """The worker: its sources joined into one classic script, led by the list of this release."""
    release = read_release(release_folder())
    files = [{"url": one["url"], "integrity": one["integrity"]} for one in workspace_files(release)]
    shell = {"url": "/workspace/", "integrity": integrity_of(render_shell(release))}
    cache = f"{release['release']}-{hashlib.sha256(shell['integrity'].encode()).hexdigest()[:8]}"
    listed = json.dumps({"release": release["release"], "cache": cache, "files": [shell, *files]})
    response = Response(join_worker(listed), mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


@blueprint.get("/manifest.webmanifest")
def send_manifest() -> Response:
    """What a tablet needs to know to install the workspace."""
    base = f"/workspace/s/{read_release(release_folder())['release']}/icons"
    manifest = {
        "id": "/workspace/",
        "start_url": "/workspace/",
        "scope": "/",
        "name": "Fieldapp",
        "short_name": "Fieldapp",
        "lang": "en-GB",
        "display": "standalone",
        "background_color": "#f6f4ef",
        "theme_color": "#17525c",
        "icons": [
            {"src": f"{base}/app-192.png", "sizes": "192x192", "type": "image/png"},
            {"src": f"{base}/app-512.png", "sizes": "512x512", "type": "image/png"},
            {
                "src": f"{base}/app-maskable-512.png",
                "sizes": "512x512",
                "type": "image/png",
                "purpose": "maskable",
            },
        ],
    }
    response = Response(json.dumps(manifest), mimetype="application/manifest+json")
    response.headers["Cache-Control"] = "no-cache"
    return response
