"""What is sent as a drawing and is too large goes to quarantine; what is none stays words."""

from typing import Any

import pytest
from flask import Flask

from fieldapp.forms.drawing import LONGEST
from tests.factories.accounts import client_of
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]

CHILD = "0193b6a0-0000-7000-8000-0000000000c1"
MARKUP = '"><svg onload="alert(1)">'


def document(drawing: str) -> dict[str, Any]:
    picture = {"picture": {"drawing": drawing}}
    return {"children": {CHILD: {"voice": {"own": {"way": "symbols", **picture}}}}}


@pytest.mark.parametrize("text", ["1 1,1;" * (LONGEST // 6 + 1), MARKUP * 4000])
def test_too_large_a_drawing_lies_apart(
    app: Flask, db_session: Any, house: House, anna: Tablet, text: str
) -> None:
    answer = anna.send_one(house.first(anna, document(text)))
    assert answer["status"] == 422
    receipt = answer["receipt"]["receipt_id"]
    page = client_of(app, db_session, house.manager).get(f"/oversight/quarantine/{receipt}")
    assert page.status_code == 200
    assert "<svg onload" not in page.text


def test_what_is_no_drawing_is_received_as_it_stands(house: House, anna: Tablet) -> None:
    answer = anna.send_one(house.first(anna, document(MARKUP)))
    assert answer["status"] == 201
