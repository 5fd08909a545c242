"""Nothing about a person or an error is kept by a browser; an origin is one name."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.integration.sync.conftest import House, anna, house
from tests.integration.sync.tablet import Tablet

__all__ = ["anna", "house"]


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere",
        "/visits/x",
        "/sync/v1/nowhere",
        "/sync/v1/changes",
        "/sync/v1/hello",
        "/sign-in",
        "/workspace/session",
        "/workspace/forms/0000000000000000/room.html",
        "/workspace/s/none/js/none.js",
        "/healthz",
    ],
)
def test_no_answer_without_a_name_is_kept(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    shell = answer.status_code == 200 and address.startswith("/workspace")
    assert shell or answer.headers["Cache-Control"] == "no-store"


def test_no_answer_to_a_device_is_kept(house: House, anna: Tablet) -> None:
    begun = house.first(anna, {"home": {"a": 1}})
    answers = [
        anna.post("revisions", {"revisions": [begun]}),
        anna.post("revisions", {"revisions": 7}),
        anna.post("heartbeat", {"visits": []}),
        anna.post("devices", {"device_id": anna.device_id, "kind": "tablet"}),
        anna.post(f"devices/{anna.device_id}/key", {"password": "wrong"}),
        anna.post(f"visits/{begun['visit_id']}/holder", {"note": ""}),
        anna.get(f"visits/{begun['visit_id']}"),
        anna.get(f"packs/{house.family.id}"),
        anna.get(f"packs/{house.other_family.id}"),
        anna.get("families"),
        anna.get("changes"),
    ]
    assert [one.headers["Cache-Control"] for one in answers] == ["no-store"] * len(answers)


@pytest.mark.parametrize("number", ["127.0.0.1:5000", "[::1]:5000", "127.0.0.1"])
def test_a_machine_has_one_name(app: Flask, client: FlaskClient, number: str) -> None:
    port = ":5000" if number.endswith(":5000") else ""
    answer = client.get("/visits?view=x", headers={"Host": number})
    assert (answer.status_code, answer.location) == (302, f"http://localhost{port}/visits?view=x")
    assert client.get("/healthz", headers={"Host": number}).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:5000"])
def test_a_host_that_was_made_up_is_led_nowhere(client: FlaskClient, host: str) -> None:
    for address in ("/", "/visits", "/sign-in", "/families/x?view=home"):
        answer = client.get(address, headers={"Host": host})
        assert "evil" not in answer.headers.get("Location", "")
        assert "evil" not in answer.text
