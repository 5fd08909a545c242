"""`make run-tablet` as a process: several browsers at once, without a browser."""

import http.client
import socket
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from scripts.run_tablet import AUTHORITY_FILE, host_name
from tests.product_process import ProductProcess

BROWSERS, SPARE = 5, 4
PATIENCE = 60


@pytest.fixture
def product(tmp_path: Path) -> Iterator[ProductProcess]:
    """Started on a new database with a new authority."""
    told = {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'new.sqlite3'}",
        "FIELDAPP_TABLET_FOLDER": str(tmp_path),
    }
    product = ProductProcess("scripts.run_tablet", tmp_path, told)
    product.start()
    yield product
    product.kill()


def connected(product: ProductProcess, authority: Path) -> ssl.SSLSocket:
    """A connection to `<host>.local` that a browser has opened and not yet used."""
    trusting = ssl.create_default_context(cafile=authority)
    plain = socket.create_connection(("127.0.0.1", product.port), timeout=PATIENCE)
    return trusting.wrap_socket(plain, server_hostname=host_name())


def test_connections_to_spare_shut_nobody_out(product: ProductProcess, tmp_path: Path) -> None:
    authority = tmp_path / AUTHORITY_FILE
    with ExitStack() as spare:
        for _ in range(BROWSERS * SPARE):
            spare.enter_context(connected(product, authority))
        line = http.client.HTTPSConnection(host_name(), product.port)
        line.sock = spare.enter_context(connected(product, authority))
        line.request("GET", "/healthz")
        assert line.getresponse().status == 200
