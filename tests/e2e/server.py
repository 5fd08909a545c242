"""The real server as a process that can be stopped, hung, killed and started again."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from urllib.request import urlopen

from scripts.listening import loopback_hosts
from tests.postgres import free_port

CHECKOUT = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 120  # seconds: a worker is booted long before it has read the application


def _address(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class ServerProcess:
    """Gunicorn on one port of loopback, always the same one: an origin's store dies with it."""

    application = "wsgi:app"

    def __init__(
        self, database_url: str, folder: Path, port: int | None = None, **environment: str
    ) -> None:
        self.port = port or free_port()
        self.origin = f"http://localhost:{self.port}"
        self._log = folder / "server.log"
        self._environment = {
            **os.environ,
            "DATABASE_URL": database_url,
            "FIELDAPP_DEMO": "1",
            "FLASK_APP": "wsgi:app",
            **environment,
        }
        self._process: subprocess.Popen[str] | None = None

    def flask(self, *arguments: str) -> str:
        """Run a `flask` command against this server's database; gives what it printed."""
        command = [sys.executable, "-m", "flask", *arguments]
        done = subprocess.run(
            command,
            env=self._environment,
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self) -> None:
        """Start, and return when a worker is ready to answer."""
        assert self._process is None, "the server is running"
        command = [sys.executable, "-m", "gunicorn", "--worker-class=gthread", "--workers=1"]
        command += ["--threads=8", "--graceful-timeout=1", "--log-level=info"]
        command += [f"--bind={_address(host, self.port)}" for host in loopback_hosts()]
        command.append(self.application)
        self._process = subprocess.Popen(
            command,
            env=self._environment,
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self._wait_until_booted()

    def _wait_until_booted(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        with self._log.open("a", encoding="utf-8") as log:
            for line in self._process.stdout:
                log.write(line)
                if "Booting worker" in line:
                    break
            else:
                raise AssertionError(f"the server did not start:\n{self._log.read_text()}")
        threading.Thread(target=self._keep_log, args=(self._process,), daemon=True).start()
        with urlopen(f"{self.origin}/healthz", timeout=STARTS_WITHIN) as answer:
            assert answer.status == 200

    def _keep_log(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with self._log.open("a", encoding="utf-8") as log:
            for line in process.stdout:
                log.write(line)

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None, "the server is not running"
        os.killpg(self._process.pid, number)

    def hang(self) -> None:
        """Connections open and are never answered: the worst network."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Answer again after `hang`."""
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        """Gone at once, as a killed process is."""
        if self._process is None:
            return
        self._signal(signal.SIGKILL)
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._process = None

    def log(self) -> str:
        """Everything the server has written."""
        return self._log.read_text(encoding="utf-8")
