"""`next` at sign-in leads to a page of ours or to the first page, whatever was put there."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.factories.accounts import PASSWORD, make_user
from tests.integration.forms_of_pages import send_form

TRAPS = [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/visits\r\nSet-Cookie: a=1",
    "/visits\nx",
    "/\0",
    "\\\\evil.example",
    " //evil.example",
    "https://evil.example",
    "http:evil.example",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_leads_to_the_first_page(client: FlaskClient, db_session: Any, trap: str) -> None:
    user = make_user(db_session)
    words = {"email": user.email, "password": PASSWORD}
    answer = send_form(client, "/sign-in", words, query_string={"next": trap})
    assert (answer.status_code, answer.location) == (302, "/")
