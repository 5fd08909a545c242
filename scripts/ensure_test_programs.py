"""The programs that tests need beside Python and Node: Chromium, its driver,
certutil (which tells Chromium of an authority), PostgreSQL.

On Debian as root the missing ones are installed; elsewhere the run stops with a line that
names them.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = {
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "certutil": "libnss3-tools",
    "postgresql": "postgresql",
    "fonts": "fonts-liberation",
}


def _has_postgresql() -> bool:
    return any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) or bool(shutil.which("initdb"))


def _has_fonts() -> bool:
    return sys.platform != "linux" or any(Path("/usr/share/fonts").glob("truetype/liberation*"))


def missing() -> list[str]:
    """Debian packages whose programs are not here."""
    present = {
        "chromium": bool(shutil.which("chromium") or shutil.which("google-chrome")),
        "chromedriver": bool(shutil.which("chromedriver")),
        "certutil": bool(shutil.which("certutil")),
        "postgresql": _has_postgresql(),
        "fonts": _has_fonts(),
    }
    return [PACKAGES[name] for name, here in present.items() if not here]


def main() -> None:
    wanted = missing()
    if not wanted:
        return
    names = " ".join(wanted)
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise SystemExit(f"The tests need these programs; please install them: {names}")
    print(f"Installing {names}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *wanted]
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    subprocess.run(install, check=True, env=quiet, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
