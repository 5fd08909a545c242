"""Sending a page's form as a browser does: its hidden fields, with the words filled in."""

import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

TOKEN = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


def csrf_of(client: FlaskClient, page: str) -> str:
    """The CSRF token of a page that this client fetches."""
    found = TOKEN.search(client.get(page).get_data(as_text=True))
    assert found, f"{page} has no form"
    return found[1]


def send_form(
    client: FlaskClient, page: str, words: dict[str, Any], to: str = "", **extra: Any
) -> TestResponse:
    """Fetch `page` and post `words` with its token to `to` (the page itself unless said)."""
    token = csrf_of(client, page)
    return client.post(to or page, data={"csrf_token": token, **words}, **extra)
