"""What a point of the checklist rests on, where the visit itself can be read: counts and words.

They stand beside the point. Nothing is answered by them: the manager decides.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.forms.household import Household, HouseholdMember
from fieldapp.models.people import UNBORN
from fieldapp.prompts.prompt import Prompt
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.kept_shapes import rows_in

MOST = 4
IMPACT = "R5"

#: Answers that are shown as they were given, by the beginning or end of their path.
SAID: Final = {
    "cause": r".*/poverty_test(/value)?$",
    "history": r"/analysis/(history_checked|previous_episodes_read)",
    "improvement": r"/analysis/pattern|.*/who_made_change$|/home/home_change_since_last",
    "adults": r"/people_met/|/visit/(no_adults_present|absent_parent_contact)",
    "interpreter": r"/visit/interpreter",
    "sharing": r"/visit/(service_agreement|privacy_notice)(/answer)?$",
    "threshold": r"/children/[^/]+/decision/level",
    "next_visit": r".*/next_visit",
}


@dataclass(frozen=True)
class Read:
    """What the facts are read from: the document, its answers, the household, what holds."""

    document: Mapping[str, Any]
    answers: list[Answer]
    household: Household
    prompts: list[Prompt]


def checklist_facts(read: Read) -> dict[str, list[str]]:
    """Lines by the key of their point; a point of which nothing can be read has none."""
    counted = {key: list(count(read)) for key, count in COUNTED.items()}
    said = {key: _shortened(_said(read.answers, pattern)) for key, pattern in SAID.items()}
    return {key: counted.get(key, []) + said.get(key, []) for key in (*counted, *said)}


def _said(answers: Iterable[Answer], pattern: str) -> list[str]:
    asked = re.compile(pattern)
    return [f"{one.asked} {one.words}" for one in answers if asked.match(one.path)]


def _shortened(lines: list[str]) -> list[str]:
    rest = len(lines) - MOST
    return lines if rest <= 0 else [*lines[:MOST], f"And {rest} more"]


def _children_seen(read: Read) -> Iterator[str]:
    born = [one for one in read.household.children if one.kind != UNBORN]
    if not born:
        return
    seen = [one for one in born if _of_child(read, one, "seen").get("seen") == "yes"]
    yield f"{len(seen)} of {len(born)} children seen"
    unseen = [one.name for one in born if one not in seen]
    if unseen:
        yield f"Not seen: {', '.join(unseen)}"


def _voices(read: Read) -> Iterator[str]:
    born = [one for one in read.household.children if one.kind != UNBORN]
    said = {one.child_id: one.words for one in read.answers if one.path.endswith("/voice_obtained")}
    for child in born:
        yield f"{child.name}: {said.get(child.id) or _words_of(read, child)}"


def _words_of(read: Read, child: HouseholdMember) -> str:
    """Where the form has no such question, or it was left out: how much was written down."""
    voice = _of_child(read, child, "voice")
    quotes, seen = len(rows_in(voice.get("quote"))), len(rows_in(voice.get("observed")))
    if not quotes and not seen:
        return "nothing written down"
    return f"{quotes} quoted, {seen} observed"


def _unborn(read: Read) -> Iterator[str]:
    names = [one.name for one in read.household.children if one.kind == UNBORN]
    yield f"On the record: {', '.join(names)}" if names else "No unborn child is on the record"


def _bases(read: Read) -> Iterator[str]:
    found = [one for one in read.answers if one.level is not None]
    if found:
        known = sum(1 for one in found if one.basis)
        yield f"{known} of {len(found)} findings say how they are known"


def _home_impact(read: Read) -> Iterator[str]:
    rooms = [one.path.rpartition("/")[2] for one in read.prompts if one.code == IMPACT]
    told = read.document.get("rooms", {})
    if rooms:
        saying = sum(1 for room in rooms if told[room].get("impact"))
        yield f"{saying} of {len(rooms)} rooms that call for it say so"


def _cause(read: Read) -> Iterator[str]:
    causes = sum(1 for key, _ in _walk(read.document) if key == "cause")
    if causes:
        yield f"{causes} {'answer names' if causes == 1 else 'answers name'} a cause"


def _strengths_and_worries(read: Read) -> Iterator[str]:
    strengths, worries = _analysis(read, "strengths"), _analysis(read, "worry_future")
    yield f"Strengths: {len(strengths)}. Worries: {len(worries)}"


def _changes_dated(read: Read) -> Iterator[str]:
    changes = _analysis(read, "what_must_change")
    whole = [one for one in changes if one.get("by_when") and one.get("if_not")]
    if changes:
        yield f"{len(whole)} of {len(changes)} changes have a date and a consequence"
    else:
        yield "No change is named"


COUNTED: Final[dict[str, Callable[[Read], Iterator[str]]]] = {
    "children_seen": _children_seen,
    "voices": _voices,
    "unborn": _unborn,
    "facts_and_opinion": _bases,
    "home_impact": _home_impact,
    "cause": _cause,
    "strengths_and_worries": _strengths_and_worries,
    "changes_dated": _changes_dated,
}


def _analysis(read: Read, name: str) -> list[Mapping[str, Any]]:
    analysis = read.document.get("analysis")
    return rows_in(analysis.get(name)) if isinstance(analysis, Mapping) else []


def _of_child(read: Read, child: HouseholdMember, part: str) -> Mapping[str, Any]:
    node: Any = read.document
    for key in ("children", child.id, part):
        node = node.get(key, {}) if isinstance(node, Mapping) else {}
    return node if isinstance(node, Mapping) else {}


def _walk(node: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(node, Mapping) and "removed" not in node:
        for key, inner in node.items():
            yield key, inner
            yield from _walk(inner)
