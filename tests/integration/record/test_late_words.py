"""Late words that are kept become facts that supersede, and change none (contracts 7 and 8)."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import DatabaseError

from fieldapp.models.base import new_id, utc_now
from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    LATE_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
    Fact,
)
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import WITHDRAWN, Visit, VisitAlert
from fieldapp.services.packs.last_visit import last_visit
from fieldapp.services.record.read_record import chronology_of, family_facts, present_facts
from fieldapp.services.reviews.errors import SettledAlreadyError
from fieldapp.services.reviews.late_words import keep_late_words, set_aside_late_words
from tests.factories.accounts import make_user
from tests.factories.larkin_case import (
    CHANGE_ROW,
    QUOTE_ROW,
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.late_words import make_late_words
from tests.factories.visits import make_revision

ARRIVED = "2026-11-18T09:34:00Z"
VISITED = date(2026, 11, 18)


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    """Approved, with the kitchen at picture 5."""
    visit = submit_larkin_visit(db_session, case, document(case))
    approve_larkin_visit(db_session, case, visit)
    return visit


def document(case: LarkinCase, **said: Any) -> dict[str, Any]:
    return larkin_document(case, ARRIVED, **said)


def picture(case: LarkinCase) -> str:
    return f"/rooms/{case.kitchen.id}/picture_rating"


def meals(case: LarkinCase) -> str:
    return f"/children/{case.maya.id}/presentation/feeding/items/meals"


def by_path(case: LarkinCase) -> dict[str, Fact]:
    return {fact.path: fact for fact in present_facts(case.family)}


def number_of(session: Any, what: Any) -> int:
    return int(session.scalar(select(func.count(what))))


def before(fact: Fact) -> Fact:
    """The fact that this one supersedes."""
    assert fact.supersedes is not None
    return fact.supersedes


def lines(case: LarkinCase, revision: Revision) -> dict[str, ChronologyEntry]:
    return {one.kind: one for one in chronology_of(case.family) if one.revision_id == revision.id}


def test_a_changed_answer_supersedes_and_an_added_one_stands_beside(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    old = by_path(case)[picture(case)]
    at_first = number_of(db_session, Fact.id)
    words = document(case, kitchen=6)
    words["rooms"][case.kitchen.id]["clean_rating"] = 2
    words["rooms"][case.lounge.id] |= {"seen": "seen", "picture_rating": 3}
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    facts = by_path(case)
    now = facts[picture(case)]
    assert (now.value, now.supersedes_id, now.revision_id) == (6, old.id, late.id)
    assert (now.author_id, now.observer_id) == (case.visitor.id, case.visitor.id)
    assert (now.approved_by_id, now.happened_on) == (case.manager.id, VISITED)
    assert (now.written_at, now.visit_id) == (late.recorded_at, visit.id)
    assert now.approved_at > old.approved_at
    added = facts[f"/rooms/{case.lounge.id}/picture_rating"]
    assert (added.value, added.supersedes_id) == (3, None)
    assert number_of(db_session, Fact.id) == at_first + 4
    assert db_session.get(Fact, old.id).value == 5


def test_what_was_not_changed_writes_no_fact_and_keeping_twice_writes_once(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    late = make_late_words(db_session, visit, case.visitor, document(case, kitchen=6))
    for _ in range(2):
        keep_late_words(case.manager, late.id)
    written = db_session.scalars(select(Fact).where(Fact.revision_id == late.id)).all()
    assert [fact.path for fact in written] == [picture(case)]
    assert number_of(db_session, ChronologyEntry.id) == 4
    with pytest.raises(SettledAlreadyError):
        set_aside_late_words(case.manager, late.id, reason="Changed my mind")
    assert by_path(case)[picture(case)].value == 6


def test_later_late_words_supersede_the_present_fact(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    first = make_late_words(db_session, visit, case.visitor, document(case, kitchen=6))
    second = make_late_words(db_session, visit, case.visitor, document(case, kitchen=7), base=first)
    keep_late_words(case.manager, first.id)
    keep_late_words(case.manager, second.id)
    chain = []
    fact: Fact | None = by_path(case)[picture(case)]
    while fact:
        chain.append(fact.value)
        fact = fact.supersedes
    assert chain == [7, 6, 5]
    [present] = [one for one in present_facts(case.family) if one.path == picture(case)]
    assert present.value == 7


def test_older_words_kept_after_newer_ones_of_the_same_device_change_nothing(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = document(case, kitchen=6)
    words["carers"][case.kelly.id]["parent_scale"] = 4
    first = make_late_words(db_session, visit, case.visitor, words)
    words["rooms"][case.kitchen.id]["picture_rating"] = 7
    second = make_late_words(db_session, visit, case.visitor, words, base=first)
    keep_late_words(case.manager, second.id)
    keep_late_words(case.manager, first.id)
    facts = by_path(case)
    assert facts[picture(case)].value == 7
    assert facts[f"/carers/{case.kelly.id}/parent_scale"].value == 4
    assert "newer words stand" in lines(case, first)[LATE_ENTRY].detail


def test_what_the_record_says_already_is_no_fact(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    """Two tablets, or words without a base: all of it is new to them, little to the record."""
    late = make_late_words(db_session, visit, case.visitor, document(case, kitchen=6))
    again = make_late_words(db_session, visit, case.visitor, document(case, kitchen=6))
    unbased = make_late_words(
        db_session, visit, case.visitor, document(case, kitchen=6, meals=3), base_id=None
    )
    for one in (late, again, unbased):
        keep_late_words(case.manager, one.id)
    paths = select(Fact.path).where(Fact.revision_id.in_([again.id, unbased.id]))
    assert db_session.scalars(paths).all() == [meals(case)]
    assert "nothing that the record did not say" in lines(case, again)[LATE_ENTRY].words


def test_what_was_taken_away_is_said_and_counted_nowhere(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = document(case)
    quote = words["children"][case.leo.id]["voice"]["quote"][QUOTE_ROW]
    quote["removed"] = {"at": ARRIVED, "why": "mistake"}
    del words["carers"][case.kelly.id]["parent_view"]
    words["rooms"][case.kitchen.id]["seen"] = "not_seen"
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    facts = family_facts(case.family)
    gone = {fact.path: fact for fact in facts.taken_away}
    said = f"/children/{case.leo.id}/voice/quote/{QUOTE_ROW}"
    assert gone[said].words == "Taken away: added by mistake"
    assert gone[f"/carers/{case.kelly.id}/parent_view"].words == "Taken away"
    assert gone[picture(case)].words.startswith("Not asked any more")
    assert before(gone[picture(case)]).value == 5
    assert not gone.keys() & {fact.path for fact in facts.present}
    assert gone[said].child_id == case.leo.id
    line = lines(case, late)[LATE_ENTRY]
    assert "3 answers taken away" in line.words
    assert "taken away; it said: I am tired." in line.detail


def test_what_was_taken_away_may_come_back(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    words = document(case)
    del words["carers"][case.kelly.id]["parent_view"]
    first = make_late_words(db_session, visit, case.visitor, words)
    words["carers"][case.kelly.id]["parent_view"] = "I am better."
    second = make_late_words(db_session, visit, case.visitor, words, base=first)
    for one in (first, second):
        keep_late_words(case.manager, one.id)
    back = by_path(case)[f"/carers/{case.kelly.id}/parent_view"]
    assert back.words == "I am better."
    assert before(back).is_taken_away
    assert family_facts(case.family).taken_away == []


def test_new_words_of_a_child_and_new_needs_have_their_line_once(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = document(case, meals=3, words="I read on the stairs.")
    enough = words["children"][case.maya.id]["presentation"]["feeding"]["items"]
    enough["enough"] = {"level": 2, "basis": ["seen"], "note": "One tin."}
    row = new_id()
    words["children"][case.leo.id]["voice"]["quote"][row] = {"order": 2, "words": "I am cold."}
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    entries = chronology_of(case.family)
    quotes = {one.words: one for one in entries if one.kind == WORDS_ENTRY}
    assert set(quotes) == {"“I do my reading on the stairs.”", "“I am cold.”"}
    assert quotes["“I am cold.”"].child_id == case.leo.id
    needs = [
        (one.path.rpartition("/")[2], one.level) for one in entries if one.kind == FINDING_ENTRY
    ]
    assert sorted(needs) == [("enough", 2), ("meals", 2)]
    line = lines(case, late)[LATE_ENTRY]
    assert "I am cold." not in line.detail
    assert "told in its own line" in line.detail
    assert "“I do" not in line.detail
    assert "I read on the stairs." in line.detail
    assert "(was: I do my reading on the stairs.)" in line.detail


def test_an_urgent_answer_that_only_late_words_brought_has_its_line(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = document(case)
    words["visit"]["immediate_danger"] = {"answer": True, "called": "999 at 10:31"}
    late = make_late_words(db_session, visit, case.visitor, words)
    db_session.add(
        VisitAlert(
            id=new_id(),
            visit_id=visit.id,
            kind="immediate_danger",
            path="/visit/immediate_danger",
            revision_id=late.id,
            received_at=utc_now(),
        )
    )
    keep_late_words(case.manager, late.id)
    assert "immediate danger" in lines(case, late)[ACT_NOW_ENTRY].words


def test_how_an_answer_is_known_is_part_of_it_and_nobody_absent_saw_it(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    sam = make_user(db_session, team=case.team, name="Sam Whitlock")
    words = document(case)
    found = words["children"][case.maya.id]["presentation"]["feeding"]["items"]["meals"]
    found["basis"] = ["told_by_parent", "seen"]
    late = make_late_words(
        db_session, visit, sam, words, recorded_at=utc_now() + timedelta(days=400)
    )
    keep_late_words(case.manager, late.id)
    fact = by_path(case)[meals(case)]
    assert (fact.basis, fact.author_id, fact.observer_id) == (
        ["told_by_parent"],
        sam.id,
        case.visitor.id,
    )
    words["children"][case.leo.id]["presentation"]["feeding"]["basis"] = ["told_by_parent"]
    only_basis = make_late_words(db_session, visit, case.visitor, words, base=late)
    keep_late_words(case.manager, only_basis.id)
    opener = by_path(case)[f"/children/{case.leo.id}/presentation/feeding/opener"]
    assert (opener.revision_id, opener.basis) == (only_basis.id, ["told_by_parent"])


def test_a_visit_keeps_its_day_and_its_place(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    """A second visit of the same day stays the newer one, whenever words of the first come."""
    afternoon = larkin_document(case, "2026-11-18T15:00:00Z", kitchen=2)
    second = submit_larkin_visit(db_session, case, afternoon)
    approve_larkin_visit(db_session, case, second)
    words = larkin_document(case, "2026-11-19T09:34:00Z", kitchen=6)
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    ratings = [
        (one.visit_id, one.value, one.happened_on)
        for one in present_facts(case.family)
        if one.path == picture(case)
    ]
    assert ratings == [(visit.id, 6, VISITED), (second.id, 2, VISITED)]
    assert lines(case, late)[LATE_ENTRY].happened_on == VISITED


def test_a_child_whom_only_late_words_met_is_of_the_family(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words, kai = document(case), new_id()
    words["people_met"] = {kai: {"order": 1, "kind": "child", "name": "Kai"}}
    words["children"][kai] = {"voice": {"quote": {new_id(): {"order": 1, "words": "Me too."}}}}
    case.leo.confirmed_at = None
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    quotes = {fact.words: fact for fact in present_facts(case.family) if fact.key == "quote/*"}
    assert quotes["Me too."].child_id == kai
    assert lines(case, late)[WORDS_ENTRY].child_id == kai


def test_of_a_withdrawn_visit_there_is_one_line_and_no_fact(
    db_session: Any, case: LarkinCase
) -> None:
    visit = submit_larkin_visit(db_session, case, document(case))
    visit.state = WITHDRAWN
    words = document(case, kitchen=6, words="I am cold.")
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    assert number_of(db_session, Fact.id) == 0
    [line] = chronology_of(case.family)
    assert (line.kind, line.revision_id) == (LATE_ENTRY, late.id)
    assert "I am cold." in line.detail


def test_what_must_change_is_corrected_by_its_row(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    words = document(case)
    words["analysis"]["what_must_change"][CHANGE_ROW]["by_when"] = "2026-12-18"
    late = make_late_words(db_session, visit, case.visitor, words)
    keep_late_words(case.manager, late.id)
    [row] = [one for one in present_facts(case.family) if one.key == "what_must_change/*"]
    assert (row.value["by_when"], before(row).value["by_when"]) == ("2026-12-18", "2026-12-11")


def test_the_next_visit_is_prepared_with_what_the_record_says(
    db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    """What was kept, and nothing that only waits."""
    words = document(case, kitchen=6)
    words["analysis"]["what_must_change"][CHANGE_ROW]["by_when"] = "2026-12-18"
    del words["rooms"][case.kitchen.id]["clean_rating"]
    kept = make_late_words(db_session, visit, case.visitor, words)
    make_late_words(db_session, visit, case.visitor, document(case, kitchen=9), base=kept)
    keep_late_words(case.manager, kept.id)
    told = last_visit(case.family.id)
    assert told is not None
    kitchen = next(one for one in told.ratings if one["room_id"] == case.kitchen.id)
    assert (kitchen["picture_rating"], kitchen["clean_rating"]) == (6, None)
    assert [one["by_when"] for one in told.open_actions] == ["2026-12-18"]
    assert visit.head is not None
    assert visit.head.document["rooms"][case.kitchen.id]["picture_rating"] == 5


def test_no_fact_is_superseded_twice(db_session: Any, case: LarkinCase, visit: Visit) -> None:
    """Two corrections of one answer would leave two present facts: the database refuses."""
    late = make_late_words(db_session, visit, case.visitor, document(case, kitchen=6))
    keep_late_words(case.manager, late.id)
    second = by_path(case)[picture(case)]
    copied = {
        column.name: getattr(second, column.name)
        for column in Fact.__table__.columns
        if column.name != "id"
    }
    other = make_revision(db_session, visit, case.visitor, {})
    db_session.add(Fact(**copied | {"revision_id": other.id}))
    with pytest.raises(DatabaseError):
        db_session.flush()
    db_session.rollback()
