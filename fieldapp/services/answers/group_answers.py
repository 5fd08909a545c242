"""The answers to a group of findings: its opener, then each finding where there is one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fieldapp.forms.questions.chosen import ALL_MET, TO_RECORD
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import (
    Question,
    basis_words,
    is_na,
    level_words,
    na_words,
    value_words,
)
from fieldapp.services.answers.kept_shapes import (
    is_whole_number,
    kept_texts,
    said_words,
    unreadable_words,
)
from fieldapp.services.answers.names import Names
from fieldapp.services.answers.one_answer import one_answer

if TYPE_CHECKING:
    from fieldapp.services.answers.read_answers import Place

OPENERS = {ALL_MET: "All needs met (answered for the group)", TO_RECORD: "Something to record"}
NO_LEVEL = "No level chosen"
NOBODY = Names({}, {}, ())  # no part of a finding names a person
WHOLE_SCREEN = "info_from"  # how everything on a child's screen is known, unless it says otherwise


def group_answers(
    question: Question, value: Any, place: "Place", _names: Names
) -> Iterator[Answer]:
    """The opener, then each finding where there was something to record."""
    opener, items = value.get("opener"), value.get("items", {})
    basis = kept_texts(value.get("basis")) or kept_texts(place.node.get(WHOLE_SCREEN))
    words = _opener_words(question, opener)
    known = [] if is_na(opener) else basis  # what was not assessed is not known in any way
    if words:
        yield one_answer(
            question,
            opener,
            words,
            path=f"{question['path']}/opener",
            key=f"{question['path']}/opener",
            basis=tuple(known),
            basis_words=basis_words(known) if opener != TO_RECORD else "",
            is_not_assessed=is_na(opener),
            is_group_answer=True,
        )
    if opener == TO_RECORD:
        found = items if isinstance(items, dict) else {}
        for item in question["items"]:
            if item["key"] in found:
                yield _finding(question, item, found[item["key"]], basis)


def _opener_words(question: Question, opener: Any) -> str:
    if is_na(opener):
        return na_words(question, opener)
    known = OPENERS.get(opener) if isinstance(opener, str) else None
    return known or ("" if opener is None else unreadable_words(opener))


def _finding(question: Question, item: Question, value: Any, group_basis: list[str]) -> Answer:
    told = value if isinstance(value, dict) else {}
    basis = kept_texts(told.get("basis")) or group_basis
    level = told.get("level")
    note = said_words(told.get("note"))
    return one_answer(
        question,
        value,
        _finding_words(question, value),
        path=item["path"],
        key=item["path"],
        type="finding",
        label=f"{question['label']}: {item['label'][:1].lower()}{item['label'][1:]}",
        level=level if is_whole_number(level) else None,
        details=((("", note),) if note else ()) + _parts(question, told),
        basis=tuple(basis),
        basis_words=basis_words(basis),
        is_not_assessed=is_na(value),
    )


def _parts(question: Question, told: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What a finding says beside level, basis and note, with the words of its version."""
    said = [(part, told.get(part["key"])) for part in question.get("parts", [])]
    return tuple(
        (f"{part['label']}:", value_words(part, value, NOBODY))
        for part, value in said
        if value not in (None, "", [], False)
    )


def _finding_words(question: Question, value: Any) -> str:
    """The level; one that was never chosen is not level 0."""
    if is_na(value):
        return na_words(question, value)
    if not isinstance(value, dict):
        return unreadable_words(value)
    level = value.get("level")
    if level is None:
        return NO_LEVEL
    return level_words(level) if is_whole_number(level) else unreadable_words(level)
