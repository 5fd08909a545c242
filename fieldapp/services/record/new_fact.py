"""One answer as a fact of the record, not yet written."""

from datetime import datetime

from fieldapp.models.accounts import User
from fieldapp.models.record import TAKEN_AWAY, Fact
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.source import Source


def fact_of_answer(
    answer: Answer, source: Source, approved_by: User, at: datetime, before: Fact | None = None
) -> Fact:
    """The answer as it was approved; `before` is the fact that it supersedes."""
    written = source.authorship.of(answer.path)
    return Fact(
        family_id=source.visit.family_id,
        child_id=source.child_id(answer),
        kind=answer.type,
        section=answer.section,
        key=answer.key,
        about=answer.about,
        label=answer.label,
        words=answer.words,
        value=answer.value,
        visit_id=source.visit.id,
        path=answer.path,
        revision_id=source.revision.id,
        author_id=written.author_id,
        observer_id=source.observers.of(written.author_id),
        basis=source.basis(answer),
        happened_on=source.happened_on,
        written_at=written.at,
        approved_by_id=approved_by.id,
        approved_at=at,
        supersedes_id=before.id if before else None,
    )


def fact_of_taking_away(
    before: Fact, words: str, source: Source, approved_by: User, at: datetime
) -> Fact:
    """That what `before` says stands no longer, and why in `words`."""
    written = source.authorship.of(before.path)
    return Fact(
        family_id=before.family_id,
        child_id=before.child_id,
        kind=TAKEN_AWAY,
        section=before.section,
        key=before.key,
        about=before.about,
        label=before.label,
        words=words,
        value={TAKEN_AWAY: True},
        visit_id=before.visit_id,
        path=before.path,
        revision_id=source.revision.id,
        author_id=written.author_id,
        observer_id=source.observers.of(written.author_id),
        basis=[],
        happened_on=source.happened_on,
        written_at=written.at,
        approved_by_id=approved_by.id,
        approved_at=at,
        supersedes_id=before.id,
    )
