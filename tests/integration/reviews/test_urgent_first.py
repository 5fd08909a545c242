"""What cannot wait stands first before the manager, handed in or not, taken in or not."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.models.base import new_id
from fieldapp.models.visits import APPROVED, RETURNED
from tests.factories.accounts import client_of
from tests.factories.visits import make_revision, make_visit, mark_submitted
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Message, Tablet

__all__ = ["anna", "house"]

DANGER = {"visit": {"immediate_danger": {"answer": True}}}
WORDS = "Somebody was in immediate danger"


def page_of(app: Flask, session: Any, house: House, path: str) -> str:
    answer = client_of(app, session, house.manager).get(path)
    assert answer.status_code == 200
    return str(answer.text)


def count_beside(page: str, name: str) -> str:
    """The number that stands beside a place of work; "" where none does."""
    places = page.partition('class="app-nav"')[2]
    link = places.partition(f">{name}")[2].partition("</a>")[0]
    return link.partition('app-nav__count">')[2].partition("<")[0]


def test_an_urgent_draft_stands_first_and_is_counted(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    waiting = make_visit(db_session, house.family, house.anna)
    make_revision(db_session, waiting, house.anna, {"home": {"a": 1}})
    mark_submitted(db_session, waiting)
    db_session.commit()
    draft = house.first(anna, DANGER)
    anna.send_one(draft)
    page = page_of(app, db_session, house, "/reviews")
    assert page.index(f"/visits/{draft['visit_id']}") < page.index(f"/visits/{waiting.id}")
    assert f"{WORDS}. Not handed in: read now what was received." in page
    assert "Anna Visitor is still writing" in page
    assert count_beside(page, "To review") == "2"
    assert WORDS in page_of(app, db_session, house, f"/visits/{draft['visit_id']}")


def test_a_draft_without_alarm_is_left_to_its_worker(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    anna.send_one(house.first(anna, {"visit": {"immediate_danger": {"answer": False}}}))
    page = page_of(app, db_session, house, "/reviews")
    assert "No visit waits for review" in page
    assert count_beside(page, "To review") == ""


def test_an_urgent_visit_that_was_returned_stays(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    db_session.commit()
    anna.send_one(house.first(anna, DANGER, visit_id=visit.id))
    visit.state = RETURNED
    db_session.commit()
    assert WORDS in page_of(app, db_session, house, "/reviews")


def test_another_teams_draft_alarms_nobody_here(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    anna.send_one(house.first(anna, DANGER))
    house.family.team_id = house.other_family.team_id
    db_session.commit()
    assert WORDS not in page_of(app, db_session, house, "/reviews")


def broken(message: Message, how: str) -> Message:
    """The same words in a message that cannot be taken in."""
    changes = [["/visit/immediate_danger/answer", True]]
    rest = {key: value for key, value in message.items() if key != "document"}
    return {
        "an unknown form version": {**message, "form_version": "f" * 16},
        "no hash": {**message, "sha256": "0"},
        "changes": {**rest, "changes": changes, "kind": "merge"},
        "both": {**message, "document": {}, "changes": [["/", 1], [7], *changes]},
        "a fraction beside": {**message, "document": {**DANGER, "home": {"a": 1.5}}},
        "deep beside": {**message, "document": {**DANGER, "home": deep(60)}},
        "larger than may be": {**message, "document": {**DANGER, "home": {"a": "x" * 1_100_000}}},
        "somebody else's family": {**message, "family_id": new_id()},
    }[how]


def deep(levels: int) -> Any:
    value: Any = 1
    for _ in range(levels):
        value = {"a": value}
    return value


@pytest.mark.parametrize(
    "how",
    [
        "an unknown form version",
        "no hash",
        "changes",
        "both",
        "a fraction beside",
        "deep beside",
        "larger than may be",
        "somebody else's family",
    ],
)
def test_what_could_not_be_taken_in_is_read_for_what_cannot_wait(
    app: Flask, db_session: Any, house: House, anna: Tablet, how: str
) -> None:
    plain = house.first(anna, {"home": {"a": 1}}, form_version="e" * 16)
    answers = anna.send(plain, broken(house.first(anna, DANGER), how))
    assert [one["outcome"] for one in answers] == ["quarantined"] * 2
    receipts = [one["receipt"]["receipt_id"] for one in answers]
    page = page_of(app, db_session, house, "/oversight")
    assert page.index(receipts[1]) < page.index(receipts[0])
    assert page.count(f"{WORDS}.") == 1
    assert "Something that could not be taken in cannot wait." in page_of(
        app, db_session, house, "/reviews"
    )
    assert WORDS in page_of(app, db_session, house, f"/oversight/quarantine/{receipts[1]}")
    assert WORDS not in page_of(app, db_session, house, f"/oversight/quarantine/{receipts[0]}")


def test_late_words_that_cannot_wait_stand_first(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    visits = [make_visit(db_session, house.family, house.anna, state=APPROVED) for _ in range(2)]
    calm = house.first(anna, {"home": {"a": 1}}, visit_id=visits[0].id)
    urgent = house.first(anna, DANGER, visit_id=visits[1].id)
    for message in (calm, urgent):
        assert anna.send_one(message)["outcome"] == "late"
    page = page_of(app, db_session, house, "/oversight")
    places = [page.index(f"/late/{one['revision_id']}") for one in (urgent, calm)]
    assert places == sorted(places)
    assert page.count(f"{WORDS}.") == 1
    assert WORDS in page_of(app, db_session, house, f"/oversight/late/{urgent['revision_id']}")
