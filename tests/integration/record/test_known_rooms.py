"""A visit holds no name of a room that the record knows: readers have it from the record."""

from typing import Any

import pytest
from sqlalchemy import select

from fieldapp.models.record import Fact
from fieldapp.presenters.reviews.visit_page import present_visit
from fieldapp.presenters.reviews.visit_text import visit_text
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.packs.last_visit import last_visit
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)

NEW_ROOM = "0193b6a0-0000-7000-8000-0000000000c1"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


def document_of_a_device(case: LarkinCase) -> dict[str, Any]:
    """As a device writes it: with the names of new rooms only."""
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    for room in document["rooms"].values():
        del room["order"], room["room_type"], room["label"]
    document["rooms"][NEW_ROOM] = {
        "order": 1,
        "room_type": "child_bedroom",
        "label": "box room",
        "seen": "seen",
        "picture_rating": 6,
    }
    return document


def test_rooms_are_read_by_name_and_type(db_session: Any, case: LarkinCase) -> None:
    visit = submit_larkin_visit(db_session, case, document_of_a_device(case))
    rated = [one for one in answers_of(visit.head) if one.key == "picture_rating"]
    assert {(one.about, one.room_type, one.value) for one in rated} == {
        ("Kitchen", "kitchen", 5),
        ("Box room", "child_bedroom", 6),
    }


def test_pack_names_the_rooms_of_the_last_visit(db_session: Any, case: LarkinCase) -> None:
    visit = submit_larkin_visit(db_session, case, document_of_a_device(case))
    approve_larkin_visit(db_session, case, visit)
    last = last_visit(case.family.id)
    assert last is not None
    assert {(one["label"], one["room_type"]) for one in last.ratings} == {
        ("Kitchen", "kitchen"),
        ("Living room", "living_room"),
        ("box room", "child_bedroom"),
    }


def test_a_room_taken_away_is_told_at_the_review_and_not_rated_in_the_record(
    db_session: Any, case: LarkinCase
) -> None:
    document = document_of_a_device(case)
    document["rooms"][NEW_ROOM]["removed"] = {"at": "2026-11-18T10:00:00Z", "why": "mistake"}
    document["rooms"][case.lounge.id]["removed"] = {"at": "2026-11-18T10:00:00Z", "why": "not_here"}
    visit = submit_larkin_visit(db_session, case, document)
    page = present_visit(visit, case.manager)
    assert {line.partition(" (Jo Adeyemi, ")[0] for line in page.taken_away} == {
        "Living room: not part of this visit",
        "Box room: added by mistake",
    }
    assert "Box room: added by mistake" in visit_text(page)
    assert {one.about for one in page.readings.answers if one.room_id} == {"Kitchen"}
    approve_larkin_visit(db_session, case, visit)
    rated = select(Fact.about).where(Fact.visit_id == visit.id, Fact.key == "picture_rating")
    assert list(db_session.scalars(rated)) == ["Kitchen"]
    last = last_visit(case.family.id)
    assert last is not None
    assert [one["label"] for one in last.ratings] == ["Kitchen"]
