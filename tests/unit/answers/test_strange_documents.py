"""Whatever shape an answer came in, a visit can be read, and nothing of it is lost in silence."""

import copy
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any, cast

import pytest

from fieldapp.forms.shape import UnreadableDocumentError, check_shape
from fieldapp.models.families import Family
from fieldapp.prompts.holding import holding_prompts
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.asked_paths import asked_paths
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.read_answers import read_answers
from fieldapp.services.visits.check_document import check_document
from tests.factories.documents import complete_document
from tests.factories.forms import KITCHEN, LEO, ROW, definition, larkins, version_of

COMPILED = definition()
HOUSEHOLD = larkins()
FEEDING = f"/children/{LEO}/presentation/feeding"
STRANGE: list[Any] = [
    "x",
    "a\0b",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    0,
    10**15,
    True,
    [],
    ["x"],
    {"x": {"y": 1}},
    {"na": {"x": 1}},
    {"order": "x"},
    {"removed": "x"},
    {ROW: "x"},
]


def whole_document() -> dict[str, Any]:
    document = complete_document()
    document["children"][LEO]["presentation"]["feeding"] = {
        "opener": "to_record",
        "items": {"enough": {"level": 2, "basis": ["seen"], "note": "x"}},
        "basis": ["seen"],
    }
    return document


def family() -> Family:
    members = [
        SimpleNamespace(
            person_id=one.id,
            person=SimpleNamespace(
                id=one.id, short_name=one.name, is_child=one.kind != "adult", born_on=one.born_on
            ),
        )
        for one in HOUSEHOLD.members
    ]
    return cast("Family", SimpleNamespace(members=members, addresses=[]))


def paths_in(node: Any, path: str = "") -> Iterator[str]:
    if path:
        yield path
    for key, child in node.items() if isinstance(node, dict) else ():
        yield from paths_in(child, f"{path}/{key}")


PATHS = list(paths_in(whole_document()))


def with_value(path: str, value: Any) -> dict[str, Any]:
    document = copy.deepcopy(whole_document())
    *above, last = path.split("/")[1:]
    node: Any = document
    for key in above:
        node = node[key]
    node[last] = value
    return document


def read(document: dict[str, Any]) -> list[Answer]:
    asked = asked_paths(cast("dict[str, Any]", COMPILED), document, HOUSEHOLD)
    names = names_in(family(), document)
    return read_answers(cast("dict[str, Any]", COMPILED), document, names, asked)


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_every_document_that_is_kept_can_be_read(number: int) -> None:
    """Each path meets a value here; the next value begins at the next path."""
    for path in PATHS[number :: len(STRANGE)]:
        document = with_value(path, STRANGE[number])
        try:
            check_shape(document)
        except UnreadableDocumentError:
            continue
        check_document(document, version_of(COMPILED), HOUSEHOLD)
        holding_prompts(document, COMPILED["prompts"])
        assert not any("\0" in one.words for one in read(document))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/visit/visit_kind", ["x"]),
        ("/visit/purposes", 0),
        ("/visit/arrived_at", "0001-01-01T00:00:00+14:00"),
        (f"{FEEDING}", "x"),
        (f"{FEEDING}/items", 7),
        (f"{FEEDING}/items/enough", "x"),
        (f"{FEEDING}/items/enough/level", "x"),
        (f"{FEEDING}/items/enough/basis", 7),
        (f"{FEEDING}/basis", 7),
        (f"/children/{LEO}/voice/quote", "x"),
        (f"/children/{LEO}/voice/quote/{ROW}/order", "x"),
        (f"/rooms/{KITCHEN}/impact", "x"),
        (f"/rooms/{KITCHEN}/order", "x"),
        (f"/rooms/{KITCHEN}/label", 7),
        (f"/people_met/{ROW}/person_id", []),
    ],
)
def test_known_breakers(path: str, value: Any) -> None:
    document = with_value(path, value)
    check_shape(document)
    check_document(document, version_of(COMPILED), HOUSEHOLD)
    assert read(document)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("/visit/visit_kind", ["x"], 'Cannot be read: ["x"]'),
        (f"/children/{LEO}/voice/quote", "Help me", 'Cannot be read: "Help me"'),
        (f"/children/{LEO}/voice/disclosure", "maybe", 'Cannot be read: "maybe"'),
        (f"{FEEDING}/items/enough/level", "3", 'Cannot be read: "3"'),
        (f"/rooms/{KITCHEN}/picture_rating", "9", 'Cannot be read: "9"'),
        (f"/rooms/{KITCHEN}/impact/{LEO}", "Falls", "Falls"),
    ],
)
def test_what_cannot_be_read_is_shown_as_it_stands(path: str, value: Any, words: str) -> None:
    assert words in [one.words for one in read(with_value(path, value))]


def test_a_level_that_was_never_chosen_is_not_needs_met() -> None:
    document = with_value(f"{FEEDING}/items/enough", {"note": "Ask again", "basis": ["seen"]})
    [finding] = [one for one in read(document) if one.type == "finding"]
    assert (finding.words, finding.level) == ("No level chosen", None)
