"""`docs/sync-v1.yaml` is true: what the server says is what the document says."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from flask import Flask
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

from fieldapp.models.base import new_id
from fieldapp.models.devices import Device
from fieldapp.models.families import FamilyWarning
from fieldapp.models.reviews import Review, ReviewComment
from fieldapp.models.visits import APPROVED
from fieldapp.services.devices.revoke_device import revoke_device
from tests.factories.accounts import PASSWORD
from tests.factories.visits import make_revision, make_visit
from tests.integration.sync.conftest import House
from tests.integration.sync.tablet import Message, Tablet

FILE = Path(__file__).parents[3] / "docs" / "sync-v1.yaml"
DOCUMENT = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def refusals(schema: Any, instance: Any) -> list[str]:
    """What the document says against this JSON; empty where it agrees."""
    whole = {"components": DOCUMENT["components"], **schema}
    found = Draft202012Validator(whole).iter_errors(instance)
    return [f"{error.json_path}: {error.message[:200]}" for error in found]


def resolved(node: Any) -> Any:
    while "$ref" in node:
        place = DOCUMENT
        for key in node["$ref"].removeprefix("#/").split("/"):
            place = place[key]
        node = place
    return node


def agrees(answer: TestResponse, method: str, path: str) -> Any:
    """Assert that an answer is one that the document describes, and give its body."""
    responses = DOCUMENT["paths"][path][method]["responses"]
    response = resolved(responses.get(str(answer.status_code), responses.get("default")))
    found = refusals(response["content"]["application/json"]["schema"], answer.json)
    assert not found, found
    return answer.json


def sent(tablet: Tablet, *messages: Message) -> list[str]:
    """Send these, hold messages and answers against the document, and give the outcomes."""
    for message in messages:
        found = refusals({"$ref": "#/components/schemas/Revision"}, message)
        assert not found, found
    body = agrees(tablet.post("revisions", {"revisions": messages}), "post", "/revisions")
    return [answer["outcome"] for answer in body["answers"]]


def test_every_endpoint_stands_in_it(app: Flask) -> None:
    here = {
        (method.lower(), rule.rule.removeprefix("/sync/v1").replace("<", "{").replace(">", "}"))
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("sync.")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    there = {(method, path) for path, item in DOCUMENT["paths"].items() for method in item}
    assert here == there


def test_it_refuses_what_is_not_said() -> None:
    assert refusals({"$ref": "#/components/schemas/Receipt"}, {"receipt_id": new_id()})
    assert refusals({"$ref": "#/components/schemas/Error"}, {"error": "x", "more": 1})


def test_reading(db_session: Any, house: House, anna: Tablet) -> None:
    warning = FamilyWarning(
        family_id=house.family.id,
        words="Dog",
        from_on=house.anna.made_at.date(),
        entered_by_id=house.anna.id,
    )
    db_session.add(warning)
    visit = make_visit(db_session, house.family, house.anna)
    words = {"rooms": {house.room_id: {"room_type": "kitchen", "picture_rating": 6}}}
    head = make_revision(db_session, visit, house.anna, words)
    review = Review(visit_id=visit.id, reviewer_id=house.manager.id)
    db_session.add(review)
    db_session.flush()
    comment = ReviewComment(
        visit_id=visit.id,
        review_id=review.id,
        revision_id=head.id,
        path="/home/a",
        words="Why?",
        by_id=house.manager.id,
        sent_at=visit.made_at,
    )
    db_session.add(comment)
    agrees(anna.get("hello"), "get", "/hello")
    agrees(anna.get("families"), "get", "/families")
    agrees(anna.get(f"packs/{house.family.id}"), "get", "/packs/{family_id}")
    told = agrees(anna.get(f"visits/{visit.id}"), "get", "/visits/{visit_id}")
    assert [one["words"] for one in told["comments"]] == ["Why?"]
    assert agrees(anna.get("changes"), "get", "/changes")["visits"] == []
    agrees(anna.get(f"visits/{new_id()}"), "get", "/visits/{visit_id}")


def test_devices_and_holder(db_session: Any, house: House, anna: Tablet, ben: Tablet) -> None:
    body = {"device_id": new_id(), "kind": "desk"}
    agrees(anna.post("devices", body), "post", "/devices")
    key = f"devices/{anna.device_id}/key"
    agrees(anna.post(key, {"password": PASSWORD}), "post", "/devices/{device_id}/key")
    agrees(anna.post(key, {"password": "no"}), "post", "/devices/{device_id}/key")
    visit = make_visit(db_session, house.family, house.anna)
    beat = {"visits": [{"id": visit.id, "unsent": 2}], "persisted": None, "app": "r"}
    agrees(anna.post("heartbeat", beat), "post", "/heartbeat")
    path = "/visits/{visit_id}/holder"
    agrees(ben.post(f"visits/{visit.id}/holder", {"note": "x"}), "post", path)
    agrees(ben.post(f"visits/{new_id()}/holder", {"note": "x"}), "post", path)
    agrees(anna.post_bytes(b"{"), "post", "/revisions")


def test_a_revoked_device(db_session: Any, house: House, anna: Tablet) -> None:
    revoke_device(db_session.get(Device, anna.device_id), house.manager)
    assert agrees(anna.get("hello"), "get", "/hello")["revocation"]
    agrees(anna.get("changes"), "get", "/changes")


def test_every_answer_to_a_revision(
    db_session: Any, house: House, anna: Tablet, ben: Tablet
) -> None:
    first = house.first(anna, {"home": {"a": 1}})
    visit_id, base = first["visit_id"], first["revision_id"]
    closed = make_visit(db_session, house.family, house.anna, state=APPROVED)
    outcomes = sent(anna, first, first)
    outcomes += sent(ben, house.later(ben, visit_id, {"home": {"a": 2, "b": 1}}, base))
    outcomes += sent(anna, house.later(anna, visit_id, {"home": {"a": 1, "c": 1}}, base))
    outcomes += sent(anna, house.later(anna, visit_id, {"home": {"a": 3}}, base))
    changed = house.later(anna, visit_id, {}, new_id(), document=None, changes=[["/home/a"]])
    outcomes += sent(anna, changed)
    outcomes += sent(anna, house.later(anna, visit_id, {"x": 1}, base, revision_id=base))
    outcomes += sent(anna, house.first(anna, {"home": {"a": 1}}, visit_id=closed.id))
    outcomes += sent(anna, house.first(anna, {"home": {"a": 1}}, form_version="f" * 16))
    outcomes += sent(anna, house.later(anna, visit_id, {"home": {"a": 2}}, base, kind="submit"))
    assert outcomes == [
        "received",
        "received",
        "received",
        "merged",
        "conflict",
        "need_document",
        "revision_reused",
        "late",
        "quarantined",
        "conflict",
    ]
    agrees(anna.get("changes"), "get", "/changes")


@pytest.mark.parametrize("path", sorted(DOCUMENT["paths"]))
def test_every_operation_is_named_after_its_view(app: Flask, path: str) -> None:
    for operation in DOCUMENT["paths"][path].values():
        assert f"sync.{operation['operationId']}" in app.view_functions
