import hashlib
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import scoped_session

from fieldapp.models.accounts import Authority
from fieldapp.models.form_versions import FormVersion
from fieldapp.services.forms.ensure_form_version import ensure_form_version


@pytest.fixture
def version(db_session: scoped_session[Any]) -> FormVersion:
    authority = Authority(name="Larchshire")
    db_session.add(authority)
    db_session.flush()
    return ensure_form_version(authority)


def get(client: FlaskClient, version: FormVersion, path: str) -> Any:
    return client.get(f"/workspace/forms/{version.version}/{path}")


def test_every_file_of_the_manifest_is_served_with_the_hash_it_names(
    client: FlaskClient, version: FormVersion
) -> None:
    manifest = json.loads(get(client, version, "manifest.json").data)
    assert manifest["version"] == version.version
    assert {"room.kitchen.html", "voice.html", "rows/quote.html", "rules.json"} <= {
        one["path"] for one in manifest["files"]
    }
    for one in manifest["files"]:
        answer = get(client, version, one["path"])
        assert answer.status_code == 200
        assert hashlib.sha256(answer.data).hexdigest() == one["sha256"]
        assert len(answer.data) == one["bytes"]


def test_files_are_public_for_ever_and_set_no_cookie(
    client: FlaskClient, version: FormVersion
) -> None:
    answer = get(client, version, "voice.html")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert answer.mimetype == "text/html"
    assert get(client, version, "rules.json").mimetype == "application/json"
    assert get(client, version, "pictures/kitchen-1.svg").mimetype == "image/svg+xml"


def test_unknown_versions_and_files_are_not_found(
    client: FlaskClient, version: FormVersion
) -> None:
    assert get(client, version, "nothing.html").status_code == 404
    assert get(client, version, "../voice.html").status_code == 404
    assert client.get("/workspace/forms/0123456789abcdef/voice.html").status_code == 404


def test_asking_again_gives_the_same_version(
    db_session: scoped_session[Any], version: FormVersion
) -> None:
    authority = db_session.get_one(Authority, version.authority_id)
    assert ensure_form_version(authority) is version
    assert db_session.query(FormVersion).count() == 1


def test_two_authorities_have_two_versions(
    db_session: scoped_session[Any], version: FormVersion
) -> None:
    other = Authority(name="Rowanshire")
    db_session.add(other)
    db_session.flush()
    assert ensure_form_version(other).version != version.version
