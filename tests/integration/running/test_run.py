"""`make run` as a process, told another port, another database and another password."""

import http.client
import re
import socket
from collections.abc import Iterator
from contextlib import closing
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from scripts.listening import LOOPBACK, TAKEN
from scripts.reachable_database import NO_ADDRESS
from tests.databases import KINDS, empty_postgresql
from tests.integration.forms_of_pages import TOKEN
from tests.postgres import free_port
from tests.product_process import ProductProcess

NAMES = ("hv", "hv2", "ehw", "manager", "manager2", "admin")
OTHER_PASSWORD = "a-password-that-somebody-chose"
USUAL_PASSWORD = "kitchen-table-visit"


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database that does not exist yet, or is empty, as on a fresh machine."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new.sqlite3'}"
        return
    with empty_postgresql(request.getfixturevalue("postgresql_server"), "run") as url:
        yield url


@pytest.fixture
def product(database_url: str, tmp_path: Path) -> Iterator[ProductProcess]:
    """Started on that database."""
    told = {
        "DATABASE_URL": database_url.replace("postgresql+psycopg://", "postgres://"),
        "FIELDAPP_DEMO_PASSWORD": OTHER_PASSWORD,
    }
    product = ProductProcess("scripts.run", tmp_path, told)
    product.start()
    yield product
    product.kill()


def answer_to_sign_in(product: ProductProcess, password: str) -> int:
    """The status that the sign-in form gives for the health visitor with this password."""
    with closing(http.client.HTTPConnection("localhost", product.port, timeout=60)) as line:
        line.request("GET", "/sign-in")
        page = line.getresponse()
        token = TOKEN.search(page.read().decode())
        assert token
        cookies = SimpleCookie(page.headers["Set-Cookie"])
        sent = "; ".join(f"{name}={morsel.value}" for name, morsel in cookies.items())
        words = {"csrf_token": token[1], "email": "hv@example.org", "password": password}
        form = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": sent}
        line.request("POST", "/sign-in", urlencode(words), form)
        return line.getresponse().status


def test_the_three_that_override(product: ProductProcess, database_url: str) -> None:
    printed = re.findall(r"^ +([\w]+)@example\.org ", product.printed, re.MULTILINE)
    assert tuple(printed) == NAMES
    assert f"password of all six: {OTHER_PASSWORD}\n" in product.printed
    assert f"http://localhost:{product.port} " in product.printed
    assert answer_to_sign_in(product, USUAL_PASSWORD) == 422
    assert answer_to_sign_in(product, OTHER_PASSWORD) == 302
    with create_engine(database_url, poolclass=NullPool).connect() as connection:
        accounts = set(connection.execute(text("SELECT email FROM user_account")).scalars())
    assert {f"{name}@example.org" for name in NAMES} <= accounts
    assert product.stop() == 0
    assert "Traceback" not in product.printed


@pytest.mark.parametrize("script", ["scripts.run", "scripts.run_tablet"])
def test_port_that_is_taken(script: str, tmp_path: Path) -> None:
    with socket.create_server((LOOPBACK, 0)) as other:
        port = other.getsockname()[1]
        told = {
            "PORT": str(port),
            "DATABASE_URL": f"sqlite:///{tmp_path / 'never-made.sqlite3'}",
            "FIELDAPP_TABLET_FOLDER": str(tmp_path / "never-made"),
        }
        ended = ProductProcess(script, tmp_path, told).run_to_its_end()
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.splitlines() == [TAKEN.format(port=port, other=port + 1)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("script", ["scripts.run", "scripts.run_tablet"])
def test_database_that_does_not_answer(script: str, tmp_path: Path) -> None:
    secret = "secret-of-the-database"
    told = {
        "DATABASE_URL": f"postgresql://somebody:{secret}@127.0.0.1:{free_port()}/none",
        "FIELDAPP_TABLET_FOLDER": str(tmp_path / "authority"),
    }
    ended = ProductProcess(script, tmp_path, told).run_to_its_end()
    assert (ended.returncode, ended.stdout) == (1, "")
    (said,) = ended.stderr.splitlines()
    assert said.startswith("The database that DATABASE_URL names, ")
    assert secret not in said


def test_address_that_is_no_database(tmp_path: Path) -> None:
    told = {"DATABASE_URL": "my database"}
    ended = ProductProcess("scripts.run", tmp_path, told).run_to_its_end()
    assert (ended.returncode, ended.stderr.splitlines()) == (1, [NO_ADDRESS])
