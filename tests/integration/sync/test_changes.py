"""changes: what happened to a person's own visits since they last asked, and no more."""

from typing import Any

from sqlalchemy import select

from fieldapp.models.accounts import User
from fieldapp.models.audit import AuditEntry
from fieldapp.models.families import Family
from fieldapp.models.visits import APPROVED
from fieldapp.services.families.assign_family import name_workers
from tests.factories.visits import make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet


def changed(tablet: Tablet, cursor: str = "") -> Any:
    answer = tablet.get("changes", **({"since": cursor} if cursor else {}))
    assert answer.status_code == 200
    return answer.json


def test_tells_what_changed_since_the_cursor(house: House, anna: Tablet, ben: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    first = changed(anna)
    assert [visit["visit_id"] for visit in first["visits"]] == [message["visit_id"]]
    assert changed(anna, first["cursor"])["visits"] == []
    later = house.later(
        ben, message["visit_id"], {"home": {"a": 1, "b": 2}}, message["revision_id"]
    )
    ben.send_one(later)
    second = changed(anna, first["cursor"])
    assert second["visits"][0]["document"] == {"home": {"a": 1, "b": 2}}
    assert changed(anna, second["cursor"])["visits"] == []


def test_a_takeover_is_a_change(house: House, anna: Tablet, ben: Tablet) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    cursor = changed(anna)["cursor"]
    ben.post(f"visits/{message['visit_id']}/holder", {"note": "I finish it."})
    assert changed(anna, cursor)["visits"][0]["holder"]["name"] == "Ben Worker"
    assert len(changed(ben)["visits"]) == 1


def test_a_team_mates_visit_is_on_nobody_elses_list(
    house: House, anna: Tablet, ben: Tablet
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    assert changed(ben)["visits"] == []
    assert ben.visit(message["visit_id"])["document"] == {"home": {"a": 1}}


def test_closed_visits_are_not_copied_to_a_fresh_device_but_told_to_an_old_one(
    db_session: Any, house: House, anna: Tablet
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    cursor = changed(anna)["cursor"]
    visit = make_visit(db_session, house.family, house.anna, state=APPROVED)
    visit.change_number = int(cursor) + 1
    assert [one["state"] for one in changed(anna, cursor)["visits"]] == ["approved"]
    assert [one["state"] for one in changed(anna)["visits"]] == ["open"]


def test_reading_is_audited_only_where_something_was_told(
    db_session: Any, house: House, anna: Tablet
) -> None:
    entries = select(AuditEntry).where(AuditEntry.action == "changes.read")
    cursor = changed(anna)["cursor"]
    assert db_session.scalars(entries).all() == []
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    changed(anna, cursor)
    assert [one.detail for one in db_session.scalars(entries)] == [
        {"visits": [message["visit_id"]]}
    ]


def test_a_cursor_of_anything_else_is_the_beginning(house: House, anna: Tablet) -> None:
    anna.send_one(house.first(anna, {"home": {"a": 1}}))
    for cursor in ("x", "-1", "²", "9" * 40):
        assert len(changed(anna, cursor)["visits"]) == 1


def test_a_newly_named_worker_hears_of_visits_that_began_before(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    message = house.first(anna, {"home": {"a": 1}})
    anna.send_one(message)
    cursor = changed(ben)["cursor"]
    family = db_session.get(Family, house.family.id)
    manager = db_session.get(User, house.manager.id)
    name_workers(manager, family, [house.anna.public_id, house.ben.public_id])
    told = changed(ben, cursor)["visits"]
    assert [visit["visit_id"] for visit in told] == [message["visit_id"]]
