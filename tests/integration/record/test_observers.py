"""Who was at a visit: never told by who typed its times."""

from copy import deepcopy
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import EARLY_HELP_WORKER, HEALTH_VISITOR, User
from fieldapp.models.devices import DESK, TABLET
from fieldapp.models.revisions import LateWords
from fieldapp.models.visits import APPROVED, Handover, Visit
from fieldapp.services.record.read_record import chronology_of, present_facts
from fieldapp.services.reviews.late_words import keep_late_words
from fieldapp.services.visits.observers import observers_of
from fieldapp.services.visits.submit_visit import look_again
from tests.factories.accounts import client_of, make_user
from tests.factories.devices import make_device
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.visits import make_revision, make_visit, mark_submitted

ARRIVED = datetime.fromisoformat("2026-11-18T09:34:00+00:00")
IN_THE_HOME = ARRIVED + timedelta(minutes=20)
AT_THE_DESK = ARRIVED + timedelta(days=1)
SAY_HOW = "Maya: you were not recorded at this visit: say how you know"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def sam(db_session: Any, case: LarkinCase) -> User:
    """The early help worker who finishes the visit at a desk."""
    return make_user(db_session, EARLY_HELP_WORKER, team=case.team, name="Sam Whitlock")


def document(case: LarkinCase, arrived: bool = True) -> dict[str, Any]:
    words = larkin_document(case, "2026-11-18T09:34:00Z")
    words["visit"]["left_at"] = "2026-11-18T10:40:00Z"
    if not arrived:
        del words["visit"]["arrived_at"], words["visit"]["left_at"]
    return words


def begun(session: Any, case: LarkinCase, words: dict[str, Any], **fields: Any) -> Visit:
    """A visit that Jo wrote in the home."""
    told = {"form_version": case.version.version, **fields}
    visit = make_visit(session, case.family, case.visitor, **told)
    make_revision(session, visit, case.visitor, words, recorded_at=IN_THE_HOME)
    return visit


def hand_over(session: Any, visit: Visit, to: User, at: datetime) -> None:
    session.add(Handover(visit_id=visit.id, from_id=visit.holder_id, to_id=to.id, at=at))
    visit.holder_id = to.id
    session.flush()


def at_desk(session: Any, visit: Visit, by: User, words: dict[str, Any]) -> None:
    device = make_device(session, by, DESK)
    make_revision(session, visit, by, words, device=device, recorded_at=AT_THE_DESK)


def facts_by_path(case: LarkinCase) -> dict[str, Any]:
    return {fact.path: fact for fact in present_facts(case.family)}


@pytest.mark.parametrize("blank", [True, False])
def test_a_time_put_in_at_the_desk_puts_nobody_at_the_door(
    app: Flask, db_session: Any, case: LarkinCase, sam: User, blank: bool
) -> None:
    visit = begun(db_session, case, document(case, arrived=not blank))
    hand_over(db_session, visit, sam, AT_THE_DESK)
    corrected = document(case)
    corrected["visit"]["arrived_at"] = "2026-11-18T09:40:00Z"
    corrected["carers"][case.kelly.id]["parent_view"] = "Told me by telephone."
    at_desk(db_session, visit, sam, corrected)
    mark_submitted(db_session, visit)
    page = client_of(app, db_session, case.manager).get(f"/visits/{visit.id}?view=whole").text
    assert "Added by Sam Whitlock" in page
    assert "Added by Jo Adeyemi" not in page
    approve_larkin_visit(db_session, case, visit)
    facts = facts_by_path(case)
    assert {fact.observer_id for fact in facts.values()} == {case.visitor.id}
    assert facts[f"/carers/{case.kelly.id}/parent_view"].author_id == sam.id
    assert {line.observer_id for line in chronology_of(case.family)} == {case.visitor.id}


def test_without_an_arrival_the_first_answer_in_the_home_tells(
    db_session: Any, case: LarkinCase, sam: User
) -> None:
    """A plan that Sam made, and even a handover back, make Sam no visitor."""
    told = {"form_version": case.version.version}
    visit = make_visit(db_session, case.family, sam, **told)
    plan = {"visit": {"visit_kind": "planned"}}
    make_revision(db_session, visit, sam, plan, recorded_at=ARRIVED - timedelta(days=2))
    hand_over(db_session, visit, case.visitor, ARRIVED - timedelta(days=1))
    words = document(case, arrived=False)
    make_revision(db_session, visit, case.visitor, words, recorded_at=IN_THE_HOME)
    hand_over(db_session, visit, sam, AT_THE_DESK)
    at_desk(db_session, visit, sam, {**words, "analysis": {"pattern": "better"}})
    found = observers_of(visit)
    assert (found.at_arrival, sam.id in found) == (case.visitor.id, False)


def test_without_an_answer_whoever_held_it_first(
    db_session: Any, case: LarkinCase, sam: User
) -> None:
    visit = make_visit(db_session, case.family, case.visitor, form_version=None)
    hand_over(db_session, visit, sam, ARRIVED)
    assert observers_of(visit).at_arrival == case.visitor.id


@pytest.mark.parametrize(
    ("kind", "minutes", "was_there"),
    [
        (TABLET, 30, True),
        (TABLET, -30, False),
        (TABLET, 120, False),
        (DESK, 30, False),
    ],
)
def test_a_second_visitor_wrote_on_a_tablet_meanwhile(
    db_session: Any, case: LarkinCase, kind: str, minutes: int, was_there: bool
) -> None:
    beth = make_user(db_session, HEALTH_VISITOR, team=case.team, name="Beth Shaw")
    visit = begun(db_session, case, document(case))
    words = document(case)
    words["carers"][case.kelly.id]["parent_view"] = "I am tired, and glad."
    at, device = ARRIVED + timedelta(minutes=minutes), make_device(db_session, beth, kind)
    make_revision(db_session, visit, beth, words, device=device, recorded_at=at)
    mark_submitted(db_session, visit)
    approve_larkin_visit(db_session, case, visit)
    view = facts_by_path(case)[f"/carers/{case.kelly.id}/parent_view"]
    assert view.author_id == beth.id
    assert view.observer_id == (beth if was_there else case.visitor).id


def test_where_no_leaving_is_told_the_day_ends_at_midnight(
    db_session: Any, case: LarkinCase
) -> None:
    beth = make_user(db_session, HEALTH_VISITOR, team=case.team, name="Beth Shaw")
    words = document(case)
    del words["visit"]["left_at"]
    visit = begun(db_session, case, words)
    for hours, there in ((24, False), (14, True)):
        changed = deepcopy(words)
        changed["carers"][case.kelly.id]["parent_view"] = f"After {hours} hours."
        tablet = make_device(db_session, beth, TABLET)
        at = ARRIVED + timedelta(hours=hours)
        make_revision(db_session, visit, beth, changed, device=tablet, recorded_at=at)
        assert (beth.id in observers_of(visit)) is there


def claim(case: LarkinCase, words: dict[str, Any], where: str) -> str:
    """Say "I saw it" at one of the places where a basis stands, and give its path."""
    child = words["children"][case.maya.id]["presentation"]
    if where == "finding":
        child["feeding"]["items"]["meals"]["level"] = 1
        return f"/children/{case.maya.id}/presentation/feeding/items/meals"
    if where == "group":
        child["feeding"]["basis"] = ["from_record", "seen"]
        return f"/children/{case.maya.id}/presentation/feeding/basis"
    child["info_from"] = ["seen"]
    return f"/children/{case.maya.id}/presentation/info_from"


@pytest.mark.parametrize("where", ["finding", "group", "screen"])
def test_nobody_saw_what_she_was_not_there_to_see(
    db_session: Any, case: LarkinCase, sam: User, where: str
) -> None:
    visit = begun(db_session, case, document(case))
    assert visit.head is not None
    assert look_again(visit, visit.head) == []
    words = document(case)
    path = claim(case, words, where)
    at_desk(db_session, visit, sam, words)
    rows = look_again(visit, visit.head)
    assert [(row.path, row.kind, row.message) for row in rows] == [(path, "blocking", SAY_HOW)]
    claimed = words["children"][case.maya.id]["presentation"]
    said = {"finding": claimed["feeding"]["items"]["meals"], "group": claimed["feeding"]}
    said.get(where, {})["basis"] = ["told_by_parent"]
    claimed["info_from"] = ["told_by_parent"]
    at_desk(db_session, visit, sam, words)
    assert look_again(visit, visit.head) == []


def test_the_review_marks_what_was_not_seen(
    app: Flask, db_session: Any, case: LarkinCase, sam: User
) -> None:
    visit = begun(db_session, case, document(case))
    words = document(case)
    claim(case, words, "finding")
    at_desk(db_session, visit, sam, words)
    mark_submitted(db_session, visit)
    page = client_of(app, db_session, case.manager).get(f"/visits/{visit.id}?view=whole").text
    assert "not at the visit, and says “I saw it”" in page


def test_what_holds_for_a_screen_is_no_sight_of_somebody_elses(
    db_session: Any, case: LarkinCase, sam: User
) -> None:
    """Jo says of the whole screen that she saw it; Sam's finding on it is not seen by that."""
    words = document(case)
    words["children"][case.maya.id]["presentation"]["info_from"] = ["seen", "told_by_parent"]
    visit = begun(db_session, case, words)
    added = deepcopy(words)
    items = added["children"][case.maya.id]["presentation"]["feeding"]["items"]
    items["meals"] = {"level": 1}
    at_desk(db_session, visit, sam, added)
    mark_submitted(db_session, visit)
    approve_larkin_visit(db_session, case, visit)
    facts = facts_by_path(case)
    path = f"/children/{case.maya.id}/presentation/feeding"
    assert facts[f"{path}/items/meals"].basis == ["told_by_parent"]
    assert "seen" in facts[f"{path}/opener"].basis


def test_late_words_of_somebody_who_was_not_there(
    app: Flask, db_session: Any, case: LarkinCase, sam: User
) -> None:
    """The line names the visitor as observer, and says what was taken away."""
    visit = submit_larkin_visit(db_session, case, document(case))
    approve_larkin_visit(db_session, case, visit)
    approved = visit.head_id
    words = document(case)
    del words["carers"][case.kelly.id]["parent_view"]
    words["carers"][case.kelly.id]["parent_scale"] = 7
    late = make_revision(
        db_session, visit, sam, words, device=make_device(db_session, sam, DESK), is_late=True
    )
    visit.head_id = approved
    db_session.add(LateWords(revision_id=late.id, visit_id=visit.id))
    db_session.commit()
    assert visit.state == APPROVED
    page = client_of(app, db_session, case.manager).get(f"/oversight/late/{late.id}").text
    assert "Taken away." in page
    assert "I am tired." in page
    keep_late_words(case.manager, late.id)
    [line] = [one for one in chronology_of(case.family) if one.revision_id == late.id]
    assert (line.author_id, line.observer_id) == (sam.id, case.visitor.id)
    assert "taken away; it said: I am tired." in line.detail
    assert "7" in line.detail
