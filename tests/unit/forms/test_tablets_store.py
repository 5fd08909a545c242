"""Any answers outlive the tablet's own store: saved, killed, read, sent, and put together again.

The documents are made here from the compiled definition; `tests/js/agreement/tablet_store.mjs`
saves them through the device's code, encrypted, in IndexedDB.
"""

import os
from collections import Counter
from collections.abc import Iterator
from typing import Any

from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.merging.canonical import document_sha256
from fieldapp.merging.document import Change, diff
from fieldapp.merging.values import Document, pruned_document
from fieldapp.models.revisions import Revision
from fieldapp.services.sync.message import read_message
from fieldapp.services.sync.rebuild_document import rebuild_document
from tests.factories.forms import definition
from tests.factories.random_answers import Drawn, RandomVisits
from tests.unit.forms.test_answers_agreement import FEWEST, node

SEED = 20261130
#: How often each question is drawn at the least.
DRAWN = max(FEWEST, int(os.environ.get("FIELDAPP_STORE_DRAWS", FEWEST)))
#: One visit in so many is changed to another and sent again.
CHANGED = 5


class EvenVisits(RandomVisits):
    """Draws what was drawn too seldom, so that few visits have drawn everything often enough."""

    def __init__(self, compiled: CompiledDefinition, seed: int) -> None:
        super().__init__(compiled, seed)
        # Nobody of `people_met` is among the Larkins.
        self.questions = [one for one in self.questions if one[0]["scope"] != "/people_met/*"]
        self._parts: dict[str, set[str]] = {}
        self._last: tuple[str, Counter[str]] = ("", Counter())

    def many(self) -> Iterator[Document]:
        """Visits until every question was drawn often enough."""
        while any(self._is_seldom(one) for one in self.questions):
            yield self.document()

    def _next(self) -> Drawn:
        name, before = self._last
        self._parts.setdefault(name, set()).update((self.counts - before).keys())
        self._turn = [one for one in self._turn if self._is_seldom(one)] or self._seldom()
        drawn = self._turn.pop()
        self._last = (_name(drawn), Counter(self.counts))
        return drawn

    def _seldom(self) -> list[Drawn]:
        seldom = [one for one in self.questions if self._is_seldom(one)] or list(self.questions)
        self.rng.shuffle(seldom)
        return seldom

    def _is_seldom(self, drawn: Drawn) -> bool:
        parts = self._parts.get(_name(drawn))
        return not parts or any(self.counts[part] < DRAWN for part in parts)


def _name(drawn: Drawn) -> str:
    section, question = drawn
    return f"{section['name']} {question['path']}"


def savings(story: list[Document], groups: list[str]) -> Iterator[list[Change]]:
    """The changes from each document of a visit to the next, from nothing on."""
    before: Document = {}
    for document in story:
        yield diff(before, document, groups)
        before = document


def put_together(messages: list[dict[str, Any]], known: dict[str, Revision]) -> Document:
    """What the service makes of them, each upon its own base and compared with its hash."""
    document: Document = {}
    for sent in messages:
        message = read_message(sent)
        document = rebuild_document(message, known.get(message.base or ""))
        known[message.revision_id] = Revision(document=document)
    assert messages
    assert messages[-1]["sha256"] == document_sha256(document)
    return document


def test_any_answers_outlive_the_tablets_store_and_reach_the_service_whole() -> None:
    compiled = definition()
    visits = EvenVisits(compiled, SEED)
    stories: list[list[Document]] = []
    for place, document in enumerate(visits.many()):
        as_kept = pruned_document(document)
        if place % CHANGED == 1:
            stories[-1].append(as_kept)
        else:
            stories.append([as_kept])
    groups = compiled["groups"]
    told = [list(savings(story, groups)) for story in stories]
    answers = node("tablet_store.mjs", {"groups": groups, "visits": told})
    for story, answer in zip(stories, answers, strict=True):
        known: dict[str, Revision] = {}
        for document, step in zip(story, answer, strict=True):
            assert step["read"] == document
            assert put_together(step["messages"], known) == document
            assert document_sha256(step["read"]) == step["messages"][-1]["sha256"]
    rare = {path: times for path, times in visits.counts.items() if times < FEWEST}
    assert rare == {}, "drawn too seldom to show anything"
    say_counts(len(stories), visits.counts)


def say_counts(many: int, counts: Counter[str]) -> None:
    """Seen with `pytest -s`, and in the report of a failure."""
    drawn = counts.values()
    line = (
        f"\n{many} visits through the tablet’s store: {len(counts)} questions,"
        f" each drawn {min(drawn)} to {max(drawn)} times\n"
    )
    os.write(1, line.encode())
