"""Whatever a device sends as answers, checking them ends, and in plain words."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.forms.compiled import CompiledQuestion
from fieldapp.forms.shape import check_shape
from fieldapp.services.visits.check_document import check_document
from tests.factories.forms import (
    BABY,
    FINN,
    KELLY,
    KITCHEN,
    LEO,
    ROW,
    definition,
    larkins,
    version_of,
)
from tests.unit.forms.test_compile import with_inner

COMPILED = definition()
PEOPLE = (LEO, FINN, BABY, KELLY, KITCHEN)
ODD = st.one_of(
    st.booleans(),
    st.integers(-3, 12),
    st.text(max_size=20).filter(lambda text: text.isprintable()),
    st.lists(st.sampled_from(["seen", "none_seen", "x"]), max_size=3),
    st.just({"na": "asleep"}),
    st.just({"na": ""}),
    st.just({}),
    st.dictionaries(st.sampled_from(["level", "note", ROW, LEO]), st.integers(0, 5), max_size=2),
)


def fitting(question: CompiledQuestion) -> st.SearchStrategy[Any]:
    """An answer that the question may have, or an odd one."""
    values = [choice["value"] for choice in question.get("choices", [])]
    by_type: dict[str, st.SearchStrategy[Any]] = {
        "yes_no": st.booleans(),
        "scale_0_10": st.integers(0, 10),
        "whole_number": st.integers(0, 20),
        "date": st.just("2026-11-24"),
        "time": st.just("2026-11-24T10:00:00Z"),
    }
    kind = by_type.get(question["type"])
    if kind is None and values:
        one = st.sampled_from(values)
        kind = st.lists(one, max_size=3) if question["type"] == "choices" else one
    return st.one_of(kind, ODD) if kind is not None else ODD


def paths() -> list[tuple[str, CompiledQuestion]]:
    found = []
    for section in COMPILED["sections"]:
        for question in section["questions"]:
            for one in with_inner(question):
                path = f"{section['scope']}/{one['path']}".replace("__row__", ROW)
                found.append((path, one))
    return found


PATHS = paths()


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for path, question in draw(st.lists(st.sampled_from(PATHS), max_size=25)):
        whole = path.replace("*", draw(st.sampled_from(PEOPLE)), 1)
        put(document, whole.split("/")[1:], draw(fitting(question)))
    return document


def put(document: dict[str, Any], keys: list[str], value: Any) -> None:
    node = document
    for key in keys[:-1]:
        inner = node.setdefault(key, {})
        if not isinstance(inner, dict):
            return
        node = inner
    node[keys[-1]] = value


@settings(max_examples=60, deadline=None)
@given(documents())
def test_any_answers_are_checked_without_a_fault(document: dict[str, Any]) -> None:
    try:
        check_shape(document)
    except ValueError:
        return
    for one in check_document(document, version_of(COMPILED), larkins()):
        assert one.path.startswith("/")
        assert one.kind in {"blocking", "before_approval", "unknown_child"}
        assert one.message
        assert "{" not in one.message
        assert "__" not in one.path + one.message
