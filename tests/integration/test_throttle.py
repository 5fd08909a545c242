"""Wrong passwords at the same moment are still counted one by one."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from flask import Flask
from sqlalchemy import select

from fieldapp.models.accounts import SignInThrottle
from tests.factories.accounts import make_user

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
    throttle = db_session.scalar(select(SignInThrottle))
    assert "password" not in throttle.name_hash.lower()
    assert len(throttle.name_hash) == 64
