import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.services.sync.errors import UnreadableBodyError
from fieldapp.services.sync.strict_json import Unfit, first_unfit, json_size, read_json, write_json

SCALARS = st.booleans() | st.integers(-(10**18), 10**18) | st.text() | st.none()
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=10
)


@given(VALUES)
def test_what_is_fit_is_read_as_python_reads_it(value: Any) -> None:
    body = json.dumps(value).encode()
    assert read_json(body) == value
    assert first_unfit(read_json(body)) is None
    assert json.loads(write_json(value)) == value
    assert json_size(value) == len(
        json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a":1,"a":2}', "a key named twice"),
        ('[{"b":{"a":1,"a":1}}]', "a key named twice"),
        ("1.5", "a number with a fraction"),
        ("[1e400]", "a number with a fraction"),
        ("[NaN]", "no number"),
        ('{"a":-Infinity}', "no number"),
        ("9" * 30, "a number without end"),
    ],
)
def test_what_is_unfit_is_named_and_kept_as_it_came(text: str, why: str) -> None:
    value = read_json(text.encode())
    unfit = first_unfit(value)
    assert isinstance(unfit, Unfit)
    assert unfit.why == why
    assert write_json(value) == text


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[" * 200_000, b"1" * 5000 + b"x"])
def test_what_is_no_json_is_refused_whole(body: bytes) -> None:
    with pytest.raises(UnreadableBodyError) as refused:
        read_json(body)
    assert refused.value.body == body


def test_half_a_character_survives_being_written() -> None:
    value = read_json(b'{"a":"\\ud800"}')
    assert json.loads(write_json(value)) == value
