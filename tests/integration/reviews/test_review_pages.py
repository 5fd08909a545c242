"""The pages of a review, as a manager meets them."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.audit import AuditEntry
from fieldapp.models.revisions import LateWords, Quarantine
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    make_two_visits,
)
from tests.factories.visits import make_revision
from tests.factories.written_reviews import posted_review
from tests.integration.forms_of_pages import send_form


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visits(db_session: Any, case: LarkinCase) -> tuple[Any, Any]:
    return make_two_visits(db_session, case)


@pytest.mark.row("S131")
def test_from_the_queue_to_the_record(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    visit_id = visits[1].id
    page = f"/visits/{visit_id}"
    client = client_of(app, db_session, case.manager)
    queue = client.get("/reviews").get_data(as_text=True)
    assert "Larkin" in queue
    assert page in queue
    changed = client.get(page).get_data(as_text=True)
    assert "Picture 4" in changed
    assert "Picture 5" in changed
    assert "Worse" in changed
    send_form(client, page, {}, to=f"{page}/review/claim")
    answer = send_form(
        client,
        page,
        posted_review(revision=visits[1].head_id),
        to=f"{page}/approve",
        follow_redirects=True,
    )
    assert "is approved" in answer.get_data(as_text=True)
    record = client.get(f"/families/{case.family.id}?view=chronology").get_data(as_text=True)
    assert "I do my reading on the stairs." in record
    assert record.index('<h2 class="app-chronology__month">November 2026') < record.index(
        '<h2 class="app-chronology__month">October 2026'
    )


def test_a_return_with_a_comment_on_one_question(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    visit_id = visits[1].id
    page = f"/visits/{visit_id}"
    pinned = f"/children/{case.maya.id}/presentation/feeding/items/meals"
    client = client_of(app, db_session, case.manager)
    send_form(client, page, {}, to=f"{page}/review/claim")
    words = {"revision": visits[1].head_id, "path": pinned, "words": "What did she eat?"}
    shown = send_form(client, page, words, to=f"{page}/comments", follow_redirects=True)
    text = shown.get_data(as_text=True)
    assert "What did she eat?" in text
    assert "Return with 1 comment" in text
    assert "Approval is not open" in text
    sent = send_form(
        client,
        page,
        {"revision": visits[1].head_id, "reason": ""},
        to=f"{page}/return",
        follow_redirects=True,
    )
    assert "The visit is returned" in sent.get_data(as_text=True)


def test_an_unsent_comment_is_seen_by_its_writer_alone(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    page = f"/visits/{visits[1].id}"
    manager = client_of(app, db_session, case.manager)
    send_form(manager, page, {}, to=f"{page}/review/claim")
    words = {"revision": visits[1].head_id, "path": "", "words": "My own draft question"}
    send_form(manager, page, words, to=f"{page}/comments")
    worker = client_of(app, db_session, case.visitor)
    assert "My own draft question" not in worker.get(page).get_data(as_text=True)


def test_what_changed_since_the_return_comes_first(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    page = f"/visits/{visits[1].id}"
    client = client_of(app, db_session, case.manager)
    send_form(client, page, {}, to=f"{page}/review/claim")
    words = {"revision": visits[1].head_id, "reason": "What does she eat?"}
    send_form(client, page, words, to=f"{page}/return")
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    meals = document["children"][case.maya.id]["presentation"]["feeding"]["items"]["meals"]
    meals["note"] = "Mum keeps a list now."
    make_revision(db_session, visits[1], case.visitor, document)
    text = client.get(page).get_data(as_text=True)
    assert text.index("Changed since it was returned") < text.index("Beside the last visit")
    assert "Mum keeps a list now." in text


def test_a_refused_step_says_why_and_keeps_the_words(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    page = f"/visits/{visits[1].id}"
    client = client_of(app, db_session, case.manager)
    send_form(client, page, {}, to=f"{page}/review/claim")
    refused = send_form(
        client, page, {"revision": visits[1].head_id, "reason": " "}, to=f"{page}/return"
    )
    assert refused.status_code == 409
    assert "Say why you return this visit" in refused.get_data(as_text=True)


@pytest.mark.parametrize("view", ["changed", "whole", "children", "history"])
def test_every_part_of_a_visit(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any], view: str
) -> None:
    client = client_of(app, db_session, case.manager)
    for visit in visits:
        assert client.get(f"/visits/{visit.id}?view={view}").status_code == 200


@pytest.mark.parametrize("view", ["summary", "chronology", "home", "children", "plan"])
def test_every_part_of_the_record(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any], view: str
) -> None:
    client = client_of(app, db_session, case.visitor)
    answer = client.get(f"/families/{case.family.id}?view={view}")
    assert answer.status_code == 200
    assert "Visit of 27 October 2026, Jo Adeyemi" in answer.get_data(as_text=True) or view == "home"


def test_an_empty_record(app: Flask, db_session: Any, case: LarkinCase) -> None:
    client = client_of(app, db_session, case.visitor)
    text = client.get(f"/families/{case.family.id}").get_data(as_text=True)
    assert "Nothing is in this record yet" in text


def test_plain_text(app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]) -> None:
    client = client_of(app, db_session, case.visitor)
    text = client.get(f"/visits/{visits[1].id}/text").get_data(as_text=True)
    assert "Regular meals" in text or "regular meals" in text
    assert "How it is known: Seen, a parent or carer said" in text


def test_what_was_added_by_somebody_else_says_so(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    sam = make_user(db_session, team=case.team, name="Sam Whitlock")
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    document["carers"][case.kelly.id]["parent_view"] = "Told me by telephone."
    make_revision(db_session, visits[1], sam, document)
    page = f"/visits/{visits[1].id}"
    client = client_of(app, db_session, case.manager)
    for address in (f"{page}?view=changed", f"{page}?view=whole", f"{page}/text"):
        text = client.get(address).get_data(as_text=True)
        assert text.count("Added by Sam Whitlock on") == 1, address


def test_strangers_get_404_and_readers_leave_a_trace(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    stranger = make_user(db_session, TEAM_MANAGER, team=make_team(db_session, case.team.authority))
    client = client_of(app, db_session, stranger)
    for address in (
        f"/visits/{visits[1].id}",
        f"/visits/{visits[1].id}/text",
        f"/families/{case.family.id}",
    ):
        assert client.get(address).status_code == 404
    reader = client_of(app, db_session, case.visitor)
    answer = reader.get(f"/visits/{visits[1].id}")
    assert answer.headers["Cache-Control"] == "no-store"
    read = db_session.query(AuditEntry).filter_by(subject_id=visits[1].id, action="visit.read")
    assert [entry.actor_id for entry in read] == [case.visitor.id]


def test_late_words_are_kept_in_the_record_as_late(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    approved = visits[0]
    head = approved.head_id
    document = larkin_document(
        case, "2026-10-27T09:30:00Z", kitchen=4, meals=1, words="It’s alright."
    )
    document["rooms"][case.kitchen.id]["clean_rating"] = 2
    late = make_revision(db_session, approved, case.visitor, document, is_late=True)
    approved.head_id = head
    db_session.add(LateWords(revision_id=late.id, visit_id=approved.id))
    db_session.flush()
    late_id = late.id
    client = client_of(app, db_session, case.manager)
    page = f"/oversight/late/{late_id}"
    assert "Dirty" in client.get(page).get_data(as_text=True)
    assert page in client.get("/oversight").get_data(as_text=True)
    send_form(client, page, {"reason": "Jo rang"}, to=f"{page}/keep")
    record = client.get(f"/families/{case.family.id}?view=chronology").get_data(as_text=True)
    assert "Came in late" in record
    assert page not in client.get("/oversight").get_data(as_text=True)


def test_setting_aside_needs_a_reason(
    app: Flask, db_session: Any, case: LarkinCase, visits: tuple[Any, Any]
) -> None:
    kept = Quarantine(
        authority_id=case.team.authority_id,
        team_id=case.team.id,
        user_id=case.visitor.id,
        status=422,
        why="unknown form version",
        body=b'{"document": {"visit": {"words": "<b>strong</b>"}}}',
        body_sha256="0" * 64,
    )
    db_session.add(kept)
    db_session.flush()
    page = f"/oversight/quarantine/{kept.id}"
    client = client_of(app, db_session, case.manager)
    text = client.get(page).get_data(as_text=True)
    assert "&lt;b&gt;strong" in text
    refused = send_form(client, page, {"reason": ""}, to=f"{page}/set-aside")
    assert refused.status_code == 409
    assert page in client.get("/oversight").get_data(as_text=True)
    send_form(client, page, {"reason": "Typed in again"}, to=f"{page}/set-aside")
    assert page not in client.get("/oversight").get_data(as_text=True)
