"""The demo families' histories: approved visits with facts, readable from the record."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from fieldapp.demo.load_demo import load_demo
from fieldapp.models.accounts import User
from fieldapp.models.record import ChronologyEntry, Fact
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.packs.last_visit import last_visit

TODAY = date(2026, 11, 18)
VISITS = {"larkin": 3, "tesfaye": 2, "whitlock": 2, "pryce": 1, "marsh": 1}


@pytest.fixture
def cast(db_session: Any) -> Any:
    return load_demo(TODAY, "a-demo-password-of-the-test")


def test_each_family_has_its_history(db_session: Any, cast: Any) -> None:
    for key, number in VISITS.items():
        family_id = cast.families[key].id
        visits = db_session.scalars(select(Visit).where(Visit.family_id == family_id)).all()
        assert [visit.state for visit in visits] == [APPROVED] * number, key
        for visit in visits:
            written = select(func.count()).where(Fact.visit_id == visit.id)
            assert db_session.scalar(written) > 30, key
            told = select(func.count()).where(ChronologyEntry.visit_id == visit.id)
            assert db_session.scalar(told), key


def test_last_month_at_the_tesfayes(cast: Any) -> None:
    last = last_visit(cast.families["tesfaye"].id)
    assert last is not None
    assert last.on == date(2026, 10, 21)
    assert last.by == "Anna Reed"
    rated = {rating["label"]: rating.get("picture_rating") for rating in last.ratings}
    assert rated == {
        "Living room": 2,
        "Kitchen": 3,
        "Bathroom": 3,
        "Selam’s bedroom": 2,
        "Parents’ bedroom": 4,
    }
    assert [action["by_when"] for action in last.open_actions] == ["2026-11-04", "2026-11-11"]


def test_clutter_grows_at_the_larkins(db_session: Any, cast: Any) -> None:
    facts = db_session.scalars(
        select(Fact)
        .where(Fact.family_id == cast.families["larkin"].id, Fact.key == "picture_rating")
        .order_by(Fact.happened_on)
    )
    kitchen = [fact.value for fact in facts if fact.about == "Kitchen"]
    assert kitchen == [2, 4, 5]


def test_whoever_left_is_still_the_author(db_session: Any, cast: Any) -> None:
    freya = db_session.scalar(select(User).where(User.name == "Freya Lund"))
    assert not freya.active
    facts = db_session.scalars(select(Fact).where(Fact.family_id == cast.families["marsh"].id))
    assert {fact.author_id for fact in facts} == {freya.id}
