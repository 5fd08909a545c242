"""`make run`: the product on http://localhost:5000 in demo mode, set up if it is new.

`PORT`, `DATABASE_URL` and `FIELDAPP_DEMO_PASSWORD` override. The server listens on
loopback only; `make run-tablet` is for the local network.
"""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SEAL_EVERY_SECONDS = 60


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


def serve(environment: dict[str, str], *options: str) -> int:
    """Run the server until it ends, sealing the audit once a minute; gives its exit status."""
    command = [PYTHON, "-m", "gunicorn", "--worker-class=gthread", "--workers=2", "--threads=8"]
    command += ["--access-logfile=/dev/null", "--log-level=warning", *options, "wsgi:app"]
    server = subprocess.Popen(command, env=environment, cwd=CHECKOUT)
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    while True:
        try:
            return server.wait(timeout=SEAL_EVERY_SECONDS)
        except subprocess.TimeoutExpired:
            seal = [PYTHON, "-m", "flask", "audit", "seal"]
            subprocess.run(seal, check=False, env=environment, cwd=CHECKOUT, capture_output=True)
        except KeyboardInterrupt:
            return server.wait()


def loopback(port: str) -> list[str]:
    """`localhost` is ::1 to some browsers and 127.0.0.1 to others: listen where the machine can."""
    binds = [f"--bind=127.0.0.1:{port}"]
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return binds
    return [*binds, f"--bind=[::1]:{port}"]


def main() -> None:
    environment = demo_environment()
    port = environment.get("PORT", "5000")
    set_up(environment)
    print(f"\nFieldapp is on http://localhost:{port}  (Ctrl-C stops it)\n", flush=True)
    sys.exit(serve(environment, *loopback(port)))


if __name__ == "__main__":
    main()
