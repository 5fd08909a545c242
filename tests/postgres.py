"""A throw-away PostgreSQL cluster on loopback for one test run.

`TEST_POSTGRESQL_URL` names a server to use instead (an existing, empty one).
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Files in memory, where there is room: each test gets a database, and each is a few hundred files.
MEMORY = Path("/dev/shm")
ENOUGH_MEMORY = 4_000_000_000
SPEED = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def binary(name: str) -> str:
    """Path of a server program, newest version first; tells what to install if absent."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (folder / name).exists():
            return str(folder / name)
    found = shutil.which(name)
    if not found:
        raise RuntimeError("PostgreSQL's server is needed: apt-get install postgresql")
    return found


def _as_server(command: list[str]) -> list[str]:
    """The server refuses to run as root, so root steps down to the account that Debian made."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(command: list[str]) -> None:
    quiet = subprocess.DEVNULL
    subprocess.run(_as_server(command), check=True, stdout=quiet, stderr=quiet, cwd="/")


def _own(folder: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)


def _where_files_are_quick() -> Path | None:
    enough = MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH_MEMORY
    return MEMORY if enough and os.access(MEMORY, os.W_OK) else None


@contextmanager
def cluster() -> Iterator[str]:
    """Start a cluster, give the URL of its `postgres` database, stop and remove it."""
    given = os.environ.get("TEST_POSTGRESQL_URL")
    if given:
        yield given
        return
    where = _where_files_are_quick()
    folder = Path(tempfile.mkdtemp(prefix="fieldapp-postgresql-", dir=where))
    _own(folder)
    data, port = folder / "data", free_port()
    initdb = [binary("initdb"), "-D", str(data), "-U", "postgres", "--auth=trust", "-E", "UTF8"]
    _run([*initdb, "--no-sync"])
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {SPEED}"
    start = [binary("pg_ctl"), "-D", str(data), "-w", "-o", options, "-l", str(folder / "log")]
    _run([*start, "start"])
    try:
        yield f"postgresql+psycopg://postgres@127.0.0.1:{port}/postgres"
    finally:
        stop = [binary("pg_ctl"), "-D", str(data), "-m", "immediate", "stop"]
        _run(stop)
        shutil.rmtree(folder, ignore_errors=True)
