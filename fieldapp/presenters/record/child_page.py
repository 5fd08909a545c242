"""Each child's own page of the record: the child's words, and needs over the visits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.forms.child.body_map_form import KIND_WORDS
from fieldapp.forms.questions.chosen import TO_RECORD
from fieldapp.models.people import UNBORN, Person
from fieldapp.models.record import Fact
from fieldapp.presenters.formats import format_day
from fieldapp.presenters.record.after_approval import (
    FINDING,
    QUOTE,
    AfterApproval,
    Gone,
    after_approval,
    gone,
    question_type,
)
from fieldapp.presenters.record.known_lines import KnownLine, known_lines
from fieldapp.presenters.record.source_line import fact_source
from fieldapp.presenters.unconfirmed import unconfirmed_words
from fieldapp.services.answers.answer_words import CHILDS_OWN
from fieldapp.services.record.known_facts import is_known

DECIDED = ("level/value", "decision/value", "scale/value")
GROUP = "finding_group"
OWN = "own/"
MARKS = "any_injury/marks/*"
OWN_HEARD_BY = "own/could_hear"


@dataclass(frozen=True)
class Quote:
    """A child's words with what had been asked, and where they come from.

    `later` marks what came in after approval, as everywhere on these pages.
    """

    words: str
    prompt: str
    source: str
    later: AfterApproval | None


@dataclass(frozen=True)
class OwnChoice:
    """What a child chose on the child's own screen, and who could hear there."""

    kind: str
    label: str
    words: str
    value: Any
    heard_by: str
    source: str
    later: AfterApproval | None


@dataclass(frozen=True)
class Mark:
    """A mark on the body: its region in words, what was seen of it, and its row for the picture."""

    key: str
    value: Any
    words: str
    seen: str
    source: str
    later: AfterApproval | None


@dataclass(frozen=True)
class Need:
    """One finding as it stands, with what it was before; a level of None was not assessed."""

    label: str
    level: int | None
    words: str
    note: str
    source: str
    before: list[str]
    later: AfterApproval | None


@dataclass(frozen=True)
class GroupAnswer:
    """A group that was last answered as one: its needs met, or not assessed and why."""

    label: str
    words: str
    source: str
    later: AfterApproval | None


@dataclass(frozen=True)
class Decided:
    """What was decided or judged for a child at the newest visit that says so, and why."""

    label: str
    words: str
    reason: str
    source: str
    later: list[AfterApproval]


@dataclass
class ChildRecord:
    """One child; needs with the highest level first, those that are met apart.

    `unconfirmed` says so of a child whom a visit met and nobody in the office has confirmed;
    `known` is what is recorded of who the child is; `gone` are words, needs and decisions that
    were taken away after approval.
    """

    child_id: str
    name: str
    unconfirmed: str = ""
    is_unborn: bool = False
    quotes: list[Quote] = field(default_factory=list)
    own: list[OwnChoice] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    met: list[Need] = field(default_factory=list)
    groups: list[GroupAnswer] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)
    known: list[KnownLine] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)


def present_children(
    facts: Sequence[Fact], taken_away: Sequence[Fact], children: Sequence[Person]
) -> list[ChildRecord]:
    """One record a child of the family, in the order given."""
    records = []
    for child in children:
        record = _child(child, [one for one in facts if one.child_id == child.id])
        record.gone = gone(one for one in taken_away if one.child_id == child.id and _shown(one))
        records.append(record)
    return records


def _shown(fact: Fact) -> bool:
    """Whether a child's page showed the answer before it was taken away."""
    own = fact.key.startswith(OWN)
    return (
        own
        or is_known(fact)
        or fact.key in (QUOTE, MARKS, *DECIDED)
        or question_type(fact) in {FINDING, GROUP}
    )


def _child(child: Person, facts: list[Fact]) -> ChildRecord:
    first = min((one.happened_on for one in facts), default=None)
    record = ChildRecord(
        child.id, child.short_name, unconfirmed_words(child, first), child.kind == UNBORN
    )
    record.quotes = [_quote(one) for one in reversed(facts) if one.key == QUOTE]
    record.own = _own_choices(facts)
    record.marks = [_mark(one) for one in reversed(facts) if one.key == MARKS]
    by_question: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.kind == FINDING:
            by_question.setdefault(fact.path, []).append(fact)
    needs = [_need(history) for history in by_question.values()]
    record.needs = sorted((one for one in needs if one.level), key=lambda one: -(one.level or 0))
    record.met = [one for one in needs if not one.level]
    record.groups = _groups(facts)
    record.known = known_lines(child.id, facts)
    record.decided = [one for key in DECIDED for one in _decided(key, facts)]
    return record


def _groups(facts: list[Fact]) -> list[GroupAnswer]:
    """The newest answer to each group, but of those where there was something to record."""
    newest = {one.path: one for one in facts if one.kind == GROUP}
    return [
        GroupAnswer(one.label, one.words, fact_source(one), after_approval(one))
        for one in newest.values()
        if one.value != TO_RECORD
    ]


def _decided(key: str, facts: list[Fact]) -> list[Decided]:
    """The newest answer to one question with the reason given beside it; none or one."""
    newest = next((one for one in reversed(facts) if one.key == key), None)
    if newest is None:
        return []
    reason_key = f"{key.partition('/')[0]}/reason"
    reasons = (one for one in facts if one.key == reason_key and one.visit_id == newest.visit_id)
    reason = next(reasons, None)
    marks = [after_approval(one) for one in (newest, reason) if one is not None]
    later = [one for one in marks if one is not None]
    said = reason.words if reason is not None else ""
    return [Decided(newest.label, newest.words, said, fact_source(newest), later)]


def _quote(fact: Fact) -> Quote:
    value = fact.value if isinstance(fact.value, dict) else {}
    prompt = str(value.get("prompt", ""))
    return Quote(fact.words, prompt, fact_source(fact), after_approval(fact))


def _own_choices(facts: list[Fact]) -> list[OwnChoice]:
    """The newest visit's first; within a visit in the order of the child's screen."""
    heard_by = {one.visit_id: one.words for one in facts if one.key == OWN_HEARD_BY}
    own = [one for one in facts if CHILDS_OWN in one.basis]
    visits = list(dict.fromkeys(one.visit_id for one in reversed(own)))
    return [
        OwnChoice(
            question_type(one),
            one.label,
            one.words,
            one.value,
            heard_by.get(one.visit_id, ""),
            fact_source(one),
            after_approval(one),
        )
        for visit in visits
        for one in own
        if one.visit_id == visit
    ]


def _mark(fact: Fact) -> Mark:
    value = fact.value if isinstance(fact.value, dict) else {}
    kind = KIND_WORDS.get(str(value.get("kind", "")), "")
    told = [kind, *(str(value.get(key) or "") for key in ("size", "words"))]
    seen = ". ".join(one.rstrip(".") for one in told if one)
    return Mark(fact.key, value, fact.words, seen, fact_source(fact), after_approval(fact))


def _need(history: list[Fact]) -> Need:
    """The newest finding, and each earlier one of another level with its day."""
    now = history[-1]
    level = _level(now)
    before = [
        f"{_level_name(one)} on {format_day(one.happened_on)}"
        for one in reversed(history[:-1])
        if _level(one) != level
    ]
    value = now.value if isinstance(now.value, dict) else {}
    note, later = str(value.get("note", "")), after_approval(now)
    return Need(now.label, level, now.words, note, fact_source(now), before, later)


def _level(fact: Fact) -> int | None:
    level = fact.value.get("level") if isinstance(fact.value, dict) else None
    return level if isinstance(level, int) else None


def _level_name(fact: Fact) -> str:
    level = _level(fact)
    return "not assessed" if level is None else str(level)
