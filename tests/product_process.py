"""`make run` and `make run-tablet` as processes: their scripts, as a person starts them."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tests.postgres import free_port

CHECKOUT = Path(__file__).resolve().parents[1]
STARTED = "Ctrl-C stops"  # the last words that both scripts print before they serve
STOPS_WITHIN = 60
OUR_OWN = ("FIELDAPP_", "DATABASE_URL", "PORT", "FLASK_")


class ProductProcess:
    """One of the scripts, with everything that it writes below `folder`."""

    def __init__(self, script: str, folder: Path, environment: Mapping[str, str]) -> None:
        self.port = free_port()
        self.printed = ""
        self._command = [sys.executable, "-m", script]
        inherited = {name: words for name, words in os.environ.items() if not _is_ours(name)}
        told = {"PORT": str(self.port), "FIELDAPP_KEY_FILE": str(folder / "keys.json")}
        self._environment = {**inherited, **told, **environment}
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    def start(self) -> None:
        """Start it; when this returns, a page that is asked for is answered."""
        self._process = subprocess.Popen(
            self._command,
            env=self._environment,
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.printed = ""
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.printed += line
            if STARTED in line:
                break
        else:
            self.kill()
            raise AssertionError(f"it did not start:\n{self.printed}")
        self._reader = threading.Thread(target=self._read_on, args=(self._process,), daemon=True)
        self._reader.start()

    def _read_on(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.printed += line

    def stop(self) -> int:
        """Ask it to end, as the end of a terminal does; gives its exit status."""
        assert self._process is not None, "it is not running"
        self._process.terminate()
        status = self._process.wait(timeout=STOPS_WITHIN)
        self.kill()
        return status

    def kill(self) -> None:
        """Nothing of it is left, however the test ended."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):  # it had ended by itself
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        if self._reader is not None:
            self._reader.join(STOPS_WITHIN)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = self._reader = None

    def run_to_its_end(self) -> subprocess.CompletedProcess[str]:
        """Start it where it cannot go on; gives what it said."""
        return subprocess.run(
            self._command,
            env=self._environment,
            cwd=CHECKOUT,
            capture_output=True,
            text=True,
            check=False,
        )


def _is_ours(name: str) -> bool:
    return name.startswith(OUR_OWN)
