"""A child's own answer stands as the child gave it; what was written over it is kept and told."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.models.base import new_id
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import OWN_KEPT, VisitEvent
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from tests.factories.accounts import client_of
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of

BEGAN = "2026-11-24T09:40:00.000Z"
ENDED = "2026-11-24T09:55:00.000Z"
OPEN = {"began_at": BEGAN}
OVER = {"began_at": BEGAN, "ended_at": ENDED}


class Turned:
    """A visit in which the tablet was turned to Leo; what is sent is on the real form."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.child = house.child.id
        self.version = ensure_form_version(house.anna.authority).version
        self.visit_id = new_id()
        self.turn = new_id()

    def document(self, turns: Any = None, **own: Any) -> dict[str, Any]:
        told = {"way": "age_7_11", "could_hear": ["alone"], **own}
        more = {"turns": turns} if turns else {}
        return {
            "visit": {"outcome": "let_in"},
            "children": {self.child: {"voice": {"own": {**told, **more}}}},
        }

    def sends(
        self, tablet: Tablet, document: dict[str, Any], base: str | None = None, **fields: Any
    ) -> Any:
        told = {"form_version": self.version, "family_id": self.house.family.id, **fields}
        return tablet.send_one(tablet.message(self.visit_id, document, base, **told))

    def own(self, tablet: Tablet) -> dict[str, Any]:
        document = tablet.visit(self.visit_id)["document"]
        return dict(document.get("children", {})[self.child]["voice"]["own"])

    def head(self, tablet: Tablet) -> str:
        return str(tablet.visit(self.visit_id)["revision_id"])


@pytest.fixture
def leo(house: House, db_session: Any) -> Turned:
    made = Turned(house)
    db_session.commit()
    return made


@pytest.fixture
def base(leo: Turned, anna: Tablet) -> str:
    """What Leo chose has reached the service, and his turn is over."""
    sent = leo.sends(anna, leo.document({leo.turn: OVER}, home="not_so_good"))
    assert sent["outcome"] == "received", sent
    return str(sent["revision_id"])


def told(db_session: Any, leo: Turned) -> list[str]:
    query = select(VisitEvent).where(
        VisitEvent.visit_id == leo.visit_id, VisitEvent.what == OWN_KEPT
    )
    return [event.note for event in db_session.scalars(query.order_by(VisitEvent.id))]


@pytest.mark.parametrize(
    ("over", "note"),
    [
        ({"home": "good"}, "“Good” was written over it."),
        ({}, "It was cleared elsewhere."),
        ({"home": "angry"}, "“angry” was written over it."),
    ],
)
def test_nobody_writes_over_what_a_child_chose(
    leo: Turned, base: str, ben: Tablet, db_session: Any, over: dict[str, Any], note: str
) -> None:
    document = leo.document({leo.turn: OVER}, **over)
    document["home"] = {"words": "Warm"}
    answer = leo.sends(ben, document, base)
    assert (answer["status"], answer["outcome"]) == (200, "merged")
    assert leo.own(ben)["home"] == "not_so_good"
    assert ben.visit(leo.visit_id)["document"]["home"] == {"words": "Warm"}
    assert ben.visit(leo.visit_id)["conflicts"] == []
    kept = db_session.get(Revision, answer["revision_id"])
    assert kept.document == document
    [history] = told(db_session, leo)
    assert history == f"Leo: how are things at home? “Not so good” stands. {note}"


def test_the_same_tablet_does_not_either_and_what_follows_is_ordinary(
    leo: Turned, base: str, anna: Tablet, db_session: Any
) -> None:
    over = leo.sends(anna, leo.document({leo.turn: OVER}, home="good"), base)
    after = leo.document({leo.turn: OVER}, home="good")
    after["visit"]["visit_kind"] = "home"
    chained = leo.sends(anna, after, over["revision_id"])
    assert chained["outcome"] in {"received", "merged"}
    assert leo.own(anna)["home"] == "not_so_good"
    assert anna.visit(leo.visit_id)["document"]["visit"]["visit_kind"] == "home"
    assert len(told(db_session, leo)) == 1


def test_a_manager_reads_what_was_written_over_it(
    app: Flask, leo: Turned, base: str, ben: Tablet, db_session: Any
) -> None:
    leo.sends(ben, leo.document({leo.turn: OVER}, home="good"), base)
    page = client_of(app, db_session, leo.house.manager).get(f"/visits/{leo.visit_id}?view=history")
    assert "A child’s own answer stands; another was written" in page.text
    assert "“Good” was written over it." in page.text


@pytest.mark.parametrize(
    "turns",
    [
        None,
        {"not-an-id": OVER},
        {"0193b6a0-0000-4000-8000-0000000000c1": OVER},
        {"0193b6a0-0000-7000-8000-0000000000c1": {"ended_at": ENDED}},
        {"0193b6a0-0000-7000-8000-0000000000c1": {"began_at": "today"}},
        {"0193b6a0-0000-7000-8000-0000000000c1": {**OPEN, "ended_at": "2026-11-24T09:55"}},
        {"0193b6a0-0000-7000-8000-0000000000c1": "turned"},
    ],
)
def test_words_with_no_marks_of_a_turn_are_not_the_childs(
    leo: Turned, anna: Tablet, db_session: Any, turns: Any
) -> None:
    sent = leo.sends(anna, leo.document(turns, home="good", lists={"worry_words": "None at all"}))
    assert sent["outcome"] == "merged"
    assert "home" not in leo.own(anna)
    assert "lists" not in leo.own(anna)
    assert leo.own(anna)["way"] == "age_7_11"
    assert told(db_session, leo) == [
        "Leo: how are things at home? “Good” was not answered on the child’s own screen.",
        (
            "Leo: three lists: Worries, in my own words: “None at all” was not answered"
            " on the child’s own screen."
        ),
    ]


def test_several_savings_of_a_turn_and_another_turn_are_the_childs(
    leo: Turned, anna: Tablet, db_session: Any
) -> None:
    first = leo.sends(anna, leo.document({leo.turn: OPEN}))
    second = leo.sends(anna, leo.document({leo.turn: OPEN}, home="good"), first["revision_id"])
    changed = leo.document({leo.turn: OPEN}, home="not_so_good")
    third = leo.sends(anna, changed, second["revision_id"])
    last = leo.document({leo.turn: OVER}, home="not_so_good", feelings=["sad"])
    fourth = leo.sends(anna, last, third["revision_id"])
    assert fourth["outcome"] == "received"
    again = {leo.turn: OVER, new_id(): OPEN}
    fifth = leo.sends(anna, leo.document(again, home="good"), fourth["revision_id"])
    assert fifth["outcome"] == "received"
    assert leo.own(anna)["home"] == "good"
    assert "feelings" not in leo.own(anna)
    assert told(db_session, leo) == []


def test_a_turn_goes_on_only_where_it_began(
    app: Flask, leo: Turned, anna: Tablet, ben: Tablet, db_session: Any
) -> None:
    first = leo.sends(anna, leo.document({leo.turn: OPEN}, home="good"))
    other = tablet_of(app, db_session, leo.house.anna)
    for tablet in (ben, other):
        leo.sends(tablet, leo.document({leo.turn: OPEN}, home="really_good"), first["revision_id"])
        assert leo.own(tablet)["home"] == "good"
    head = leo.head(anna)
    later = leo.sends(anna, leo.document({leo.turn: OPEN}, home="not_so_good"), head)
    assert later["outcome"] == "received"
    assert leo.own(anna)["home"] == "not_so_good"
    assert len(told(db_session, leo)) == 2


def test_a_turn_that_the_tablet_did_not_outlive_ends_with_the_next(
    leo: Turned, anna: Tablet
) -> None:
    leo.sends(anna, leo.document({leo.turn: OPEN}, home="good"))
    both = {leo.turn: OPEN, new_id(): OVER}
    leo.sends(anna, leo.document(both, home="not_so_good"), leo.head(anna))
    leo.sends(anna, leo.document(both, home="really_good"), leo.head(anna))
    assert leo.own(anna)["home"] == "not_so_good"


@pytest.mark.parametrize("choice", ["not_so_good", "really_good", "in_the_middle"])
def test_between_two_turns_a_person_chooses_but_writes_no_third_answer(
    leo: Turned, base: str, anna: Tablet, ben: Tablet, db_session: Any, choice: str
) -> None:
    """Leo had Anna's tablet and Ben's; both sent what he chose upon the same base."""
    mine = leo.document({leo.turn: OVER, new_id(): OVER}, home="not_so_good", feelings=["sad"])
    mine["children"][leo.child]["voice"]["own"]["home"] = "good"
    leo.sends(anna, mine, base)
    theirs = leo.document({leo.turn: OVER, new_id(): OVER}, home="really_good")
    answer = leo.sends(ben, theirs, base)
    assert answer["outcome"] == "conflict"
    [row] = ben.visit(leo.visit_id)["conflicts"]
    assert {one["value"] for one in row["candidates"]} == {"good", "really_good"}
    told_now = ben.visit(leo.visit_id)["document"]
    told_now["children"][leo.child]["voice"]["own"]["home"] = choice
    leo.sends(ben, told_now, leo.head(ben), kind="resolve", resolves=[row["id"]])
    is_candidate = choice == "really_good"
    assert leo.own(ben)["home"] == ("really_good" if is_candidate else "good")
    assert len(ben.visit(leo.visit_id)["conflicts"]) == (0 if is_candidate else 1)
    assert len(told(db_session, leo)) == (0 if is_candidate else 1)


def test_not_assessed_over_the_childs_voice_leaves_the_childs_words(
    leo: Turned, base: str, ben: Tablet
) -> None:
    document = leo.document()
    document["children"][leo.child]["voice"] = {"na": "asleep"}
    leo.sends(ben, document, base)
    assert leo.own(ben)["home"] == "not_so_good"


def test_a_version_that_kept_no_turns_is_as_it_was(house: House, anna: Tablet) -> None:
    """The form of the fixtures has no child's screen: nothing marks a turn there."""
    words = {"children": {house.child.id: {"voice": {"own": {"home": "good"}}}}}
    assert anna.send_one(house.first(anna, words))["outcome"] == "received"
