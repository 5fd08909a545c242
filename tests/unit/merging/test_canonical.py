"""The canonical form: shared vectors, and what only Python can be given."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from fieldapp.merging.canonical import canonical_bytes, document_sha256, normalise_document
from fieldapp.merging.errors import NotCanonicalError

VECTORS = Path(__file__).parents[2] / "vectors" / "canonical.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
ACCEPTED = [pytest.param(case, id=case["name"]) for case in CASES if "text" in case]
REFUSED = [pytest.param(case, id=case["name"]) for case in CASES if "refused" in case]


def nested(levels: int) -> Any:
    value: Any = []
    for _ in range(levels - 1):
        value = [value]
    return value


def test_the_vectors_are_enough_and_each_name_is_its_own() -> None:
    names = [case["name"] for case in CASES]
    assert len(ACCEPTED) + len(REFUSED) == len(CASES) >= 25
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", ACCEPTED)
def test_canonical_text_of_vector(case: dict[str, Any]) -> None:
    assert canonical_bytes(case["input"]).decode() == case["text"]


@pytest.mark.parametrize("case", ACCEPTED)
def test_fingerprint_of_vector(case: dict[str, Any]) -> None:
    expected = case.get("sha256", hashlib.sha256(case["text"].encode()).hexdigest())
    assert document_sha256(case["input"]) == expected


@pytest.mark.parametrize("case", ACCEPTED)
def test_normalised_value_of_vector(case: dict[str, Any]) -> None:
    assert normalise_document(case["input"]) == case.get("normalised", case["input"])


@pytest.mark.parametrize("case", REFUSED)
def test_refused_vector(case: dict[str, Any]) -> None:
    with pytest.raises(NotCanonicalError):
        canonical_bytes(case["input"])


def test_refusal_names_the_place_and_not_the_answer() -> None:
    with pytest.raises(NotCanonicalError) as refusal:
        canonical_bytes({"a/b": {"notes": ["kept", {"words": "secret \ud83d"}]}})
    assert refusal.value.path == "/a~1b/notes/1/words"
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    "value",
    [{1: "a"}, {None: "a"}, {True: "a"}, 1.0, float("nan"), float("inf"), b"bytes", (1, 2), {1, 2}],
    ids=repr,
)
def test_values_that_json_would_bend_are_refused(value: object) -> None:
    with pytest.raises(NotCanonicalError):
        canonical_bytes(value)


def test_nesting_as_deep_as_a_parser_allows_is_refused_without_exhausting_the_stack() -> None:
    for refuse in (canonical_bytes, normalise_document):
        with pytest.raises(NotCanonicalError):
            refuse(nested(100_000))


def test_normalising_leaves_its_input_alone() -> None:
    document: dict[str, Any] = {"note": "a\r\nb", "list": ["c\r"]}
    normalise_document(document)
    assert document == {"note": "a\r\nb", "list": ["c\r"]}
