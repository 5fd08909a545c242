"""From a document to its answers, in the order in which the form asks.

Everything in the document that a question of the definition asks comes out once; rows that
were taken away and the jotter do not.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from fieldapp.forms.placeholders import named_after
from fieldapp.forms.standing import is_taken_away
from fieldapp.merging.pointers import child_pointer
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.asked_paths import AskedPaths, EverythingAsked
from fieldapp.services.answers.kept_shapes import kept_words, order_of
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.nested_answers import answers_of_question, is_explicit_none
from fieldapp.services.answers.one_answer import STRANGE

MET = "people_met"
CHILD_PARTS = ("children", MET)  # sections of the second are asked of children alone
CHILD_KINDS = ("child", "unborn")


@dataclass(frozen=True)
class Place:
    """One node that a section stands on: where, whom it is about, what it holds."""

    path: str
    node: dict[str, Any]
    about: str
    child_id: str | None
    room_id: str | None
    room_type: str
    asked: AskedPaths


def read_answers(
    definition: dict[str, Any],
    document: dict[str, Any],
    names: Names,
    asked: AskedPaths | None = None,
) -> list[Answer]:
    """Every answer that was asked for; children, rooms and carers each in their own run."""
    known = asked or EverythingAsked()
    return [
        answer
        for section in definition["sections"]
        for place in places(section["scope"], document, names, known)
        for answer in _of_section(section, place, names)
    ]


def places(
    scope: str, document: dict[str, Any], names: Names, asked: AskedPaths | None = None
) -> Iterator[Place]:
    """The nodes of a scope such as `/children/*/voice`, in the order of the names.

    Rooms and children who were taken away are not among them.
    """
    asked = asked or EverythingAsked()
    part, _, rest = scope.strip("/").partition("/")
    if not rest.startswith("*"):
        node = _down(document, [one for one in scope.split("/") if one])
        if node:
            yield Place(scope, node, "", None, None, "", asked)
        return
    inner = [one for one in rest.split("/")[1:] if one]
    nodes = document.get(part, {})
    for key in _in_order(part, nodes, names):
        node = _down(nodes[key], inner)
        if node and _is_of_visit(part, key, document):
            path = child_pointer(f"/{part}", key) + "".join(f"/{one}" for one in inner)
            yield Place(
                path,
                node,
                names.name_of(key),
                key if part in CHILD_PARTS else None,
                key if part == "rooms" else None,
                _room_type(key, nodes[key], names) if part == "rooms" else "",
                asked,
            )


def _is_of_visit(part: str, key: str, document: dict[str, Any]) -> bool:
    """Not taken away; of the people who were met, only children have sections of their own."""
    if "removed" in document[part][key]:
        return False
    if part == "children":
        return not is_taken_away(key, document)
    return part != MET or document[part][key].get("kind") in CHILD_KINDS


def _room_type(key: str, node: dict[str, Any], names: Names) -> str:
    return names.room_types.get(key) or kept_words(node.get("room_type"))


def _in_order(part: str, nodes: dict[str, Any], names: Names) -> list[str]:
    if part in CHILD_PARTS:
        known = [child for child in names.children if child in nodes]
        return known + sorted(set(nodes) - set(known))
    return sorted(nodes, key=lambda key: (order_of(nodes[key]), names.known(key), key))


def _down(node: Any, keys: list[str]) -> dict[str, Any]:
    for key in keys:
        node = node.get(key, {}) if isinstance(node, dict) else {}
    return node if isinstance(node, dict) else {}


def _of_section(section: dict[str, Any], place: Place, names: Names) -> Iterator[Answer]:
    title = named_after(section["title"], place.about)
    for question in section["questions"]:
        for answer in answers_of_question(question, place, names):
            if not _was_asked(answer, question, section, place):
                continue
            child = answer.child_id or place.child_id
            name = names.name_of(child) if child else ""
            yield replace(
                answer,
                path=f"{place.path}/{answer.path}",
                section=section["name"],
                section_title=title,
                about=place.about,
                label=named_after(answer.label, name or place.about),
                words=kept_words(named_after(answer.words, name or place.about)),
                details=tuple(
                    (named_after(label, name or place.about), kept_words(words))
                    for label, words in answer.details
                ),
                child_id=child,
                child_name=name,
                room_id=place.room_id,
                room_type=place.room_type,
            )


def _was_asked(
    answer: Answer, question: dict[str, Any], section: dict[str, Any], place: Place
) -> bool:
    """Whether the answer's question stands open; an explicit "none" answers no question itself.

    It stands with any other question of the section that hangs on the same condition. What has
    another shape than its question is always shown: no condition was asked of it.
    """
    if answer.type == STRANGE:
        return True
    if not is_explicit_none(answer):
        return f"{place.path}/{answer.path}" in place.asked
    when = question.get("when")
    return when is None or any(
        f"{place.path}/{other['path']}" in place.asked
        for other in section["questions"]
        if other is not question and other.get("when") == when
    )
