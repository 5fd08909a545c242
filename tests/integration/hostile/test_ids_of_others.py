"""Every address with ids that exist and are somebody else's: word for word as for unknown ids."""

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.routing import Rule

from fieldapp.models.accounts import ADMINISTRATOR, ROLES, User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.families import Family
from fieldapp.models.reviews import ReviewComment
from fieldapp.services.act_now.keep_number import NumberWords, keep_number
from tests.factories.accounts import client_of, make_team, make_user
from tests.factories.devices import make_device
from tests.factories.families import name_worker
from tests.integration.hostile.strange_family import StrangeFamily, make_strange_family
from tests.integration.sync.tablet import Tablet

IDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|nonce-[\w-]+|nonce=\"[\w-]+\"")
#: What they name is nobody's: files of a release or a form, and the product's own profiles and
#: rules of practice.
ANSWERS_TO_NOBODY = {
    "pwa.show_shell",
    "pwa.send_release_file",
    "forms.get_form_file",
    "admin.show_profile",
    "prompts.show_prompt",
}


@pytest.fixture
def theirs(app: Flask, db_session: Any) -> dict[str, str]:
    """Ids of another team's things, by the name that addresses have for them."""
    strange: StrangeFamily = make_strange_family(app, db_session)
    words = NumberWords("Duty team", "01632 960 001", "")
    comment = db_session.scalars(select(ReviewComment)).first()
    return {
        "family_id": strange.case.family.id,
        "visit_id": strange.claimed.id,
        "comment_id": comment.id,
        "revision_id": strange.approved.head_id or "",
        "receipt_id": strange.quarantined,
        "public_id": strange.case.visitor.public_id,
        "team_id": strange.case.team.id,
        "number_id": keep_number(strange.administrator, words).id,
        "device_id": make_device(db_session, strange.case.visitor).id,
    }


def with_ids(app: Flask) -> list[tuple[Rule, str]]:
    """The addresses that name something, with each method."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.arguments]
    kept = [rule for rule in rules if rule.endpoint not in ANSWERS_TO_NOBODY]
    return [(rule, method) for rule in kept for method in (rule.methods or set()) & {"GET", "POST"}]


def asked(app: Flask, client: FlaskClient, rule: Rule, method: str, ids: dict[str, str]) -> Any:
    with app.test_request_context():
        _, address = rule.build({name: ids[name] for name in rule.arguments})  # type: ignore[misc]
    return client.open(address, method=method)


def said(answer: Any) -> tuple[int, str]:
    return answer.status_code, IDS.sub("", answer.text)


def outsider(session: Any) -> User:
    """Somebody of another authority who may do everything there."""
    return make_user(session, *ROLES, team=make_team(session))


def test_desk_pages(app: Flask, db_session: Any, theirs: dict[str, str]) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    client = client_of(app, db_session, outsider(db_session))
    nobody = {name: new_id() for name in theirs}
    seen = 0
    for rule, method in with_ids(app):
        if rule.endpoint.startswith("sync."):
            continue
        foreign, unknown = (said(asked(app, client, rule, method, ids)) for ids in (theirs, nobody))
        assert foreign == unknown, rule
        assert foreign[0] == 404, rule
        seen += 1
    assert seen > 20


def test_addresses_of_devices(app: Flask, db_session: Any, theirs: dict[str, str]) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    user = outsider(db_session)
    tablet = Tablet(
        user.public_id, make_device(db_session, user).id, client_of(app, db_session, user)
    )
    tablet.hello()
    nobody = {name: new_id() for name in theirs}
    for path in ("visits/{visit_id}", "packs/{family_id}"):
        foreign, unknown = (said(tablet.get(path.format(**ids))) for ids in (theirs, nobody))
        assert foreign == unknown
        assert foreign[0] == 404
    for path in ("visits/{visit_id}/holder", "devices/{device_id}/key"):
        body = {"note": "x", "password": "x"}
        foreign, unknown = (said(tablet.post(path.format(**ids), body)) for ids in (theirs, nobody))
        assert foreign == unknown
        assert foreign[0] in {401, 404}


def test_a_worker_whose_naming_ended(app: Flask, db_session: Any, theirs: dict[str, str]) -> None:
    """Of another team of the same authority: seen while named, gone with the end of it."""
    family = db_session.get(Family, theirs["family_id"])
    user = make_user(db_session, team=make_team(db_session, family.team.authority))
    named = name_worker(db_session, family, user)
    client = client_of(app, db_session, user)
    addresses = [f"/families/{family.id}", f"/visits/{theirs['visit_id']}"]
    assert [client.get(one).status_code for one in addresses] == [200, 200]
    named.until, named.ended_by_id = utc_now(), user.id
    assert [client.get(one).status_code for one in addresses] == [404, 404]


@pytest.mark.parametrize("role", [ADMINISTRATOR])
def test_an_administrator_of_the_same_authority_reads_no_family(
    app: Flask, db_session: Any, theirs: dict[str, str], role: str
) -> None:
    family = db_session.get(Family, theirs["family_id"])
    client = client_of(app, db_session, make_user(db_session, role, team=family.team))
    for address in (f"/families/{family.id}", f"/visits/{theirs['visit_id']}", "/oversight"):
        assert client.get(address).status_code == 403
