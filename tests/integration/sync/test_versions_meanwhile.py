"""The form and the profile change in the middle of a visit: it is checked and read as it began."""

from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask

from fieldapp.forms.questions import YesNoQuestion
from fieldapp.forms.visit.leaving_form import LeavingForm
from fieldapp.london_time import london_today
from fieldapp.models.accounts import ADMINISTRATOR
from fieldapp.models.form_versions import FormVersion
from fieldapp.services.forms import make_files
from fieldapp.services.profiles.choose_profile import choose_profile
from tests.factories.accounts import client_of, make_user
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet

NEW_QUESTION = "/visit/rang_the_bell"


@pytest.fixture
def another_form(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Calling it puts a new question that must be answered into the forms of the release."""

    def forget() -> None:
        make_files.render_forms.cache_clear()
        make_files.make_form_files.cache_clear()

    def change() -> None:
        asked = YesNoQuestion("Did you ring the bell?", required=True, ask="say whether you rang")
        monkeypatch.setattr(LeavingForm, "rang_the_bell", asked, raising=False)
        forget()

    yield change
    monkeypatch.undo()
    forget()


def document(house: House) -> dict[str, Any]:
    level = {"value": 2, "reason": "One need, and it can be met at home."}
    return {
        "visit": {"visit_kind": "planned", "outcome": "completed"},
        "children": {house.child.id: {"seen": {"seen": "yes"}, "decision": {"level": level}}},
    }


def choose_southampton(session: Any, house: House) -> None:
    ada = make_user(session, ADMINISTRATOR, authority=house.anna.authority, name="Ada Admin")
    choose_profile(ada, "southampton", london_today(), london_today(), {})
    session.commit()


def needed(answer: Any) -> set[str]:
    return {row["path"] for row in answer["head"]["needs_you"]}


def read_at_the_desk(app: Flask, session: Any, house: House, visit_id: str) -> str:
    return client_of(app, session, house.manager).get(f"/visits/{visit_id}?view=whole").text


@pytest.mark.row("S110")
def test_a_visit_is_checked_and_read_as_it_began(
    app: Flask, db_session: Any, house: House, anna: Tablet, another_form: Any
) -> None:
    begun_on = anna.hello()["form_version"]
    first = house.first(anna, document(house), form_version=begun_on)
    anna.send_one(first)
    another_form()
    choose_southampton(db_session, house)
    now = anna.hello()["form_version"]
    assert now != begun_on
    told = {"kind": "submit", "form_version": begun_on}
    old = house.later(anna, first["visit_id"], document(house), first["revision_id"], **told)
    new = house.first(anna, document(house), kind="submit", form_version=now)
    assert NEW_QUESTION not in needed(anna.send_one(old))
    assert NEW_QUESTION in needed(anna.send_one(new))
    assert anna.visit(first["visit_id"])["form_version"] == begun_on
    as_it_began = read_at_the_desk(app, db_session, house, first["visit_id"])
    assert "2 Additional" in as_it_began
    assert "Universal Plus" not in as_it_began
    assert "2 Universal Plus" in read_at_the_desk(app, db_session, house, new["visit_id"])


def test_a_tablet_still_gets_the_version_that_a_draft_began_with(
    db_session: Any, house: House, anna: Tablet, another_form: Any
) -> None:
    begun_on = anna.hello()["form_version"]
    another_form()
    choose_southampton(db_session, house)
    now = anna.hello()["form_version"]
    pack = anna.get(f"packs/{house.family.id}").json
    assert pack is not None
    assert pack["form_version"] == now
    for version, name in ((begun_on, "2 Additional"), (now, "2 Universal Plus")):
        decision = anna.client.get(f"/workspace/forms/{version}/decision.html").text
        assert name in decision
    assert db_session.get_one(FormVersion, begun_on).definition["profile"]["name"] == "neutral"


def test_the_same_document_gives_the_same_stored_answers_under_each_profile(
    db_session: Any, house: House, anna: Tablet
) -> None:
    begun_on = anna.hello()["form_version"]
    choose_southampton(db_session, house)
    now = anna.hello()["form_version"]
    stored = []
    for version in (begun_on, now):
        message = house.first(anna, document(house), form_version=version)
        stored.append(anna.send_one(message)["receipt"]["sha256"])
    assert stored[0] == stored[1]
