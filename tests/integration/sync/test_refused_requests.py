"""Whole requests that are not taken: nothing is stored, and the device keeps everything."""

import gzip
import json
import zlib
from typing import Any

from flask import Flask
from sqlalchemy import func, select

from fieldapp.models.base import new_id
from fieldapp.models.revisions import Quarantine, Revision
from tests.factories.accounts import make_user
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Tablet, tablet_of


def stored(session: Any) -> tuple[int, int]:
    """How many revisions and quarantined messages there are."""
    revisions = session.scalar(select(func.count(Revision.id)))
    return revisions, session.scalar(select(func.count(Quarantine.id)))


def test_nobody_signed_in(app: Flask, db_session: Any, house: House, anna: Tablet) -> None:
    anna.client = app.test_client()
    for answer in (anna.get("changes"), anna.post("revisions", {"revisions": []})):
        assert (answer.status_code, answer.json) == (401, {"error": "signed_out"})


def test_another_person_s_session_stores_nothing(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    """Two people on one tablet: Anna's words arrive while Ben is signed in."""
    anna.client, anna.csrf = ben.client, ben.csrf
    answer = anna.post("revisions", {"revisions": [house.first(anna, {"home": {"a": 1}})]})
    assert (answer.status_code, answer.json) == (401, {"error": "other_user"})
    assert stored(db_session) == (0, 0)
    assert anna.get("changes").status_code == 401


def test_another_person_s_device_stores_nothing(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    for device_id in (ben.device_id, new_id(), ""):
        anna.device_id = device_id
        answer = anna.post("revisions", {"revisions": [house.first(anna, {"home": {"a": 1}})]})
        assert (answer.status_code, answer.json) == (401, {"error": "other_user"})
    assert stored(db_session) == (0, 0)


def test_a_stale_token_is_named(db_session: Any, house: House, anna: Tablet) -> None:
    anna.csrf = "stale"
    answer = anna.post("revisions", {"revisions": [house.first(anna, {"home": {"a": 1}})]})
    assert (answer.status_code, answer.json) == (400, {"error": "csrf"})
    assert stored(db_session) == (0, 0)


def test_a_client_that_is_too_old(house: House, anna: Tablet) -> None:
    for protocol in ("0", "", "2"):
        headers = {**anna.headers, "X-Fieldapp-Protocol": protocol}
        answer = anna.client.get("/sync/v1/changes", headers=headers)
        assert (answer.status_code, answer.json) == (426, {"error": "too_old"})


def test_a_password_to_be_changed_comes_first(app: Flask, db_session: Any, house: House) -> None:
    user = make_user(db_session, team=house.anna.team, password_chosen_at=None)
    answer = tablet_of(app, db_session, user).get("changes")
    assert (answer.status_code, answer.json) == (403, {"error": "password_must_change"})


def test_a_length_is_demanded(db_session: Any, house: House, anna: Tablet) -> None:
    body = json.dumps({"revisions": [house.first(anna, {"home": {"a": 1}})]}).encode()
    chunked = anna.post_bytes(body, **{"Transfer-Encoding": "chunked"})
    assert (chunked.status_code, chunked.json) == (411, {"error": "length_required"})
    assert stored(db_session) == (0, 0)


def test_gzip_is_inflated_with_a_bound(db_session: Any, anna: Tablet) -> None:
    bomb = gzip.compress(b" " * (8 * 1024 * 1024 + 1))
    assert len(bomb) < 10_000
    answer = anna.post_bytes(bomb, **{"Content-Encoding": "gzip"})
    assert (answer.status_code, answer.json) == (413, {"error": "too_large"})
    assert stored(db_session) == (0, 0)


def test_a_body_beyond_the_limit(anna: Tablet) -> None:
    answer = anna.post_bytes(b" " * (8 * 1024 * 1024 + 1))
    assert (answer.status_code, answer.json) == (413, {"error": "too_large"})


def test_a_batch_beyond_the_limit(anna: Tablet) -> None:
    answer = anna.post("revisions", {"revisions": [{}] * 101})
    assert (answer.status_code, answer.json) == (413, {"error": "too_large"})


def test_a_body_without_revisions_is_kept_whole_with_a_receipt(
    db_session: Any, anna: Tablet
) -> None:
    bodies = [b"{", b'{"revisions": 7}', b"[]", b"\xff", b"[" * 100_000]
    receipts = set()
    for body in bodies:
        answer = anna.post_bytes(body)
        assert answer.status_code == 422, body[:10]
        assert answer.json is not None
        assert answer.json["error"] == "unreadable"
        receipts.add(answer.json["receipt"]["receipt_id"])
        again = anna.post_bytes(body)
        assert again.json == answer.json
    kept = db_session.scalars(select(Quarantine)).all()
    assert {one.body for one in kept} == set(bodies)
    assert {one.id for one in kept} == receipts


def test_broken_gzip_is_kept_as_it_came(db_session: Any, anna: Tablet) -> None:
    whole = gzip.compress(b'{"revisions": []}')
    for body in (whole[:-4], whole + b"more", b"plain", zlib.compress(b"{}")):
        answer = anna.post_bytes(body, **{"Content-Encoding": "gzip"})
        assert answer.status_code == 422
    assert anna.post_bytes(b"{}", **{"Content-Encoding": "br"}).status_code == 422
    assert stored(db_session) == (0, 5)


def test_no_answer_may_be_stored_by_a_browser(anna: Tablet) -> None:
    for answer in (anna.get("changes"), anna.get("families"), anna.post("revisions", {})):
        assert answer.headers["Cache-Control"] == "no-store"
