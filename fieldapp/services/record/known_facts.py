"""What the record says of each person of a family: who they are, not how they are cared for.

A person has no columns for these. The newest present fact of a key is what the record says, with
the visit it comes from; each person has facts of their own and none is taken from a sibling.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import select, tuple_
from sqlalchemy.orm import aliased

from fieldapp.extensions import db
from fieldapp.forms.known_facts import (
    SAID_OF_CHILD,
    SOURCES,
    STATUSES,
    STILL_RIGHT,
)
from fieldapp.models.record import TAKEN_AWAY, Fact

KNOWN: Final = "known/"
#: Disability is asked beside what could be neglect; for a carer it stands with the others.
_OF_IMPACT: Final = ("impact", "disability")
_SECTIONS: Final = ("details", "engagement")
_SOURCE_WORDS: Final = {str(one["value"]): one["label"] for one in SOURCES}


@dataclass(frozen=True)
class Known:
    """One line: its words, and the newest fact that they come from."""

    key: str
    words: str
    fact: Fact

    @property
    def on(self) -> date:
        """The day of the visit."""
        return self.fact.happened_on


@dataclass
class KnownPerson:
    """What is recorded of one person; `confirmed_on` is None where nobody confirmed it."""

    says: list[Known] = field(default_factory=list)
    confirmed_on: date | None = None


def known_of_family(family_id: str) -> dict[str, KnownPerson]:
    """By person id; who is not named has nothing recorded. The family was found by `visible_to`."""
    later = aliased(Fact)
    superseded = select(later.supersedes_id).where(
        later.family_id == family_id, later.supersedes_id.is_not(None)
    )
    query = (
        select(Fact)
        .where(
            Fact.family_id == family_id,
            Fact.id.not_in(superseded),
            Fact.kind != TAKEN_AWAY,
            Fact.section.in_(_SECTIONS) & Fact.key.startswith(KNOWN)
            | (tuple_(Fact.section, Fact.key) == _OF_IMPACT),
        )
        .order_by(Fact.happened_on, Fact.approved_at, Fact.path)
    )
    return known_in(db.session.scalars(query).all())


def known_in(facts: Iterable[Fact]) -> dict[str, KnownPerson]:
    """The same from present facts, oldest first."""
    newest: dict[str, dict[str, Fact]] = {}
    confirmed: dict[str, date] = {}
    for fact in facts:
        if not is_known(fact):
            continue
        person, key = fact.path.split("/")[2], fact.key.removeprefix(KNOWN)
        newest.setdefault(person, {})[key] = fact
        if key == "answer" and fact.value == STILL_RIGHT:
            confirmed[person] = fact.happened_on
    return {
        person: KnownPerson(_lines(by_key), confirmed.get(person))
        for person, by_key in newest.items()
    }


def is_known(fact: Fact) -> bool:
    """Whether a fact says who somebody is."""
    if fact.key.startswith(KNOWN):
        return fact.section in _SECTIONS
    return fact.key == _OF_IMPACT[1] and fact.section == _OF_IMPACT[0]


def is_known_path(path: str) -> bool:
    """Whether an answer says who somebody is: `/children/<id>/details/known/…`, a carer's, or a
    child's disability."""
    parts = path.split("/")[3:]
    return parts[:1] == ["known"] or parts[:2] in (["details", "known"], list(_OF_IMPACT))


def _lines(by_key: dict[str, Fact]) -> list[Known]:
    return [Known(key, _words(key, by_key), by_key[key]) for key in SAID_OF_CHILD if key in by_key]


def _words(key: str, by_key: dict[str, Fact]) -> str:
    fact = by_key[key]
    if key == "languages" and "other" in _listed(fact.value) and "languages_other" in by_key:
        return f"{fact.words}: {by_key['languages_other'].words}"
    if key == "status":
        more = [_since(status, by_key) for status in STATUSES if status in _listed(fact.value)]
        return "; ".join([fact.words, *(one for one in more if one)])
    return fact.words


def _since(status: str, by_key: dict[str, Fact]) -> str:
    """`looked after since 3 March 2025, known from a parent or carer`; empty where not said."""
    since, source = by_key.get(f"{status}/since"), by_key.get(f"{status}/source")
    parts = [f"since {since.words}"] if since else []
    parts += (
        [f"known from {_SOURCE_WORDS.get(str(source.value), source.words).lower()}"]
        if source
        else []
    )
    return f"{STATUSES[status].lower()} {', '.join(parts)}" if parts else ""


def _listed(value: Any) -> Sequence[str]:
    return value if isinstance(value, list) else []
