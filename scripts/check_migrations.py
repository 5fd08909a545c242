"""The migrations build exactly what the models say, on an empty database of each kind."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.postgres import cluster

CHECKOUT = Path(__file__).resolve().parent.parent


def check(url: str) -> None:
    """Upgrade an empty database, then ask Alembic whether anything is missing."""
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "FIELDAPP_DEMO": "1",
        "FIELDAPP_KEY_FILE": str(CHECKOUT / "var" / "test-keys.json"),
        "FLASK_APP": "wsgi:app",
    }
    for verb in ("upgrade", "check"):
        command = [sys.executable, "-m", "flask", "db", verb]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"flask db {verb} failed on {url}:\n{done.stdout}{done.stderr}")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(f"sqlite:///{folder}/empty.sqlite3")
    with cluster() as url:
        check(url)
    print("migrations: build what the models say on sqlite and postgresql")


if __name__ == "__main__":
    main()
