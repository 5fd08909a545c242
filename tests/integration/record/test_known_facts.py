"""What a visit says of who a person is enters the record, and the next pack brings it."""

from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from fieldapp.models.base import new_id
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.record import LATE_ENTRY, TAKEN_AWAY, ChronologyEntry, Fact
from fieldapp.presenters.record.record_page import present_record
from fieldapp.presenters.sync.pack_view import Before, pack_view
from fieldapp.services.record.known_facts import known_of_family
from fieldapp.services.record.read_record import family_facts, present_facts
from fieldapp.services.reviews.late_words import keep_late_words
from tests.factories.forms import definition
from tests.factories.larkin_case import (
    LarkinCase,
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.late_words import make_late_words

FIRST, SECOND = "2026-10-27T09:30:00Z", "2026-11-18T09:34:00Z"


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    """The Larkins, visited with the form of this release."""
    larkins = make_larkins(db_session)
    larkins.version = FormVersion(
        version=new_id()[-16:],
        authority_id=larkins.team.authority_id,
        definition=definition(),
        rules={},
        files={},
    )
    db_session.add(larkins.version)
    db_session.flush()
    return larkins


def _visited(
    db_session: Any, case: LarkinCase, at: str, *, leo: Any = None, kelly: Any = None
) -> None:
    document = larkin_document(case, at)
    document["visit"]["outcome"] = "completed"
    if leo is not None:
        document["children"][case.leo.id]["details"] = {"known": leo}
    if kelly is not None:
        document["carers"][case.kelly.id]["known"] = kelly
    approve_larkin_visit(db_session, case, submit_larkin_visit(db_session, case, document))


def _said(case: LarkinCase) -> dict[str, dict[str, str]]:
    """By name, what the next pack says that the record says."""
    pack = pack_view(case.family, Before(None, None, None, known_of_family(case.family.id)), "v")
    return {
        one["known_as"]: {line["key"]: line["words"] for line in one["recorded"]["says"]}
        for one in pack["people"]
    }


def _confirmed(case: LarkinCase) -> Any:
    pack = pack_view(case.family, Before(None, None, None, known_of_family(case.family.id)), "v")
    return next(one for one in pack["people"] if one["known_as"] == "Leo")["recorded"][
        "confirmed_on"
    ]


LEO = {
    "answer": "changed",
    "ethnicity": "MWAS",
    "languages": ["english", "other"],
    "languages_other": "Welsh",
    "status": ["looked_after"],
    "looked_after": {"since": "2025-03-03", "source": "told_by_parent"},
}


def test_a_change_is_a_fact_with_its_path_and_the_next_pack_shows_it(
    db_session: Any, case: LarkinCase
) -> None:
    _visited(db_session, case, FIRST, leo=LEO, kelly={"answer": "changed", "languages": ["urdu"]})
    path = f"/children/{case.leo.id}/details/known/ethnicity"
    fact = next(one for one in present_facts(case.family) if one.path == path)
    assert (fact.value, fact.child_id, fact.author_id) == ("MWAS", case.leo.id, case.visitor.id)
    assert _said(case) == {
        "Leo": {
            "ethnicity": "White and Asian",
            "languages": "English, Another language: Welsh",
            "status": "Looked after; looked after since 3 March 2025, known from a parent or carer",
        },
        "Maya": {},
        "Kelly": {"languages": "Urdu"},
    }


def test_what_is_not_answered_again_stays_and_what_is_takes_its_place(
    db_session: Any, case: LarkinCase
) -> None:
    _visited(db_session, case, FIRST, leo=LEO)
    _visited(
        db_session,
        case,
        SECOND,
        leo={"answer": "changed", "languages": ["panjabi"], "status": ["none"]},
    )
    assert _said(case)["Leo"] == {
        "ethnicity": "White and Asian",
        "languages": "Panjabi",
        "status": "None",
    }


def test_still_right_is_a_fact_that_changes_no_value(db_session: Any, case: LarkinCase) -> None:
    _visited(db_session, case, FIRST, leo=LEO)
    before = _said(case)
    assert _confirmed(case) is None
    # What was typed before the answer was changed back is asked no longer: it is no answer.
    _visited(db_session, case, SECOND, leo={"answer": "still_right", "ethnicity": "REFU"})
    assert _said(case) == before
    assert _confirmed(case) == "2026-11-18"


@pytest.mark.parametrize(
    ("value", "words"),
    [("NOBT", "Not known"), ("REFU", "Prefers not to say"), (None, None)],
)
def test_blank_not_known_and_not_said_are_different(
    db_session: Any, case: LarkinCase, value: Any, words: str | None
) -> None:
    told = {"answer": "changed"} | ({"ethnicity": value} if value else {})
    _visited(db_session, case, FIRST, leo=told)
    assert _said(case)["Leo"].get("ethnicity") == words


def test_what_was_taken_away_after_approval_gives_way_to_what_stood_before(
    db_session: Any, case: LarkinCase
) -> None:
    _visited(db_session, case, FIRST, leo={"answer": "changed", "ethnicity": "WBRI"})
    _visited(db_session, case, SECOND, leo={"answer": "changed", "ethnicity": "WIRI"})
    wrong = next(one for one in present_facts(case.family) if one.value == "WIRI")
    copied = {
        column.key: getattr(wrong, column.key)
        for column in Fact.__table__.columns
        if column.key not in {"id", "path", "kind", "supersedes_id"}
    }
    away = Fact(**copied, path=f"{wrong.path}#", kind=TAKEN_AWAY, supersedes_id=wrong.id)
    db_session.add(away)
    db_session.flush()
    assert _said(case)["Leo"] == {"ethnicity": "White British"}


def test_the_record_shows_it_on_that_childs_part_alone(db_session: Any, case: LarkinCase) -> None:
    _visited(db_session, case, FIRST, leo=LEO)
    _visited(db_session, case, SECOND, leo={"answer": "still_right"})
    page = present_record(case.family, family_facts(case.family), date(2026, 11, 24))
    shown = {
        one.name: [(line.label, line.words) for line in one.known] for one in page.child_records
    }
    assert shown["Maya"] == []
    assert ("Ethnicity", "White and Asian") in shown["Leo"]
    [leo] = [one for one in page.child_records if one.name == "Leo"]
    assert leo.known[0].source == (
        "Visit of 27 October 2026, Jo Adeyemi · Still right on 18 November 2026"
    )


def test_late_words_of_a_status_are_in_no_list(db_session: Any, case: LarkinCase) -> None:
    document = larkin_document(case, SECOND)
    visit = submit_larkin_visit(db_session, case, document)
    approve_larkin_visit(db_session, case, visit)
    late = deepcopy(document)
    late["children"][case.leo.id]["details"] = {"known": LEO}
    keep_late_words(case.manager, make_late_words(db_session, visit, case.visitor, late).id)
    lines = db_session.scalars(select(ChronologyEntry).where(ChronologyEntry.kind == LATE_ENTRY))
    (told,) = [f"{line.words} {line.detail}" for line in lines]
    assert "told in that person’s own part only" in told
    assert "ooked after" not in told
    assert "Mixed" not in told
    assert "Looked after" in str(_said(case)["Leo"])
