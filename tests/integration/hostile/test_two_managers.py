"""Two decisions at the same moment, and words that come in during one: one of them stands."""

import threading
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.accounts import TEAM_MANAGER
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.record import ChronologyEntry, Fact
from fieldapp.models.reviews import Review, ReviewDecision
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED, Visit
from fieldapp.services.reviews.claim_review import claim_review
from tests.factories.accounts import client_of, make_user
from tests.factories.devices import make_device
from tests.factories.larkin_case import (
    LarkinCase,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)
from tests.factories.review_forms import review_definition
from tests.factories.written_reviews import write_review
from tests.integration.forms_of_pages import csrf_of
from tests.integration.sync.tablet import tablet_of


def at_once(*work: Callable[[], int]) -> list[int]:
    start = threading.Barrier(len(work))
    gave = [0] * len(work)

    def run(place: int) -> None:
        start.wait()
        gave[place] = work[place]()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(work))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return gave


@pytest.fixture
def case(db_session: Any) -> LarkinCase:
    return make_larkins(db_session)


@pytest.fixture
def visit(db_session: Any, case: LarkinCase) -> Visit:
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    version = FormVersion(
        version=uuid4().hex[:16],
        authority_id=case.team.authority_id,
        definition=review_definition(),
        rules={},
        files={},
    )
    db_session.add(version)
    db_session.flush()
    visit: Visit = submit_larkin_visit(db_session, case, document, form_version=version.version)
    db_session.commit()
    return visit


def poster(app: Flask, session: Any, user: Any, visit_id: str) -> Callable[..., int]:
    """A way to post a step of the review, with the page's token fetched before."""
    client = client_of(app, session, user)
    page = f"/visits/{visit_id}"
    token = csrf_of(client, page)
    return lambda step, **words: (
        client.post(f"{page}/{step}", data={"csrf_token": token, **words}).status_code
    )


def count(session: Any, column: Any) -> int:
    return int(session.scalar(select(func.count(column))))


def test_two_claims(app: Flask, db_session: Any, case: LarkinCase, visit: Visit) -> None:
    other = make_user(db_session, TEAM_MANAGER, team=case.team)
    posts = [poster(app, db_session, user, visit.id) for user in (case.manager, other)]
    db_session.commit()
    gave = at_once(*(lambda post=post: post("review/claim") for post in posts))
    assert sorted(gave) == [302, 409]
    assert count(db_session, Review.id) == 1


def test_the_same_approval_twice(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    posts = [poster(app, db_session, case.manager, visit.id) for _ in range(2)]
    head = visit.head_id
    db_session.commit()
    gave = at_once(*(lambda post=post: post("approve", revision=head) for post in posts))
    assert sorted(gave) == [302, 409]
    assert count(db_session, ReviewDecision.id) == 1
    facts = count(db_session, Fact.id)
    assert facts == count(db_session, Fact.path.distinct())
    assert count(db_session, ChronologyEntry.id) > 0


def test_words_that_come_in_while_she_approves(
    app: Flask, db_session: Any, case: LarkinCase, visit: Visit
) -> None:
    """Either they came first and she has to read again, or they are late; never lost."""
    device = make_device(db_session, case.visitor)
    claim_review(case.manager, visit.id)
    write_review(case.manager, visit)
    post = poster(app, db_session, case.manager, visit.id)
    tablet = tablet_of(app, db_session, case.visitor, device)
    head = visit.head_id
    whole = larkin_document(case, "2026-11-18T09:34:00Z", kitchen=6)
    words = {part: whole[part] for part in ("visit", "rooms")}
    sent = tablet.message(visit.id, words, head, form_version=visit.form_version)
    db_session.commit()
    answers: list[Any] = []

    def send() -> int:
        answers.append(tablet.send_one(sent))
        return int(answers[0]["status"])

    approved, status = at_once(lambda: post("approve", revision=head), send)
    assert (approved, status) in {(302, 410), (409, 201)}
    assert db_session.get(Revision, sent["revision_id"]) is not None
    assert (db_session.get(Visit, visit.id).state == APPROVED) == (approved == 302)
