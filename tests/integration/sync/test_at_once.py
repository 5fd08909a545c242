"""Two requests at the same moment: one visit, one revision, no word lost."""

import threading
from collections.abc import Callable
from typing import Any

from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.families import Family
from fieldapp.models.revisions import Receipt, Revision
from fieldapp.models.visits import Visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def at_once(*work: Callable[[], Any]) -> list[Any]:
    """Start all of these together, and give what each gave."""
    start = threading.Barrier(len(work))
    gave: list[Any] = [None] * len(work)

    def run(place: int) -> None:
        start.wait()
        gave[place] = work[place]()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return gave


def count(session: Any, column: Any) -> int:
    return int(session.scalar(select(func.count(column))))


def test_the_same_new_draft_twice_is_one(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    twin = tablet_of(app, db_session, house.anna)
    twin.device_id = anna.device_id
    message = house.first(anna, {"home": {"a": 1}}, family_id=None, family_typed="Blue door")
    db_session.commit()
    answers = at_once(lambda: anna.send_one(message), lambda: twin.send_one(message))
    assert sorted(one["status"] for one in answers) == [200, 201]
    assert answers[0]["receipt"] == answers[1]["receipt"]
    assert count(db_session, Visit.id) == 1
    assert count(db_session, Revision.id) == 1
    assert count(db_session, Receipt.id) == 1
    typed = select(func.count(Family.id)).where(Family.provisional_since.is_not(None))
    assert db_session.scalar(typed) == 1


def test_two_people_in_several_visits_cross(
    app: Flask, db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    """Batches name the same visits in opposite order, and all of it stands in the heads."""
    firsts = [house.first(anna, {"home": {"n": n}}) for n in range(4)]
    anna.send(*firsts)

    def batch(tablet: Tablet, key: str) -> list[Any]:
        messages = [
            house.later(
                tablet,
                one["visit_id"],
                {"home": {**one["document"]["home"], key: 1}},
                one["revision_id"],
            )
            for one in firsts
        ]
        if key == "ben":
            messages.reverse()
        return messages

    mine, theirs = batch(anna, "anna"), batch(ben, "ben")
    db_session.commit()
    given = at_once(lambda: anna.send(*mine), lambda: ben.send(*theirs))
    assert {one["outcome"] for answers in given for one in answers} <= {"received", "merged"}
    for number, one in enumerate(firsts):
        assert anna.visit(one["visit_id"])["document"]["home"] == {"n": number, "anna": 1, "ben": 1}
