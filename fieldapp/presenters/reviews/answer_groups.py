"""A visit's answers in the order in which they are read: by section, and by child."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import CHILDS_OWN

# Parts of a document that have one section for each child, room or carer.
ONE_FOR_EACH = frozenset({"children", "rooms", "carers"})
OWN_HEARD_BY = "own/could_hear"


@dataclass
class AnswerGroup:
    """A heading and its answers."""

    title: str
    answers: list[Answer] = field(default_factory=list)


@dataclass
class ChildReading:
    """One child: words first, then what was seen, who could hear, the worker's reading, needs.

    `own` is what the child chose on the child's own screen, and who could hear there. `concerns`
    are findings of 1 and over, `met` and `not_assessed` the rest of them; `effects`
    what rooms mean for the child; `others` whatever else was answered.
    """

    child_id: str
    name: str
    quotes: list[Answer] = field(default_factory=list)
    observed: list[Answer] = field(default_factory=list)
    heard_by: Answer | None = None
    own: list[Answer] = field(default_factory=list)
    own_heard_by: Answer | None = None
    reading: Answer | None = None
    concerns: list[Answer] = field(default_factory=list)
    met: list[Answer] = field(default_factory=list)
    not_assessed: list[Answer] = field(default_factory=list)
    effects: list[Answer] = field(default_factory=list)
    others: list[Answer] = field(default_factory=list)


def by_section(answers: Iterable[Answer]) -> list[AnswerGroup]:
    """Groups by the section's title, in the order of the form."""
    groups: dict[tuple[str, str], AnswerGroup] = {}
    for answer in answers:
        part, of = answer.path.split("/")[1:3]
        is_one_of = part in ONE_FOR_EACH or answer.child_id == of
        key = (answer.section, of if is_one_of else "")
        group = groups.setdefault(key, AnswerGroup(answer.section_title or answer.section))
        group.answers.append(answer)
    return list(groups.values())


def by_child(answers: Iterable[Answer]) -> list[ChildReading]:
    """One reading a child who has any answer."""
    children: dict[str, ChildReading] = {}
    for answer in answers:
        if answer.child_id is None or answer.value == "to_record":
            continue
        begun = ChildReading(answer.child_id, answer.child_name)
        child = children.setdefault(answer.child_id, begun)
        _put(child, answer)
    return list(children.values())


def _put(child: ChildReading, answer: Answer) -> None:
    if answer.key == "quote/*":
        child.quotes.append(answer)
    elif answer.key == "observed/*":
        child.observed.append(answer)
    elif answer.key == "earshot":
        child.heard_by = answer
    elif CHILDS_OWN in answer.basis:
        child.own.append(answer)
    elif answer.key == OWN_HEARD_BY:
        child.own_heard_by = answer
    elif answer.key == "reading":
        child.reading = answer
    else:
        _list_for(child, answer).append(answer)


def _list_for(child: ChildReading, answer: Answer) -> list[Answer]:
    if answer.type == "impact_per_child":
        return child.effects
    if answer.is_not_assessed:
        return child.not_assessed
    if answer.level is not None:
        return child.concerns if answer.level else child.met
    return child.met if answer.is_group_answer else child.others
