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
    note_changes([visit])


def note_changes(visits: Iterable[Visit]) -> None:
    """Number the changes of several visits of one authority, each once."""
    changed = list({visit.id: visit for visit in visits}.values())
    if not changed:
        return
    db.session.flush()
    last = _take_numbers(changed[0].authority_id, len(changed))
    for number, visit in enumerate(reversed(changed)):
        visit.change_number = last - number
    db.session.flush()


def _take_numbers(authority_id: str, count: int) -> int:
    """Take as many numbers as are needed, and give the last of them."""
    step = update(ChangeCounter).where(ChangeCounter.authority_id == authority_id)
    numbered = step.values(number=ChangeCounter.number + count).returning(ChangeCounter.number)
    last = db.session.execute(numbered).scalar()
    if last is not None:
        return last
    insert_once(ChangeCounter, {"authority_id": authority_id, "number": 0})
    return db.session.execute(numbered).scalar_one()
