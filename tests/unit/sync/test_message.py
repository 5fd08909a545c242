from typing import Any

import pytest

from fieldapp.models.base import new_id
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.message import read_message

KNOWN = "01a2009a-f54d-74e9-b159-b792fd9b3f75"
MESSAGE: dict[str, Any] = {
    "revision_id": new_id(),
    "visit_id": new_id(),
    "base": None,
    "sequence": 3,
    "kind": "edit",
    "form_version": "0123456789abcdef",
    "recorded_at": "2026-11-18T14:03:00.123Z",
    "sha256": "0" * 64,
    "document": {"home": {}},
}


def test_reads_what_a_device_sends() -> None:
    child = new_id()
    message = read_message(
        {
            **MESSAGE,
            "family_typed": "  The   blue door ",
            "people": [{"id": child, "kind": "unborn", "expected_on": "2027-01-30"}],
            "planned_at": "2026-11-18T14:00:00+00:00",
        }
    )
    assert message.family_typed == "The blue door"
    assert message.people[0].id == child
    assert message.people[0].name == ""
    assert message.recorded_at.utcoffset() is not None
    assert (message.changes, message.resolves) == (None, ())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("revision_id", KNOWN.upper()),
        ("revision_id", 7),
        ("visit_id", None),
        ("base", "x"),
        ("sequence", -1),
        ("sequence", True),
        ("sequence", 2**31),
        ("kind", "merge"),
        ("kind", []),
        ("form_version", "ABCDEF0123456789"),
        ("recorded_at", "yesterday"),
        ("recorded_at", "2026-11-18T14:03:00"),
        ("recorded_at", "0001-01-01T00:00:00Z"),
        ("sha256", "x" * 64),
        ("document", []),
        ("family_typed", "x" * 81),
        ("family_typed", "\u0000"),
        ("people", {}),
        ("people", [7]),
        ("people", [{"kind": "child"}]),
        (
            "people",
            [{"id": "01a2009a-f54d-74e9-b159-b792fd9b3f76", "kind": "child", "born_on": "soon"}],
        ),
        ("workers", ["x"]),
        ("resolves", [None]),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field(field: str, value: Any) -> None:
    with pytest.raises(RevisionRefusedError) as refused:
        read_message({**MESSAGE, field: value})
    assert refused.value.status == 422
    assert str(value) not in refused.value.why or value == []
