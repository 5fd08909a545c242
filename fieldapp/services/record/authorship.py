"""Who wrote an answer, and when: the revision in which its present value first appeared."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from fieldapp.merging.pointers import is_within
from fieldapp.models.revisions import Revision
from fieldapp.services.visits.answer_authors import answer_authors


@dataclass(frozen=True)
class Written:
    """The account that typed an answer (its id and name) and the device's time of it."""

    author_id: int
    name: str
    at: datetime


class Authors(Protocol):
    """Who wrote what of a revision."""

    def of(self, path: str) -> Written:
        """Who wrote the answer at a path."""
        ...


class Authorship:
    """The authors of one revision's answers, for rows and groups as for single answers."""

    def __init__(self, revision: Revision) -> None:
        authors = answer_authors(revision)
        self._by_path = {
            path: Written(one.author.id, one.author.name, one.at) for path, one in authors.items()
        }
        self._last = Written(revision.author_id, revision.author.name, revision.recorded_at)

    def of(self, path: str) -> Written:
        """Who wrote the answer at a path; of a row or object, whoever last wrote inside it."""
        inside = [one for key, one in self._by_path.items() if is_within(key, path)]
        above = [one for key, one in self._by_path.items() if is_within(path, key)]
        return max(inside or above or [self._last], key=lambda one: one.at)


class LateAuthorship:
    """Whoever wrote late words wrote everything in which they differ from their base."""

    def __init__(self, revision: Revision) -> None:
        author = revision.author
        self._written = Written(author.id, author.name, revision.recorded_at)

    def of(self, _path: str) -> Written:
        """The author of the late words, whatever the path."""
        return self._written
