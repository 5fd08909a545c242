"""Who gave each answer as it stands, when, and on which device."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.revisions import Revision


@dataclass(frozen=True, slots=True)
class AnswerAuthor:
    """Who typed an answer. Who observed it is another fact: see `observers_of`."""

    author: User
    at: datetime
    device_id: str | None
    revision_id: str


def answer_authors(revision: Revision) -> dict[str, AnswerAuthor]:
    """Give for each answer of a revision, by JSON Pointer, who gave its present value.

    That is the author of the revision in which the value first appeared (contracts 3); `at`
    is the instant that the device wrote down.
    """
    wanted = set(revision.authored.values())
    query = (
        select(Revision)
        .where(Revision.visit_id == revision.visit_id, Revision.sequence.in_(wanted))
        .options(joinedload(Revision.author))
    )
    wrote = {
        one.sequence: AnswerAuthor(one.author, one.recorded_at, one.device_id, one.id)
        for one in db.session.scalars(query)
    }
    return {path: wrote[sequence] for path, sequence in revision.authored.items()}


def writers_of(visit_id: str) -> set[int]:
    """Give the account ids of everybody who wrote in a visit: none of them approves it."""
    query = select(Revision.author_id).where(
        Revision.visit_id == visit_id, Revision.kind != "merge"
    )
    return set(db.session.scalars(query))
