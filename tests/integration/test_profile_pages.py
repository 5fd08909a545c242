"""The administrator chooses the authority's profile: from which day, with which local names."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from fieldapp.forms.guidance_places import places_of
from fieldapp.london_time import london_today
from fieldapp.models.accounts import ADMINISTRATOR, Authority
from fieldapp.models.audit import AuditEntry
from fieldapp.models.profiles import ProfileChoice
from fieldapp.presenters.formats import format_date
from fieldapp.services.forms.ensure_form_version import ensure_form_version
from fieldapp.services.profiles.profile_in_force import profile_in_force
from fieldapp.services.reviews.due import due_on
from tests.factories.accounts import client_of, make_authority, make_user
from tests.integration.forms_of_pages import send_form

PAGE = "/admin/profile"


@pytest.fixture
def authority(db_session: Any) -> Authority:
    make_authority(db_session)  # noise
    return make_authority(db_session)


@pytest.fixture
def admin(app: Flask, db_session: Any, authority: Authority) -> FlaskClient:
    user = make_user(db_session, ADMINISTRATOR, authority=authority, name="Ada Admin")
    return client_of(app, db_session, user)


def choose(admin: FlaskClient, profile: str, days: int = 0, **words: str) -> Any:
    day = (london_today() + timedelta(days=days)).isoformat()
    return send_form(admin, PAGE, {"profile": profile, "effective_from": day, **words})


def level_labels(authority: Authority) -> list[str]:
    sections = {one["name"]: one for one in ensure_form_version(authority).definition["sections"]}
    level = next(one for one in sections["decision"]["questions"] if one["key"] == "level")
    return [choice["label"] for choice in level["questions"][0]["choices"]]


def test_a_chosen_profile_makes_a_form_version_of_its_own(
    admin: FlaskClient, db_session: Any, authority: Authority
) -> None:
    before = ensure_form_version(authority)
    assert choose(admin, "southampton").status_code == 302
    assert profile_in_force(authority).title == "Southampton"
    after = ensure_form_version(authority)
    assert after.version != before.version
    assert level_labels(authority)[1] == "2 Universal Plus"
    assert before.definition["profile"]["name"] == "neutral"
    elsewhere = db_session.scalar(select(Authority).where(Authority.id != authority.id))
    assert profile_in_force(elsewhere).name == "neutral"


def test_it_is_written_down_who_chose_what_and_from_when(
    admin: FlaskClient, db_session: Any, authority: Authority
) -> None:
    choose(admin, "kent", level_2="More help")
    entry = db_session.scalar(select(AuditEntry).where(AuditEntry.action == "profile.chosen"))
    assert entry.subject_id == authority.id
    assert entry.detail == {
        "profile": "kent",
        "effective_from": london_today().isoformat(),
        "named": ["levels.2"],
    }
    shown = admin.get(PAGE).text
    assert "In force: Kent" in shown
    assert "chosen by Ada Admin" in shown


def test_a_profile_may_hold_from_a_later_day(admin: FlaskClient, authority: Authority) -> None:
    choose(admin, "kent", days=3)
    choose(admin, "bradford")
    today = london_today()
    assert profile_in_force(authority).name == "bradford"
    assert profile_in_force(authority, today + timedelta(days=3)).name == "kent"
    assert "Planned" in admin.get(PAGE).text
    choose(admin, "norfolk", days=3)
    assert profile_in_force(authority, today + timedelta(days=3)).name == "norfolk"


def test_what_the_document_does_not_name_is_set_locally(
    admin: FlaskClient, authority: Authority
) -> None:
    choose(admin, "bradford")
    assert level_labels(authority)[1] == "Level 2 (name set locally)"
    choose(admin, "bradford", level_2="  Some  help ", front_door="the Integrated Front Door")
    assert level_labels(authority)[1] == "2 Some help"
    version = ensure_form_version(authority)
    assert "tell the Integrated Front Door and your manager" in str(version.definition["prompts"])
    assert 'value="Some help"' in admin.get(PAGE).text


def test_a_threshold_that_is_set_locally_is_asked_by(
    admin: FlaskClient, authority: Authority
) -> None:
    def asks_for_impact_from() -> str:
        sections = ensure_form_version(authority).definition["sections"]
        room = next(one for one in sections if one["name"] == "room")
        return str(next(one for one in room["questions"] if one["key"] == "impact"))

    choose(admin, "kent")
    assert "['picture_rating', 4]" in asks_for_impact_from()
    choose(admin, "kent", help_offer="5")
    assert "['picture_rating', 5]" in asks_for_impact_from()
    assert profile_in_force(authority).thresholds["picture.fire_referral"] == 6
    assert 'value="5"' in admin.get(PAGE).text


STAGES = {
    "non_engagement_name": "Staying in touch",
    "non_engagement_2": "Ask the others",
    "escalation_3": "Head of service",
    "escalation_days_3": "7",
    "assessment": "Family Help Assessment",
    "meeting": "Family circle",
}


def question_of(authority: Authority, path: str) -> dict[str, Any]:
    return dict(places_of(ensure_form_version(authority).definition)[path])


def test_stages_and_labels_are_set_locally_from_a_day_on(
    admin: FlaskClient, authority: Authority
) -> None:
    before = ensure_form_version(authority)
    choose(admin, "kent", 3, **STAGES)
    assert ensure_form_version(authority).version == before.version
    later = profile_in_force(authority, london_today() + timedelta(days=3))
    assert later.non_engagement.name == "Staying in touch"
    assert later.escalation.working_days == {"1": 2, "2": 5, "3": 7}
    choose(admin, "kent", 0, **STAGES)
    stage = question_of(authority, "engagement:non_engagement_stage")
    assert [(one["value"], one["label"]) for one in stage["choices"]][2] == (2, "Ask the others")
    assert stage["hint"].startswith("Set locally: stages 1, 3, 4 and 5")
    decision = question_of(authority, "decision:decision/value")
    assert "Start the Family Help Assessment" in str(decision["choices"])
    assert "Stage 3: Head of service, 7 working days." in str(decision["guidance"])


def test_the_page_says_who_set_what_when_and_since_which_day(
    admin: FlaskClient, db_session: Any, authority: Authority
) -> None:
    choose(admin, "kent", 0, **STAGES)
    second = make_user(db_session, ADMINISTRATOR, authority=authority, name="Bo Second")
    client = client_of(admin.application, db_session, second)
    choose(client, "kent", 0, **(STAGES | {"meeting": "Round table"}))
    today = format_date(london_today())
    page = admin.get(PAGE).text
    ada = f"Set locally on {today} by Ada Admin. In force from {today}."
    bo = f"Set locally on {today} by Bo Second. In force from {today}."
    assert (page.count(ada), page.count(bo)) == (5, 1)
    assert 'value="Round table"' in page
    assert "Stages of not engaging (2 set)" in page
    assert "Set locally: nothing yet. Until then: Meeting of all agencies." in page
    assert "Set locally: nothing yet.\n" in page
    assert "Kent’s guidance on levels of support says: Intensive." in page
    entries = db_session.scalars(select(AuditEntry).where(AuditEntry.action == "profile.chosen"))
    assert "escalation.working_days.3" in next(iter(entries)).detail["named"]


def test_what_is_left_out_again_is_set_locally_no_longer(
    admin: FlaskClient, authority: Authority
) -> None:
    choose(admin, "kent", 0, **STAGES)
    choose(admin, "kent", 0, **dict.fromkeys(STAGES, ""))
    assert " by Ada Admin. In force from" not in admin.get(PAGE).text
    assert profile_in_force(authority).labels["meeting"] == "Team around the family"


@pytest.mark.parametrize(
    ("days", "words", "said"),
    [
        (-1, {}, "The day must be today or later"),
        (0, {"profile": "nowhere"}, "Not a valid choice"),
        (0, {"profile": ""}, "Choose a profile"),
        (0, {"effective_from": ""}, "Enter the day from which it holds"),
        (0, {"front_door": "Duty 01632 960 001"}, "Write a name here, and no telephone number"),
        (0, {"level_1": "x" * 81}, "longer than 80"),
        (0, {"fire_referral": "10"}, "Choose a picture from 1 to 9"),
        (0, {"fire_referral": "six"}, "Enter a whole number"),
        (0, {"non_engagement_3": "x" * 81}, "longer than 80"),
        (0, {"non_engagement_3": "<b>Meeting</b>"}, "Write plain words, without"),
        (0, {"meeting": "{child}"}, "Write plain words, without"),
        (0, {"escalation_4": "Ring 01632 960 001"}, "and no telephone number"),
        (0, {"escalation_days_1": "0"}, "Enter whole working days, 1 to 60"),
        (0, {"escalation_days_4": "61"}, "Enter whole working days, 1 to 60"),
        (0, {"escalation_days_2": "2.5"}, "Enter a whole number"),
    ],
)
def test_what_cannot_hold_is_refused(
    admin: FlaskClient, db_session: Any, days: int, words: dict[str, str], said: str
) -> None:
    day = (london_today() + timedelta(days=days)).isoformat()
    refused = send_form(admin, PAGE, {"profile": "kent", "effective_from": day, **words})
    assert refused.status_code == 422
    assert said in refused.text
    assert db_session.scalar(select(ProfileChoice)) is None


def test_a_group_with_something_to_mend_is_open(admin: FlaskClient) -> None:
    assert 'nhsuk-details" open' not in admin.get(PAGE).text
    words = {"profile": "kent", "effective_from": london_today().isoformat()}
    refused = send_form(admin, PAGE, words | {"escalation_days_1": "0"})
    assert refused.text.count('nhsuk-details" open') == 1


def test_each_profile_says_what_it_states_and_where(admin: FlaskClient) -> None:
    kent = admin.get("/admin/profiles/kent").text
    assert "Kent Levels of Support Guidance" in kent
    assert "Kent and Medway clutter image ratings (needs its owner’s licence or training)" in kent
    norfolk = admin.get("/admin/profiles/norfolk").text
    assert "Graded Care Profile" in norfolk
    stated, not_stated = norfolk.split("What it does not say")
    assert "Level 3" not in stated
    assert "Set locally" in not_stated
    assert "4 (Fieldapp’s own)" in not_stated
    assert (
        "The document’s period ended in 2020: check" in admin.get("/admin/profiles/bradford").text
    )
    assert admin.get("/admin/profiles/nowhere").status_code == 404


def test_when_a_review_is_due_follows_the_profile_of_its_day(
    admin: FlaskClient, db_session: Any, authority: Authority
) -> None:
    choose(admin, "kent")
    choice = db_session.scalar(select(ProfileChoice))
    assert due_on(choice.chosen_at, authority, urgent=True) == london_today()
