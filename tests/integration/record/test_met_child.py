"""A child whom a visit met stands in the record, and is said not to be confirmed."""

from typing import Any

from flask import Flask

from fieldapp.models.base import new_id, utc_now
from fieldapp.presenters.reviews.visit_page import present_visit
from fieldapp.presenters.reviews.visit_text import visit_text
from fieldapp.services.visits.met_people import keep_met_people
from tests.factories.accounts import client_of
from tests.factories.larkin_case import (
    approve_larkin_visit,
    larkin_document,
    make_larkins,
    submit_larkin_visit,
)


def test_a_met_child_is_named_as_unconfirmed_at_the_review_and_in_the_record(
    app: Flask, db_session: Any
) -> None:
    case = make_larkins(db_session)
    for child in (case.leo, case.maya):
        child.confirmed_at, child.confirmed_by_id = utc_now(), case.manager.id
    kai = new_id()
    document = larkin_document(case, "2026-11-18T09:34:00Z")
    document["people_met"] = {kai: {"order": 1, "kind": "child", "name": "Kai"}}
    document["children"][kai] = {"voice": {"quote": {new_id(): {"order": 1, "words": "Me too."}}}}
    keep_met_people(case.family.id, document, [])
    visit = submit_larkin_visit(db_session, case, document)
    page = present_visit(visit, case.manager)
    said = "Not yet confirmed: met on 18 November 2026"
    assert page.unconfirmed == {kai: said}
    assert f"Kai. {said}." in visit_text(page)
    approve_larkin_visit(db_session, case, visit)
    db_session.commit()
    client = client_of(app, db_session, case.manager)
    record = client.get(f"/families/{case.family.id}?view=children").get_data(as_text=True)
    assert record.count(said) == 1
    assert "Me too." in record
