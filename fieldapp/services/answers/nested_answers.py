"""The answers to one question: one for a plain one, several for rows, groups and objects.

Paths of the answers given here are relative to the section's scope; labels may still hold
`{child}`, `{room}` and `{carer}`.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from fieldapp.forms.asking import of_row
from fieldapp.rules.evaluate import evaluate
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import (
    CHILDS_OWN,
    Question,
    basis_words,
    choices_of,
    is_na,
    na_words,
    value_words,
)
from fieldapp.services.answers.group_answers import group_answers
from fieldapp.services.answers.kept_shapes import NESTED, order_of, said_words
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.one_answer import ROW, one_answer, strange_answer

if TYPE_CHECKING:
    from fieldapp.services.answers.read_answers import Place

NONE = "none"  # the type of an explicit "none" of a list
PER_CHILD = "rows_per_child"
Reader = Callable[..., Iterator[Answer]]


def is_explicit_none(answer: Answer) -> bool:
    """Whether it says that there is nothing: "None seen today", "No effect seen on Finn"."""
    told = answer.value if isinstance(answer.value, dict) else {}
    return answer.type == NONE or told.get("none_seen") is True


def answers_of_question(question: Question, place: "Place", names: Names) -> Iterator[Answer]:
    """The answers that stand in this place to this question; none where it was not answered."""
    value = _value(place.node, question["path"])
    if value is None or value in ("", [], {}):
        yield from _none_of(question, place, names)
        return
    if question["type"] in NESTED and not isinstance(value, dict):
        yield strange_answer(question, value, question["path"])
        return
    read: Reader = _BY_TYPE.get(question["type"], _plain)
    yield from read(question, value, place, names)


def _value(node: dict[str, Any], path: str) -> Any:
    value: Any = node
    for key in path.split("/"):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _none_of(question: Question, place: "Place", _names: Names) -> Iterator[Answer]:
    """The explicit "none" of a list."""
    none = question.get("none")
    if none and _value(place.node, none["path"]) is True:
        yield one_answer(question, True, none["label"], path=none["path"], type=NONE)


def _plain(question: Question, value: Any, place: "Place", names: Names) -> Iterator[Answer]:
    words = value_words(question, value, names)
    picked = [one for one in choices_of(question, place.room_type) if one["value"] == value]
    more: dict[str, Any] = {"is_not_assessed": is_na(value)}
    if question.get("own"):
        more |= {"basis": (CHILDS_OWN,), "basis_words": basis_words([CHILDS_OWN])}
    if question["type"] == "room_picture" and picked:
        more["band"] = str(picked[0].get("band", ""))
        more["details"] = (("", str(picked[0]["label"])),)
        more["is_drawn"] = place.room_type in (question.get("choices_by_room_type") or {})
    yield one_answer(question, value, words, **more)


def _rows(question: Question, value: Any, place: "Place", names: Names) -> Iterator[Answer]:
    for key in sorted(value, key=lambda one: (order_of(value[one]), one)):
        row = value[key]
        if not isinstance(row, dict):
            yield strange_answer(question, row, f"{question['path']}/{key}")
            continue
        if "removed" in row or not is_row_of(question, key, place.node):
            continue
        parts = _parts(question, row, f"{question['path']}/{key}", place, names)
        if not parts:
            continue
        yield one_answer(
            question,
            {name: one for name, one in row.items() if name != "order"},
            parts[0][1],
            path=f"{question['path']}/{key}",
            key=f"{question['path']}/*",
            details=tuple(parts[1:]),
            **_of_child(question, key, parts[0][0]),
        )


def is_row_of(question: Question, key: str, node: dict[str, Any]) -> bool:
    """Whether a row is of this list: children who were met are no adults who were there."""
    when = question["row"].get("when")
    if when is None or question.get("rows_for") == "children":
        return True
    return evaluate(of_row(when, key), node, node, {})


def _of_child(question: Question, key: str, first_label: str) -> dict[str, Any]:
    """A row that is a child's says so and asks its own question."""
    if question.get("rows_for") != "children":
        return {}
    label = f"{{child}}: {first_label[:1].lower()}{first_label[1:].removesuffix(':')}"
    return {"type": PER_CHILD, "child_id": key, "label": label}


def _parts(
    question: Question, row: dict[str, Any], at: str, place: "Place", names: Names
) -> list[tuple[str, str]]:
    """Label and words of what a row holds, in the order of the form."""
    found = []
    for inner in question["row"]["questions"]:
        if inner.get("look", {}).get("as") == "hidden":
            continue
        inside = inner["path"].removeprefix(f"{question['path']}/{ROW}/")
        value = _value(row, inside)
        if value in (None, "", [], {}) or f"{place.path}/{at}/{inside}" not in place.asked:
            continue
        label = inner.get("read_as") or inner["label"]
        if words := value_words(inner, value, names):
            found.append((_before_words(label), words))
    return found


def _before_words(label: str) -> str:
    """A label with the stop that comes before its answer."""
    return label if label.endswith("?") else f"{label}:"


def _impact(question: Question, value: Any, _place: "Place", names: Names) -> Iterator[Answer]:
    known = [child for child in names.children if child in value]
    for child in known + sorted(set(value) - set(known)):
        said = value[child] if isinstance(value[child], dict) else {"effect": value[child]}
        effect = said_words(said.get("effect"))
        if not effect and said.get("none_seen") is not True:
            continue
        yield one_answer(
            question,
            said,
            effect or "No effect seen on {child} today",
            path=f"{question['path']}/{child}",
            key=f"{question['path']}/*",
            label="What this means for {child}",
            child_id=child,
        )


def _object(question: Question, value: Any, place: "Place", names: Names) -> Iterator[Answer]:
    if is_na(value):
        yield one_answer(question, value, na_words(question, value), is_not_assessed=True)
        return
    for inner in question["questions"]:
        label = f"{question['label']}: {inner['label']}" if question["label"] else inner["label"]
        yield from answers_of_question({**inner, "label": label}, place, names)


_BY_TYPE: dict[str, Reader] = {
    "finding_group": group_answers,
    "rows": _rows,
    "impact_per_child": _impact,
    "object": _object,
}
