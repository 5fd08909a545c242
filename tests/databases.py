"""A fresh database for each test on either kind, copied from one that was built once."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from flask import Flask
from flask_migrate import upgrade
from jinja2.bccache import Bucket, BytecodeCache
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from fieldapp import create_app
from fieldapp.extensions import db

MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"
KINDS = ("sqlite", "postgresql")
_numbers = count(1)


class _CompiledTemplates(BytecodeCache):
    """Templates compiled once in a run: every test makes an application of its own."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        kept = self._kept.get(bucket.key)
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._kept[bucket.key] = bucket.bytecode_to_string()


_compiled = _CompiledTemplates()


def app_on(url: str, **settings: object) -> Flask:
    """The real application on this database, with the settings of tests."""
    app = create_app(
        {
            "TESTING": True,
            "SQLALCHEMY_DATABASE_URI": url,
            "WTF_CSRF_ENABLED": True,
            "SERVER_NAME": None,
            **settings,
        }
    )
    app.jinja_env.bytecode_cache = _compiled
    return app


def build_schema(url: str) -> None:
    """Tables and triggers on an empty database, by the migrations themselves."""
    app = app_on(url)
    with app.app_context():
        upgrade(directory=str(MIGRATIONS))
        db.engine.dispose()


class SqliteCopies:
    """One built file, copied for each test."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.sqlite3"
        build_schema(f"sqlite:///{self._template}")

    @contextmanager
    def fresh(self) -> Iterator[str]:
        path = self._folder / f"test-{next(_numbers)}.sqlite3"
        shutil.copyfile(self._template, path)
        yield f"sqlite:///{path}"
        path.unlink()


@contextmanager
def empty_postgresql(server_url: str, name: str) -> Iterator[str]:
    """A database without any table on this server, dropped afterwards."""
    engine = create_engine(make_url(server_url), isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as connection:
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    yield make_url(server_url).set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f'DROP DATABASE "{name}" WITH (FORCE)'))


class PostgresqlCopies:
    """One built database, used as the template of each test's own."""

    def __init__(self, server_url: str) -> None:
        self._url = make_url(server_url)
        self._engine = create_engine(self._url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._run('CREATE DATABASE "built"')
        build_schema(self._named("built"))

    def _named(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        with self._engine.connect() as connection:
            connection.execute(text(statement))

    @contextmanager
    def fresh(self) -> Iterator[str]:
        name = f"test_{next(_numbers)}"
        self._run(f'CREATE DATABASE "{name}" TEMPLATE "built"')
        yield self._named(name)
        self._run(f'DROP DATABASE "{name}" WITH (FORCE)')
