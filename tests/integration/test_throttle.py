"""Wrong passwords: counted one by one, by name and place; forgotten after a day."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from fieldapp.auth.network_address import network_of
from fieldapp.models.accounts import ADMINISTRATOR, SignInThrottle
from fieldapp.models.base import utc_now
from fieldapp.services.accounts.reset_password import reset_password
from fieldapp.services.accounts.throttle import ANYWHERE, FROM_ANYWHERE, name_half
from tests.factories.accounts import PASSWORD, make_team, make_user

GUESSES = 9


def test_parallel_guesses_get_five_tries(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    email = make_user(db_session).email
    db_session.commit()

    def guess(number: int) -> int:
        words = {"email": email, "password": f"guess-{number}"}
        return app.test_client().post("/workspace/session", json=words).status_code

    with ThreadPoolExecutor(GUESSES) as pool:
        statuses = sorted(pool.map(guess, range(GUESSES)))
    assert statuses == [401] * 5 + [429] * (GUESSES - 5)
    assert db_session.scalar(select(SignInThrottle)).failures == 5


def test_no_address_is_kept(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    words = {"email": "My-Password-By-Mistake", "password": "x"}
    app.test_client().post("/workspace/session", json=words)
    for throttle in db_session.scalars(select(SignInThrottle)):
        assert "password" not in throttle.name_hash.lower()
        assert len(throttle.name_hash) == 64


def try_from(app: Flask, place: str, email: str, password: str) -> int:
    told = {"email": email, "password": password}
    sent = app.test_client().post(
        "/workspace/session", json=told, environ_base={"REMOTE_ADDR": place}
    )
    return int(sent.status_code)


def test_a_stranger_locks_nobody_out(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    email = make_user(db_session).email
    db_session.commit()
    strange = [try_from(app, "203.0.113.7", email, "guess") for _ in range(6)]
    assert strange == [401] * 5 + [429]
    assert try_from(app, "203.0.113.7", email, PASSWORD) == 429
    assert try_from(app, "198.51.100.2", email, PASSWORD) == 200


def test_many_places_together_wait_for_the_name(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    email = make_user(db_session).email
    key = f"{name_half(email)}{ANYWHERE}"
    db_session.add(SignInThrottle(name_hash=key, failures=FROM_ANYWHERE.free - 1))
    db_session.commit()
    assert try_from(app, "203.0.113.7", email, "guess") == 401
    assert try_from(app, "198.51.100.2", email, PASSWORD) == 429


def test_one_connection_of_ipv6_is_one_place(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    email = make_user(db_session).email
    db_session.commit()
    statuses = [try_from(app, f"2001:db8::{last}", email, "guess") for last in range(1, 8)]
    assert statuses == [401] * 5 + [429] * 2
    assert try_from(app, "2001:db8:0:1::1", email, PASSWORD) == 200


def test_a_new_password_ends_every_wait(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    team = make_team(db_session)
    admin, user = make_user(db_session, ADMINISTRATOR, team=team), make_user(db_session, team=team)
    for _ in range(6):
        try_from(app, "203.0.113.7", user.email, "guess")
    one_time = reset_password(admin, user)
    assert try_from(app, "203.0.113.7", user.email, one_time) == 403  # it must be changed


def test_old_counts_are_deleted_by_the_next_wrong_password(app: Flask, db_session: Any) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    now = utc_now()
    ages = {"a": timedelta(days=2), "b": timedelta(hours=23), "c": timedelta(minutes=-10)}
    for letter, age in ages.items():
        row = SignInThrottle(name_hash=letter * 64, failures=7, wait_until=now - age)
        db_session.add(row)
    db_session.add(SignInThrottle(name_hash="d" * 64, failures=0, wait_until=None))
    assert try_from(app, "203.0.113.7", "nobody@example.org", "guess") == 401
    kept = set(db_session.scalars(select(SignInThrottle.name_hash)))
    assert kept & {letter * 64 for letter in "abcd"} == {"b" * 64, "c" * 64}
    assert len(kept) == 4


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8::7", "2001:db8::/64"),
        ("", ""),
        ("unix:", "unix:"),
    ],
)
def test_places(address: str, network: str) -> None:
    assert network_of(address) == network
