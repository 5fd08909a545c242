"""The shell, the release's files, the worker and the manifest."""

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

RELEASE = "0123456789ab"
FILES = {
    "js/workspace.js": "export {};",
    "js/components/show.js": "export {};",
    "js/vault/argon2_worker.js": "self.onmessage = null;",
    "js/desk.js": "export {};",
    "css/workspace.css": "body{}",
    "css/desk.css": "body{}",
    "icons/app-192.png": "not a picture",
    "vendor/htmx.js": "export default {};",
    "vendor/htmx-desk.js": "window.htmx = {};",
}


def integrity(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.fixture
def workspace(app: Flask, tmp_path: Path) -> FlaskClient:
    """A client of an application whose release holds a few files."""
    for path, text in FILES.items():
        target = tmp_path / RELEASE / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    listed = [{"path": path, "integrity": integrity(text)} for path, text in FILES.items()]
    whole = {"release": RELEASE, "number": 7, "files": listed}
    (tmp_path / RELEASE / "release.json").write_text(json.dumps(whole))
    (tmp_path / "current.json").write_text(json.dumps({"release": RELEASE, "number": 7}))
    app.config["RELEASE_FOLDER"] = tmp_path
    return app.test_client()


def release_list(script: str) -> dict[str, Any]:
    first = script.splitlines()[0]
    found: dict[str, Any] = json.loads(first.removeprefix("self.RELEASE = ").removesuffix(";"))
    return found


def test_every_navigation_opens_the_same_shell(workspace: FlaskClient) -> None:
    pages = [workspace.get(path).data for path in ("/workspace/", "/workspace/a", "/workspace/a/b")]
    assert pages[0] == pages[1] == pages[2]


def test_the_shell_is_the_same_for_an_account_and_sets_no_cookie(workspace: FlaskClient) -> None:
    stranger = workspace.get("/workspace/")
    workspace.set_cookie("fieldapp_session", "somebody")
    known = workspace.get("/workspace/")
    assert stranger.data == known.data
    assert "Set-Cookie" not in known.headers
    assert known.headers["Cache-Control"] == "no-cache"


def test_the_shell_runs_nothing_inline(workspace: FlaskClient) -> None:
    response = workspace.get("/workspace/")
    page = response.get_data(as_text=True)
    assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", page))
    assert not re.search(r"<[a-z][^>]*\sstyle=", page)
    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self' 'wasm-unsafe-eval'" in policy
    assert "nonce" not in policy
    assert "unsafe-inline" not in policy


def test_every_control_of_the_shell_keeps_words_from_the_browser(workspace: FlaskClient) -> None:
    page = workspace.get("/workspace/").get_data(as_text=True)
    assert 'translate="no"' in page
    words = re.findall(r"<(?:input|textarea|select)\b[^>]*>", page)
    kept = [tag for tag in words if not re.search(r'type="(radio|checkbox)"', tag)]
    assert kept
    assert all('autocomplete="off"' in tag for tag in kept)


def test_modules_are_preloaded_but_not_the_worker_s_or_the_desk_s(workspace: FlaskClient) -> None:
    page = workspace.get("/workspace/").get_data(as_text=True)
    preloaded = re.findall(r'rel="modulepreload" href="([^"]+)"', page)
    base = f"/workspace/s/{RELEASE}/js"
    assert preloaded == [f"{base}/components/show.js", f"{base}/workspace.js"]


def test_desk_pages_use_the_release_in_force_and_not_the_newest_folder(
    workspace: FlaskClient, tmp_path: Path
) -> None:
    (tmp_path / "newer").mkdir()
    (tmp_path / "newer" / "release.json").write_text(json.dumps({"release": "newer"}))
    page = workspace.get("/sign-in").get_data(as_text=True)
    assert f'href="/workspace/s/{RELEASE}/css/desk.css"' in page


def test_a_release_s_file_never_changes_under_its_name(workspace: FlaskClient) -> None:
    with workspace.get(f"/workspace/s/{RELEASE}/js/workspace.js") as response:
        assert response.data.decode() == FILES["js/workspace.js"]
        assert "immutable" in response.headers["Cache-Control"]
        assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(
    "path",
    [
        f"/workspace/s/{RELEASE}/release.json",
        f"/workspace/s/{RELEASE}/../current.json",
        "/workspace/s/../js/workspace.js",
        "/workspace/s/other/js/workspace.js",
    ],
)
def test_nothing_beside_the_release_is_sent(workspace: FlaskClient, path: str) -> None:
    assert workspace.get(path).status_code == 404


def test_the_worker_lists_the_workspace_s_files_with_their_hashes(workspace: FlaskClient) -> None:
    script = workspace.get("/service-worker.js").get_data(as_text=True)
    listed = {one["url"]: one["integrity"] for one in release_list(script)["files"]}
    shell = workspace.get("/workspace/").get_data(as_text=True)
    base = f"/workspace/s/{RELEASE}"
    assert listed["/workspace/"] == integrity(shell)
    assert listed[f"{base}/js/workspace.js"] == integrity(FILES["js/workspace.js"])
    assert f"{base}/vendor/htmx.js" in listed
    assert f"{base}/css/desk.css" not in listed
    assert f"{base}/js/desk.js" not in listed


def test_the_worker_is_one_classic_script(workspace: FlaskClient) -> None:
    response = workspace.get("/service-worker.js")
    script = response.get_data(as_text=True)
    assert response.mimetype == "text/javascript"
    assert response.headers["Cache-Control"] == "no-cache"
    assert not re.search(r"^(import|export)\b", script, re.MULTILINE)
    assert script.index("function putInWhole") < script.index('addEventListener("install"')


def test_another_shell_makes_another_cache(workspace: FlaskClient, app: Flask) -> None:
    before = release_list(workspace.get("/service-worker.js").get_data(as_text=True))
    app.jinja_env.globals["asset"] = lambda path: f"/other/{path}"
    after = release_list(workspace.get("/service-worker.js").get_data(as_text=True))
    assert before["release"] == after["release"]
    assert before["cache"] != after["cache"]


def test_the_manifest_installs_the_workspace_with_desk_pages_inside(workspace: FlaskClient) -> None:
    response = workspace.get("/manifest.webmanifest")
    manifest = response.get_json(force=True)
    assert response.mimetype == "application/manifest+json"
    assert (manifest["id"], manifest["start_url"]) == ("/workspace/", "/workspace/")
    assert manifest["scope"] == "/"
    assert {one["sizes"] for one in manifest["icons"]} == {"192x192", "512x512"}
