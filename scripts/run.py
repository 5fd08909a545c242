"""`make run`: the product on http://localhost:5000 in demo mode, set up if it is new.

`PORT`, `DATABASE_URL` and `FIELDAPP_DEMO_PASSWORD` override. The server listens on
loopback only; `make run-tablet` is for the local network.
"""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from scripts.listening import UnfitPortError, listen, loopback_hosts, port_number
from scripts.reachable_database import UnreachableDatabaseError, refuse_unreachable

CHECKOUT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
SEAL_EVERY_SECONDS = 60
STOPPED_BY_HAND = 130  # what a shell says of a program that Ctrl-C ended
NOT_SET_UP = "Fieldapp was not started: its set-up failed, for the reason above."


def demo_environment() -> dict[str, str]:
    """The environment of a demo server: demo mode unless somebody said otherwise."""
    environment = dict(os.environ)
    environment.setdefault("FIELDAPP_DEMO", "1")
    environment.setdefault("FLASK_APP", "wsgi:app")
    return environment


def set_up(environment: dict[str, str]) -> None:
    """Bring the database up to date and, in demo mode, put the demo families in.

    Raises `UnreachableDatabaseError`, and `CalledProcessError` where a command failed.
    """
    refuse_unreachable(environment.get("DATABASE_URL", ""))
    flask = [PYTHON, "-m", "flask"]
    subprocess.run([*flask, "db", "upgrade"], check=True, env=environment, cwd=CHECKOUT)
    if environment["FIELDAPP_DEMO"] == "1":
        subprocess.run([*flask, "demo", "load"], check=True, env=environment, cwd=CHECKOUT)


def serve(environment: dict[str, str], listening: list[socket.socket], *options: str) -> int:
    """Run the server until it ends, sealing the audit once a minute; gives its exit status."""
    command = [PYTHON, "-m", "gunicorn", "--worker-class=gthread", "--workers=2", "--threads=8"]
    command += ["--access-logfile=/dev/null", "--log-level=warning", *options]
    descriptors = [open_socket.fileno() for open_socket in listening]
    command += [*(f"--bind=fd://{number}" for number in descriptors), "wsgi:app"]
    server = subprocess.Popen(command, env=environment, cwd=CHECKOUT, pass_fds=descriptors)
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    for open_socket in listening:
        open_socket.close()
    try:
        return _wait_sealing(server, environment)
    except KeyboardInterrupt:  # the server was told by the same key
        return server.wait()


def _wait_sealing(server: subprocess.Popen[bytes], environment: dict[str, str]) -> int:
    seal = [PYTHON, "-m", "flask", "audit", "seal"]
    while True:
        try:
            return server.wait(timeout=SEAL_EVERY_SECONDS)
        except subprocess.TimeoutExpired:
            subprocess.run(seal, check=False, env=environment, cwd=CHECKOUT, capture_output=True)


def say_plainly(start: Callable[[], int]) -> None:
    """Start, and end with a sentence instead of a traceback where that was not possible."""
    try:
        sys.exit(start())
    except (UnfitPortError, UnreachableDatabaseError) as error:
        raise SystemExit(str(error)) from None
    except subprocess.CalledProcessError:
        raise SystemExit(NOT_SET_UP) from None
    except KeyboardInterrupt:
        raise SystemExit(STOPPED_BY_HAND) from None


def start() -> int:
    """Set up and serve on loopback."""
    environment = demo_environment()
    port = port_number(environment.get("PORT", "5000"))
    listening = listen(loopback_hosts(), port)
    set_up(environment)
    print(f"\nFieldapp is on http://localhost:{port}  (Ctrl-C stops it)\n", flush=True)
    return serve(environment, listening)


if __name__ == "__main__":
    say_plainly(start)
