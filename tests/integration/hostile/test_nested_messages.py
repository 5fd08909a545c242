"""A revision nested without end harms neither its batch nor the manager who looks at it."""

import json
from typing import Any

import pytest
from flask import Flask

from tests.factories.accounts import client_of
from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Message, Tablet

__all__ = ["anna", "house"]

DEPTHS = [41, 300, 450, 900]


def batch(good: Message, bad: Message, depth: int, field: str) -> bytes:
    """Two revisions, the second with lists nested in one of its fields."""
    body = json.dumps({"revisions": [good, {**bad, field: "@"}]})
    return body.replace('"@"', "[" * depth + "]" * depth).encode()


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("field", ["document", "visit_id", "more"])
def test_the_rest_of_the_batch_is_received(
    app: Flask, db_session: Any, house: House, anna: Tablet, depth: int, field: str
) -> None:
    good, bad = (house.first(anna, {"home": {"a": 1}}) for _ in range(2))
    answer = anna.post_bytes(batch(good, bad, depth, field))
    assert answer.json is not None
    statuses = {one["revision_id"]: one["status"] for one in answer.json["answers"]}
    assert statuses == {good["revision_id"]: 201, bad["revision_id"]: 422}
    receipt = answer.json["answers"][1]["receipt"]["receipt_id"]
    manager = client_of(app, db_session, house.manager)
    assert manager.get("/oversight").status_code == 200
    assert manager.get(f"/oversight/quarantine/{receipt}").status_code == 200


def test_both_values_of_a_key_named_twice_are_shown(
    app: Flask, db_session: Any, house: House, anna: Tablet
) -> None:
    told = json.dumps(house.first(anna, {"home": {"a": 1}}))
    twice = told[:-1] + ',"note":"first words","note":"second words"}'
    answer = anna.post_bytes(f'{{"revisions":[{twice}]}}'.encode())
    assert answer.json is not None
    receipt = answer.json["answers"][0]["receipt"]["receipt_id"]
    page = client_of(app, db_session, house.manager).get(f"/oversight/quarantine/{receipt}")
    assert "first words" in page.text
    assert "second words" in page.text
