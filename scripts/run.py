"""`make run`: the product on http://localhost:5000 in demo mode, set up if it is new.

`PORT`, `DATABASE_URL` and `FIELDAPP_DEMO_PASSWORD` override. The server listens on
loopback only; `make run-tablet` is for the local network.
"""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable


def demo_environment() -> dict[str, str]:
    """The environment of a demo server: demo mode unless somebody said otherwise."""
    environment = dict(os.environ)
    environment.setdefault("FIELDAPP_DEMO", "1")
    environment.setdefault("FLASK_APP", "wsgi:app")
    return environment


def set_up(environment: dict[str, str]) -> None:
    """Bring the database up to date and, in demo mode, put the demo families in."""
    flask = [PYTHON, "-m", "flask"]
    subprocess.run([*flask, "db", "upgrade"], check=True, env=environment, cwd=CHECKOUT)
    if environment["FIELDAPP_DEMO"] == "1":
        subprocess.run([*flask, "demo", "load"], check=True, env=environment, cwd=CHECKOUT)


def serve(environment: dict[str, str], *options: str) -> None:
    """Replace this process by the server."""
    command = [PYTHON, "-m", "gunicorn", "--worker-class=gthread", "--workers=2", "--threads=8"]
    command += ["--access-logfile=/dev/null", "--log-level=warning", *options, "wsgi:app"]
    os.chdir(CHECKOUT)
    os.execve(PYTHON, command, environment)  # noqa: S606 (our own command, no shell wanted)


def main() -> None:
    environment = demo_environment()
    port = environment.get("PORT", "5000")
    set_up(environment)
    print(f"\nFieldapp is on http://localhost:{port}  (Ctrl-C stops it)\n", flush=True)
    serve(environment, f"--bind=127.0.0.1:{port}", f"--bind=[::1]:{port}")


if __name__ == "__main__":
    main()
