"""What the service's database holds, read from beside it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any


class Stored:
    """The file of a server on SQLite, opened for reading only."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def _rows(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)) as connection:
            return connection.execute(query, values).fetchall()

    def authors(self, family: str) -> set[str]:
        """Who wrote the revisions of the visits that this family has begun since the demo."""
        return {email for email, _device, _document in self._revisions(family)}

    def owners_of_devices(self, family: str) -> set[str]:
        """Whose devices those revisions came from."""
        return {device for _email, device, _document in self._revisions(family)}

    def documents(self, family: str) -> list[dict[str, Any]]:
        """Their documents, oldest first."""
        return [json.loads(document) for _email, _device, document in self._revisions(family)]

    def _revisions(self, family: str) -> Iterator[tuple[str, str, str]]:
        yield from self._rows(
            """
            SELECT author.email, owner.email, revision.document
            FROM revision
            JOIN visit ON visit.id = revision.visit_id
            JOIN family ON family.id = visit.family_id
            JOIN user_account AS author ON author.id = revision.author_id
            JOIN device ON device.id = revision.device_id
            JOIN user_account AS owner ON owner.id = device.user_id
            WHERE family.name = ? AND visit.state <> 'approved'
            ORDER BY revision.sequence
            """,
            family,
        )
