"""A tablet as the server meets it: an account's session, its device, and what it sends."""

import gzip
import json
from dataclasses import dataclass, field
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from fieldapp.merging.canonical import document_sha256
from fieldapp.models.accounts import User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.devices import TABLET, Device
from tests.factories.accounts import client_of
from tests.factories.devices import make_device

Message = dict[str, Any]


@dataclass
class Tablet:
    """One person's device, signed in."""

    user_id: str
    device_id: str
    client: FlaskClient
    csrf: str = ""
    sequence: int = field(default=0)

    @property
    def headers(self) -> dict[str, str]:
        return {
            "X-Fieldapp-User": self.user_id,
            "X-Fieldapp-Device": self.device_id,
            "X-Fieldapp-Protocol": "1",
            "X-CSRFToken": self.csrf,
        }

    def hello(self, **query: str) -> Any:
        answer = self.client.get("/sync/v1/hello", query_string=query, headers=self.headers)
        assert answer.status_code == 200, answer.text
        assert answer.json is not None
        self.csrf = answer.json["csrf"]
        return answer.json

    def get(self, path: str, **query: str) -> TestResponse:
        return self.client.get(f"/sync/v1/{path}", query_string=query, headers=self.headers)

    def post(self, path: str, body: Any) -> TestResponse:
        return self.client.post(f"/sync/v1/{path}", json=body, headers=self.headers)

    def post_bytes(self, body: bytes, **headers: str) -> TestResponse:
        return self.client.post(
            "/sync/v1/revisions",
            data=body,
            content_type="application/json",
            headers={**self.headers, **headers},
        )

    def message(
        self, visit_id: str, words: dict[str, Any], base: str | None = None, /, **fields: Any
    ) -> Message:
        """A revision with its whole document; `fields` put in, or None takes out."""
        self.sequence += 1
        message = {
            "revision_id": new_id(),
            "visit_id": visit_id,
            "base": base,
            "sequence": self.sequence,
            "kind": "edit",
            "recorded_at": utc_now().isoformat(),
            "sha256": document_sha256(words),
            "document": words,
            **fields,
        }
        return {key: value for key, value in message.items() if value is not None}

    def send(self, *messages: Message) -> list[Any]:
        """Send a batch as a device does, and give its answers."""
        body = json.dumps({"revisions": messages}).encode()
        answer = self.post_bytes(gzip.compress(body), **{"Content-Encoding": "gzip"})
        assert answer.status_code == 200, answer.text
        assert answer.json is not None
        answers: list[Any] = answer.json["answers"]
        assert len(answers) == len(messages)
        return answers

    def send_one(self, message: Message) -> Any:
        return self.send(message)[0]

    def visit(self, visit_id: str) -> Any:
        answer = self.get(f"visits/{visit_id}")
        assert answer.status_code == 200, answer.text
        return answer.json


def tablet_of(
    app: Flask, session: Any, user: User, device: Device | None = None, kind: str = TABLET
) -> Tablet:
    """A tablet of this person that has said hello."""
    known = device or make_device(session, user, kind)
    tablet = Tablet(user.public_id, known.id, client_of(app, session, user))
    tablet.hello()
    return tablet
