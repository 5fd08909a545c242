"""Number a change of a visit, so that `changes?since=` misses none."""

from collections.abc import Iterable

from sqlalchemy import update

from fieldapp.extensions import db
from fieldapp.models.visits import ChangeCounter, Visit
from fieldapp.services.sync.insert_once import insert_once


def note_change(visit: Visit) -> None:
    """Give this visit the next change number. Twice in one transaction does no harm.

    Call it after everything else that takes a lock: the counter is held until the end.
    """
    db.session.flush()
    visit.change_number = _next_number(visit.authority_id)
    db.session.flush()


def note_changes(visits: Iterable[Visit]) -> None:
    """Number the changes of several visits, each once."""
    for visit in {visit.id: visit for visit in visits}.values():
        note_change(visit)


def _next_number(authority_id: str) -> int:
    insert_once(ChangeCounter, {"authority_id": authority_id, "number": 0})
    step = update(ChangeCounter).where(ChangeCounter.authority_id == authority_id)
    numbered = step.values(number=ChangeCounter.number + 1).returning(ChangeCounter.number)
    return db.session.execute(numbered).scalar_one()
