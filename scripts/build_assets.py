"""Put the files of one release into `fieldapp/static/build/<release>/`.

JavaScript is copied as it is (plain modules), Sass is compiled, and third-party files come
from `node_modules` as the lock file pins them: none of them is committed. The release is
named by a hash over its contents, so the same sources give the same name everywhere.
`build/current.json` says which release is served: `{release, number}`; the number only grows.
"""

import base64
import hashlib
import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
STATIC = CHECKOUT / "fieldapp" / "static"
BUILD = STATIC / "build"
MODULES = CHECKOUT / "node_modules"
KEPT_RELEASES = 3

VENDORED = {
    "vendor/htmx.js": "htmx.org/dist/htmx.esm.min.js",
    "vendor/htmx-desk.js": "htmx.org/dist/htmx.min.js",
    "vendor/idb.js": "idb/build/index.js",
    "vendor/argon2.umd.min.js": "hash-wasm/dist/argon2.umd.min.js",
    "vendor/nhsuk-frontend.js": "nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.js",
}
STYLES = ("workspace", "desk")
COPIED = {"js": "*.js", "icons": "*"}


def compile_style(name: str) -> bytes:
    """One entry of `static/scss` as compressed CSS."""
    source = STATIC / "scss" / f"{name}.scss"
    command = [
        str(MODULES / ".bin" / "sass"),
        "--style=compressed",
        "--no-source-map",
        "--quiet-deps",
        f"--load-path={MODULES}",
        str(source),
    ]
    return subprocess.run(command, check=True, capture_output=True).stdout


def without_source_map(content: bytes) -> bytes:
    """A vendored script without its pointer to a map that is not shipped."""
    lines = content.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"//# sourceMappingURL"))


def collect() -> Iterator[tuple[str, bytes]]:
    """Every file of the release: path below the release folder, and content."""
    for folder, pattern in COPIED.items():
        for path in sorted((STATIC / folder).rglob(pattern)):
            if path.is_file() and "sw" not in path.relative_to(STATIC).parts[1:2]:
                yield path.relative_to(STATIC).as_posix(), path.read_bytes()
    for name in STYLES:
        yield f"css/{name}.css", compile_style(name)
    for target, source in VENDORED.items():
        yield target, without_source_map((MODULES / source).read_bytes())


def integrity(content: bytes) -> str:
    """The hash in the form that `integrity` takes."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content).digest()).decode()


def service_worker_sources() -> dict[str, str]:
    """Hashes of the worker's own scripts, which are joined when served."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((STATIC / "js" / "sw").glob("*.js"))
    }


def name_release(files: dict[str, bytes]) -> str:
    """Twelve hex digits over every path and content, the worker's scripts included."""
    entries = {path: hashlib.sha256(content).hexdigest() for path, content in files.items()}
    whole = json.dumps([entries, service_worker_sources()], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:12]


def read_current() -> dict[str, object]:
    """What `current.json` says, or nothing."""
    path = BUILD / "current.json"
    return json.loads(path.read_text()) if path.exists() else {}


def write_release(release: str, files: dict[str, bytes], number: int) -> None:
    """Write the folder whole, then point to it."""
    making = BUILD / f".making-{release}"
    shutil.rmtree(making, ignore_errors=True)
    for path, content in files.items():
        target = making / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    listed = [{"path": path, "integrity": integrity(content)} for path, content in files.items()]
    manifest = {"release": release, "number": number, "files": listed}
    (making / "release.json").write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    shutil.rmtree(BUILD / release, ignore_errors=True)
    making.rename(BUILD / release)
    current = {"release": release, "number": number}
    (BUILD / "current.json").write_text(json.dumps(current), encoding="utf-8")


def forget_old_releases() -> None:
    """A page still open may ask for the files of the release before: keep a few."""
    folders = sorted(BUILD.glob("*/release.json"), key=lambda path: path.stat().st_mtime)
    for manifest in folders[:-KEPT_RELEASES]:
        shutil.rmtree(manifest.parent)


def build() -> str:
    """Build the release if its contents changed; gives its name."""
    files = dict(collect())
    release = name_release(files)
    current = read_current()
    if current.get("release") == release and (BUILD / release / "release.json").exists():
        return release
    before = current.get("number", 0)
    number = max(int(time.time()), (before if isinstance(before, int) else 0) + 1)
    write_release(release, files, number)
    forget_old_releases()
    return release


if __name__ == "__main__":
    print(f"release {build()}")
