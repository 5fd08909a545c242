"""The lines that a visit adds to the chronology: the visit, what a child said, act now, needs."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.pointers import is_within
from fieldapp.models.record import (
    ACT_NOW_ENTRY,
    FINDING_ENTRY,
    VISIT_ENTRY,
    WORDS_ENTRY,
    ChronologyEntry,
)
from fieldapp.models.visits import VisitAlert
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import CHILDS_OWN
from fieldapp.services.record.source import Source

SERIOUS = 2
QUOTE = "quote/*"
PICTURE = "picture_rating"
ACT_NOW_WORDS = "An answer that could not wait"


def chronology_lines(answers: list[Answer], source: Source) -> Iterator[ChronologyEntry]:
    """The entries of one approved visit, each once."""
    yield entry_of(source, VISIT_ENTRY, "/visit", _visit_words(answers))
    yield from alert_lines(_alerts(source), answers, source)
    yield from answer_lines(answers, source)


def alert_lines(
    alerts: Iterable[VisitAlert], answers: list[Answer], source: Source
) -> Iterator[ChronologyEntry]:
    """What could not wait, with what the answers say of it."""
    for alert in alerts:
        said = [answer for answer in answers if is_within(answer.path, alert.path)]
        yield _act_now_line(source, alert, said)


def answer_lines(answers: Iterable[Answer], source: Source) -> Iterator[ChronologyEntry]:
    """A child's words and findings of 2 and over have a line of their own."""
    for answer in answers:
        if answer.type == "rows" and answer.key == QUOTE:
            yield _line(source, WORDS_ENTRY, answer, f"“{answer.words}”", _details(answer))
        elif answer.type == "long" and CHILDS_OWN in answer.basis:
            yield _line(source, WORDS_ENTRY, answer, f"“{answer.words}”", sentence(answer.label))
        elif answer.level is not None and answer.level >= SERIOUS:
            words = sentence(f"{answer.label}: {answer.words}")
            yield _line(source, FINDING_ENTRY, answer, words, _details(answer))


def _visit_words(answers: list[Answer]) -> str:
    """`Visit: planned, completed. Kitchen: picture 5, Living room: picture 3.`"""
    said = {answer.key: answer for answer in answers if answer.path.startswith("/visit/")}
    about = ", ".join(said[key].words.lower() for key in ("visit_kind", "outcome") if key in said)
    parts = [f"Visit: {about}" if about else "Visit"]
    rooms = [
        f"{answer.about}: picture {answer.value}"
        for answer in answers
        if answer.key == PICTURE and not answer.is_not_assessed
    ]
    parts += [", ".join(rooms)] if rooms else []
    return ". ".join(parts) + "."


def _alerts(source: Source) -> list[VisitAlert]:
    query = select(VisitAlert).where(VisitAlert.visit_id == source.visit.id)
    return list(db.session.scalars(query.order_by(VisitAlert.received_at)))


def _act_now_line(source: Source, alert: VisitAlert, said: list[Answer]) -> ChronologyEntry:
    """What was met and done; an answer that was taken back later is still said."""
    if not said:
        words = f"{ACT_NOW_WORDS} ({alert.kind.replace('_', ' ')}), changed afterwards."
        return entry_of(source, ACT_NOW_ENTRY, alert.path, words)
    return entry_of(
        source,
        ACT_NOW_ENTRY,
        alert.path,
        sentence(f"{said[0].title} {said[0].words}"),
        detail=" ".join(sentence(f"{answer.label}: {answer.words}") for answer in said[1:]),
        child_id=source.child_id(said[0]),
        basis=source.basis(said[0]),
    )


def _details(answer: Answer) -> str:
    return " ".join(sentence(f"{label} {words}".strip()) for label, words in answer.details)


def sentence(words: str) -> str:
    """The words with a stop, where they do not end in one."""
    return words if words.rstrip("”’").endswith((".", "!", "?", "…")) else f"{words}."


def _line(source: Source, kind: str, answer: Answer, words: str, detail: str) -> ChronologyEntry:
    return entry_of(
        source,
        kind,
        answer.path,
        words,
        detail=detail,
        child_id=source.child_id(answer),
        level=answer.level,
        basis=source.basis(answer),
    )


def entry_of(source: Source, kind: str, path: str, words: str, **more: Any) -> ChronologyEntry:
    """One line; `more` are its other columns."""
    author_id = source.authorship.of(path).author_id
    return ChronologyEntry(
        family_id=source.visit.family_id,
        kind=kind,
        happened_on=source.happened_on,
        words=words,
        visit_id=source.visit.id,
        path=path,
        revision_id=source.revision.id,
        author_id=author_id,
        observer_id=source.observers.of(author_id),
        **more,
    )
