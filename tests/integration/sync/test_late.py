"""Words that come after approval or withdrawal: kept, receipted, and not in the head."""

from typing import Any

import pytest
from sqlalchemy import select

from fieldapp.models.revisions import LateWords, Revision
from fieldapp.models.visits import APPROVED, WITHDRAWN, Visit
from fieldapp.services.visits.change_state import change_state
from tests.factories.visits import make_revision, make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet


@pytest.mark.parametrize("state", [APPROVED, WITHDRAWN])
def test_late_words_are_kept_with_a_receipt(
    db_session: Any, house: House, anna: Tablet, state: str
) -> None:
    visit = make_visit(db_session, house.family, house.anna)
    approved = make_revision(db_session, visit, house.anna, {"home": {"a": 1}})
    visit.state = state
    message = house.later(anna, visit.id, {"home": {"a": 2}}, approved.id)
    answer = anna.send_one(message)
    assert (answer["status"], answer["outcome"]) == (410, "late")
    assert answer["receipt"]["sha256"] == message["sha256"]
    assert answer["head"]["state"] == state
    assert answer["head"]["document"] == {"home": {"a": 1}}
    assert anna.send_one(message) == answer
    late = db_session.scalars(select(LateWords)).one()
    assert (late.revision_id, late.settled_at) == (message["revision_id"], None)
    assert db_session.get(Revision, message["revision_id"]).document == {"home": {"a": 2}}
    assert db_session.get(Revision, message["revision_id"]).is_late


def test_late_changes_on_late_words(db_session: Any, house: House, anna: Tablet) -> None:
    visit = make_visit(db_session, house.family, house.anna, state=APPROVED)
    first = house.first(anna, {"home": {"a": 1}}, visit_id=visit.id)
    second = house.later(
        anna,
        visit.id,
        {"home": {"a": 1, "b": 2}},
        first["revision_id"],
        document=None,
        changes=[["/home/b", 2]],
    )
    assert [one["status"] for one in anna.send(first, second)] == [410, 410]
    assert anna.visit(visit.id)["document"] == {}


def test_withdrawn_keeps_what_was_written(db_session: Any, house: House, anna: Tablet) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    anna.send_one(first)
    visit = db_session.get(Visit, first["visit_id"])
    change_state(visit, WITHDRAWN, house.anna, note="The family moved.")
    db_session.commit()
    told = anna.visit(first["visit_id"])
    assert (told["state"], told["document"]) == ("withdrawn", {"home": {"a": 1}})
