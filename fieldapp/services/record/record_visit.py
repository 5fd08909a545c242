"""Write an approved visit into the record: its facts, and its lines of the chronology."""

from datetime import datetime

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.record import Fact
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.record.authorship import Authorship
from fieldapp.services.record.chronology_lines import chronology_lines
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.record.source import Source
from fieldapp.services.visits.observers import observers_of


def record_visit(visit: Visit, revision_id: str, approved_by: User, at: datetime) -> int:
    """Write facts and chronology entries of the approved revision; gives how many facts.

    Called again for the same revision it writes nothing and gives 0.
    """
    revision = db.session.get_one(Revision, revision_id)
    if db.session.scalar(select(Fact.id).where(Fact.revision_id == revision_id).limit(1)):
        return 0
    answers = answers_of(revision)
    source = Source(
        visit=visit,
        revision=revision,
        authorship=Authorship(revision),
        observers=observers_of(visit),
        happened_on=happened_on(revision),
        children=_known_children(visit),
    )
    facts = [_fact(answer, source, approved_by, at) for answer in answers]
    db.session.add_all(facts)
    db.session.add_all(chronology_lines(answers, source))
    record_audit(approved_by, "record.written", "visit", visit.id, facts=len(facts))
    db.session.flush()
    return len(facts)


def _known_children(visit: Visit) -> frozenset[str]:
    return frozenset(member.person_id for member in visit.family.members if member.person.is_child)


def _fact(answer: Answer, source: Source, approved_by: User, at: datetime) -> Fact:
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
    )
