"""A visit holds no name of a room that the record knows: readers have it from the record."""

from typing import Any

import pytest

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
