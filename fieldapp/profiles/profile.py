"""What a profile is: an authority's own words and numbers, each with the document that says so."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

SET_LOCALLY = "set locally"
NEUTRAL = "neutral"
OWN = "own"  # the neutral profile's words, which no document of an authority states
LOCAL = "local"  # names that the authority sets itself
CHECK = "Check that it is in force now."


@dataclass(frozen=True)
class Document:
    """A document that facts of a profile come from; `period` is what it says of its own time."""

    title: str
    period: str

    @property
    def with_period(self) -> str:
        """Its title, and its period where the title does not say it."""
        return self.title if self.period in self.title else f"{self.title}: {self.period}"


@dataclass(frozen=True)
class Tool:
    """A tool of others that the document recommends: it is named here, never held.

    `licensed` where only people with its owner's licence or training may use it.
    """

    key: str
    name: str
    licensed: bool


@dataclass(frozen=True)
class Stages:
    """Stages by number as text; `name` is what the document calls the way through them.

    `working_days` are how long a stage may take, for those that have a time.
    """

    name: str
    steps: dict[str, str]
    working_days: dict[str, int]


@dataclass(frozen=True)
class Profile:
    """An authority's own words and numbers.

    `levels` are the four levels of need by number as text; `thresholds` have dotted names;
    `non_engagement` has steps 0 to 5, `escalation` 1 to 4. `stated_in` names for each fact (or
    for all below a dotted name) the key of its document; what it does not name is the neutral
    profile's. `effective_from` and `effective_to` are the document's own days, None where it
    gives none. `lock_minutes` (`cover_idle`, `cover_hidden`, `full`) and `manager_review`
    (`routine_working_days` until a decision is due, `urgent` always the same day) stand outside
    the form version: the first reach devices by `hello`, the second only desks read. What an
    authority has not stated is `SET_LOCALLY`, never a guess.
    """

    name: str
    title: str
    effective_from: date | None
    effective_to: date | None
    documents: dict[str, Document]
    stated_in: dict[str, str]
    definition: str
    definition_parts: tuple[str, ...]
    threshold_document: str
    model: str
    levels: dict[str, str]
    thresholds: dict[str, int]
    labels: dict[str, str]
    non_engagement: Stages
    escalation: Stages
    tools: tuple[Tool, ...]
    lock_minutes: dict[str, int]
    manager_review: dict[str, Any]

    @property
    def routine_review_days(self) -> int:
        """Working days until a visit without an urgent answer should be decided."""
        return int(self.manager_review["routine_working_days"])

    @property
    def main_document(self) -> Document:
        """The strategy itself; the others only add to it."""
        return next(iter(self.documents.values()))

    def document_of(self, fact: str) -> Document | None:
        """Where a fact is stated: `levels.2`, `definition`; None where it is the neutral one."""
        key = key_of(self.stated_in, fact)
        return None if key is None else self.documents[key]

    @property
    def definition_source(self) -> str:
        """Where the definition comes from, of when, in a sentence; no clock is read here."""
        document = self.document_of("definition")
        if document is None:
            return f"{self.title}’s document gives no definition. This one is Fieldapp’s."
        if self.name == NEUTRAL:
            return f"{document.title}."
        period = "" if document.period in document.title else f" ({document.period})"
        return f"From {document.title}, in our words{period}. {CHECK}"

    def title_of(self, fact: str) -> str:
        """The authority's document that states a fact; empty for Fieldapp's and local words."""
        key = key_of(self.stated_in, fact)
        return "" if key is None or key in {OWN, LOCAL} else self.documents[key].title

    def is_stated(self, fact: str) -> bool:
        """Whether a document or the authority itself says it; else the words are Fieldapp's."""
        return key_of(self.stated_in, fact) not in {None, OWN}

    def said(self, fact: str) -> str:
        """What it says of a dotted fact (`levels.2`), as text; `SET_LOCALLY` where nothing is.

        Raises KeyError for what is no fact of a profile.
        """
        group, _, below = fact.partition(".")
        value = self.in_forms()[group]
        for key in (below, *below.split(".", 1)):
            if isinstance(value, dict) and key in value:
                value = value[key]
        return SET_LOCALLY if isinstance(value, dict) else str(value)

    def in_forms(self) -> dict[str, Any]:
        """The part that a form version is made of, as plain JSON."""
        return {
            "name": self.name,
            "title": self.title,
            "effective_from": self.effective_from.isoformat() if self.effective_from else None,
            "effective_to": self.effective_to.isoformat() if self.effective_to else None,
            "document": asdict(self.main_document),
            "definition": {
                "words": self.definition,
                "parts": list(self.definition_parts),
                "source": self.definition_source,
            },
            "threshold_document": self.threshold_document,
            "model": self.model,
            "levels": dict(self.levels),
            "thresholds": dict(self.thresholds),
            "labels": dict(self.labels),
            "non_engagement": asdict(self.non_engagement),
            "escalation": asdict(self.escalation),
            "tools": [asdict(tool) for tool in self.tools],
        }


def key_of(stated_in: Mapping[str, str], fact: str) -> str | None:
    """The document of a dotted fact: its own, or that of the nearest name above it."""
    while fact:
        if fact in stated_in:
            return stated_in[fact]
        fact = fact.rpartition(".")[0]
    return None
