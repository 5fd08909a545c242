"""Families that may be prepared, and a pack: the least that a visit needs, written down."""

from datetime import date
from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.audit import AuditEntry
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.devices import Device, PackIssue
from fieldapp.models.families import FamilyWarning
from fieldapp.models.reviews import DECIDED_APPROVED, Review, ReviewDecision
from fieldapp.models.rooms import Room
from fieldapp.models.visits import APPROVED, SUBMITTED, VisitEvent
from fieldapp.services.devices.revoke_device import revoke_device
from tests.factories.families import make_person
from tests.factories.visits import make_revision, make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet


def test_lists_visible_families_own_first(house: House, anna: Tablet) -> None:
    answer = anna.get("families")
    assert answer.json is not None
    lines = answer.json["families"]
    assert [line["mine"] for line in lines] == [True, False]
    assert lines[0] == {
        "id": house.family.id,
        "name": "Example",
        "address": lines[0]["address"],
        "children": "Leo",
        "mine": True,
    }
    assert house.other_family.id not in {line["id"] for line in lines}


def test_children_stand_with_their_ages(db_session: Any, house: House, anna: Tablet) -> None:
    today = utc_now().date()
    make_person(db_session, house.family, "Maya", born_on=date(today.year - 3, 1, 1))
    make_person(db_session, house.family, "", kind="unborn", expected_on=today)
    lines = anna.get("families").json["families"]  # type: ignore[index]
    assert "Maya 3" in lines[0]["children"]


def test_a_pack_holds_what_a_visit_needs(db_session: Any, house: House, anna: Tablet) -> None:
    warning = FamilyWarning(
        family_id=house.family.id,
        words="Dog in the yard",
        from_on=date(2026, 11, 1),
        entered_by_id=house.manager.id,
    )
    db_session.add(warning)
    pack = anna.get(f"packs/{house.family.id}").json
    assert pack is not None
    assert pack["family"]["name"] == "Example"
    assert pack["family"]["warnings"] == [{"words": "Dog in the yard", "from_on": "2026-11-01"}]
    assert pack["family"]["interpreter"] is None
    assert [person["known_as"] for person in pack["people"]] == ["Leo"]
    assert [room["id"] for room in pack["rooms"]] == [house.room_id]
    assert pack["rooms"][0]["address_id"] == pack["family"]["addresses"][0]["id"]
    assert pack["last_visit"] is None
    assert pack["open_actions"] == []
    assert pack["to_find_out"] == []
    assert pack["form_version"] == anna.hello()["form_version"]


def test_a_pack_brings_the_last_agreed_ratings(db_session: Any, house: House, anna: Tablet) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    row = new_id()
    words = {
        "visit": {"arrived_at": "2026-10-04T23:10:00Z"},  # ten past midnight in London
        "rooms": {
            house.room_id: {"room_type": "kitchen", "label": "Kitchen", "picture_rating": 6},
            new_id(): {"picture_rating": 9, "removed": {"at": "2026-10-05T10:00:00Z", "why": "x"}},
        },
        "analysis": {"what_must_change": {row: {"what": "Clear the cooker", "who": "Kelly"}}},
    }
    approved = make_revision(db_session, visit, house.anna, words)
    make_revision(db_session, visit, house.anna, {"rooms": {house.room_id: {"picture_rating": 1}}})
    visit.state = APPROVED
    event = VisitEvent(
        visit_id=visit.id, what=APPROVED, by_id=house.manager.id, revision_id=approved.id
    )
    db_session.add(event)
    pack = anna.get(f"packs/{house.family.id}").json
    assert pack is not None
    rating = {"room_type": "kitchen", "label": "Kitchen", "picture_rating": 6, "clean_rating": None}
    assert pack["last_visit"] == {
        "on": "2026-10-05",
        "by": "Anna Visitor",
        "ratings": [{"room_id": house.room_id, **rating}],
    }
    assert pack["open_actions"] == [{"what": "Clear the cooker", "who": "Kelly", "by_when": None}]


def test_a_pack_brings_the_least_of_each_child_of_the_visit_before(
    db_session: Any, house: House, anna: Tablet
) -> None:
    """What must not come twice, of children of the family, once their visit was handed in."""
    told = {
        "visit": {"arrived_at": "2026-10-05T10:00:00Z"},
        "children": {
            house.child.id: {
                "seen": {"seen": "no", "reason": "At his aunt’s."},
                "voice": {"voice_obtained": "yes_direct"},
            },
            "somebody-else": {"seen": {"seen": "no"}},
        },
    }
    visit = make_visit(db_session, house.family, house.anna)
    make_revision(db_session, visit, house.anna, told)
    db_session.commit()

    def brought() -> Any:
        pack = anna.get(f"packs/{house.family.id}").json
        assert pack is not None
        return pack["children_last_time"]

    assert brought() is None
    visit.state = SUBMITTED
    db_session.commit()
    said = {house.child.id: {"seen": "no"}}
    expected = {"visit_id": visit.id, "on": "2026-10-05", "said": said}
    assert brought() == expected


def test_a_pack_brings_what_the_last_review_asked_to_find_out(
    db_session: Any, house: House, anna: Tablet
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    approved = make_revision(db_session, visit, house.anna, {"visit": {}})
    review = Review(visit_id=visit.id, reviewer_id=house.manager.id, ended_at=utc_now())
    db_session.add(review)
    db_session.flush()
    asked = {"what": "An illness", "tells": "What the practice says"}
    decision = ReviewDecision(
        review_id=review.id,
        visit_id=visit.id,
        revision_id=approved.id,
        decision=DECIDED_APPROVED,
        written={"hypotheses": [asked]},
        by_id=house.manager.id,
    )
    db_session.add(decision)
    pack = anna.get(f"packs/{house.family.id}").json
    assert pack is not None
    assert pack["to_find_out"] == [asked]


def test_each_copy_is_written_down(db_session: Any, house: House, anna: Tablet) -> None:
    for _ in range(2):
        assert anna.get(f"packs/{house.family.id}").status_code == 200
    issues = db_session.scalars(select(PackIssue)).all()
    assert [(one.device_id, one.family_id) for one in issues] == [
        (anna.device_id, house.family.id)
    ] * 2
    entries = select(AuditEntry).where(AuditEntry.action == "pack.copied")
    assert len(db_session.scalars(entries).all()) == 2


def test_another_teams_family_has_no_pack(db_session: Any, house: House, anna: Tablet) -> None:
    unknown = anna.get(f"packs/{new_id()}")
    other = anna.get(f"packs/{house.other_family.id}")
    assert (other.status_code, other.json) == (unknown.status_code, unknown.json)
    assert other.status_code == 404
    assert db_session.scalars(select(PackIssue)).all() == []


def test_a_revoked_device_gets_no_pack(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    for path in (f"packs/{house.family.id}", "families", "changes", f"visits/{new_id()}"):
        answer = anna.get(path)
        assert (answer.status_code, answer.json) == (403, {"error": "device_revoked"})


def test_a_room_added_by_mistake_stays_of_the_household_and_out_of_the_next_pack(
    db_session: Any, house: House, anna: Tablet
) -> None:
    def rooms() -> set[str]:
        return {room["id"] for room in anna.get(f"packs/{house.family.id}").json["rooms"]}  # type: ignore[index]

    mistaken, away = new_id(), {"at": "2026-11-24T10:00:00Z", "why": "mistake"}
    row = {"order": 1, "room_type": "kitchen", "label": "Back kitchen"}
    first = house.first(anna, {"rooms": {mistaken: row}})
    anna.send_one(first)
    assert rooms() == {house.room_id, mistaken}
    taken = {"rooms": {mistaken: {**row, "removed": away}, house.room_id: {"removed": away}}}
    second = house.later(anna, first["visit_id"], taken, first["revision_id"])
    anna.send_one(second)
    assert rooms() == {house.room_id}
    assert db_session.get(Room, mistaken) is not None
    back = house.later(anna, first["visit_id"], {"rooms": {mistaken: row}}, second["revision_id"])
    anna.send_one(back)
    assert rooms() == {house.room_id, mistaken}
