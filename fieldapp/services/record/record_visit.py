"""Write an approved visit into the record: its facts, and its lines of the chronology."""

from datetime import datetime

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.record import Fact
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.record.chronology_lines import chronology_lines
from fieldapp.services.record.new_fact import fact_of_answer
from fieldapp.services.record.source import source_of


def record_visit(visit: Visit, revision_id: str, approved_by: User, at: datetime) -> int:
    """Write facts and chronology entries of the approved revision; gives how many facts.

    Called again for the same revision it writes nothing and gives 0.
    """
    revision = db.session.get_one(Revision, revision_id)
    if db.session.scalar(select(Fact.id).where(Fact.revision_id == revision_id).limit(1)):
        return 0
    answers = answers_of(revision)
    source = source_of(revision)
    facts = [fact_of_answer(answer, source, approved_by, at) for answer in answers]
    db.session.add_all(facts)
    db.session.add_all(chronology_lines(answers, source))
    record_audit(approved_by, "record.written", "visit", visit.id, facts=len(facts))
    db.session.flush()
    return len(facts)
