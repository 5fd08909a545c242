from typing import Any

import pytest

from fieldapp.forms.shape import UnreadableDocumentError, check_shape
from tests.factories.documents import complete_document
from tests.factories.forms import KITCHEN, LEO


def deep(levels: int) -> dict[str, Any]:
    value: dict[str, Any] = {"visit": {}}
    node = value["visit"]
    for _ in range(levels):
        node["in"] = {}
        node = node["in"]
    node["at"] = "the bottom"
    return value


def test_a_whole_visit_has_the_shape() -> None:
    check_shape(complete_document())


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"rooms": {KITCHEN: {"seen": "seen", "asked_by_a_newer_release": {"x": 1}}}},
        {"notes": {KITCHEN: {"at": "2026-11-24T10:00:00Z", "words": "Cold.", "order": 1}}},
        {"home": {}},
    ],
)
def test_what_a_newer_release_may_have_asked_passes(document: dict[str, Any]) -> None:
    check_shape(document)


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ([], ""),
        ("words", ""),
        (None, ""),
        ({"visits": {}}, "/visits"),
        ({"visit": []}, "/visit"),
        ({"visit": {"left_at": None}}, "/visit/left_at"),
        ({"visit": {"weight": 3.5}}, "/visit/weight"),
        ({"rooms": {"kitchen": {}}}, "/rooms"),
        ({"rooms": {KITCHEN: "clean"}}, f"/rooms/{KITCHEN}"),
        ({"children": {LEO: {"voice": "none"}}}, f"/children/{LEO}/voice"),
        ({"rooms": {KITCHEN: {"hazards": [{"a": 1}]}}}, f"/rooms/{KITCHEN}/hazards"),
        ({"rooms": {KITCHEN: {"hazards": ["x"] * 201}}}, f"/rooms/{KITCHEN}/hazards"),
        ({"visit": {"__proto__": {}}}, "/visit"),
    ],
)
def test_what_is_no_document_is_refused_with_its_place(document: Any, path: str) -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        check_shape(document)
    assert refused.value.path == path


def test_what_is_too_deep_is_refused() -> None:
    check_shape(deep(20))
    with pytest.raises(UnreadableDocumentError):
        check_shape(deep(100))


def test_no_answer_stands_in_the_refusal() -> None:
    with pytest.raises(UnreadableDocumentError) as refused:
        check_shape({"rooms": {KITCHEN: "Kelly said something private"}})
    assert "private" not in str(refused.value)
