"""Bring kept late words into the record: facts that supersede, and lines of the chronology."""

from datetime import datetime
from typing import Any

from fieldapp.extensions import db
from fieldapp.merging.pointers import is_within, value_at
from fieldapp.merging.values import MISSING
from fieldapp.models.accounts import User
from fieldapp.models.record import Fact
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import APPROVED
from fieldapp.services.answers.definition_of import definition_of
from fieldapp.services.answers.names import names_in
from fieldapp.services.answers.taken_away import taken_away
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.record.late_answers import LateAnswer, late_answers
from fieldapp.services.record.late_lines import late_lines, line_of_withdrawn
from fieldapp.services.record.new_fact import fact_of_answer, fact_of_taking_away
from fieldapp.services.record.source import Source, source_of
from fieldapp.services.visits.met_people import keep_met_people
from fieldapp.services.visits.met_rooms import keep_met_rooms

NOT_ASKED_NOW = "Not asked any more, because another answer was changed"
GONE_WORDS = "Taken away"


def record_late_words(revision: Revision, kept_by: User, at: datetime) -> int:
    """Write what these words add to the record; gives how many facts.

    Of a withdrawn visit, of which the record has no facts, there is one line of the chronology
    and nothing else. The caller has locked the visit and sees to it that this is done once.
    """
    if revision.visit.state != APPROVED:
        db.session.add(line_of_withdrawn(revision))
        db.session.flush()
        return 0
    _keep_who_was_met(revision)
    source = source_of(revision)
    answers = late_answers(source)
    facts = [_fact(one, source, kept_by, at) for one in answers if one.is_written]
    db.session.add_all([*facts, *late_lines(answers, source)])
    visit = revision.visit
    record_audit(
        kept_by, "record.amended", "visit", visit.id, revision=revision.id, facts=len(facts)
    )
    db.session.flush()
    return len(facts)


def _keep_who_was_met(revision: Revision) -> None:
    """Children, people and rooms that only these words tell of; nobody known is changed."""
    visit, document = revision.visit, revision.document
    known = visit.head.document if visit.head else {}
    new = {
        part: _without(document.get(part), known.get(part)) for part in ("people_met", "children")
    }
    keep_met_people(visit.family_id, {**document, **new}, [])
    keep_met_rooms(visit.family_id, document)
    db.session.expire(visit.family, ["members"])


def _without(rows: Any, known: Any) -> dict[str, Any]:
    told = known if isinstance(known, dict) else {}
    found = rows if isinstance(rows, dict) else {}
    return {key: row for key, row in found.items() if key not in told}


def _fact(one: LateAnswer, source: Source, kept_by: User, at: datetime) -> Fact:
    if one.change.now is not None:
        return fact_of_answer(one.change.now, source, kept_by, at, one.standing)
    assert one.standing is not None, "nothing is taken away that the record does not say"
    words = why_gone(source.revision, one.standing.path)
    return fact_of_taking_away(one.standing, words, source, kept_by, at)


def why_gone(revision: Revision, path: str) -> str:
    """`Taken away: added by mistake`; what is only hidden by another answer says so."""
    names = names_in(revision.visit.family, revision.document)
    definition = definition_of(revision.visit.form_version)
    rows = taken_away(definition, revision.document, names)
    why = next((row.why for row in rows if is_within(path, row.path)), "")
    if why:
        return f"{GONE_WORDS}: {why}"
    hidden = value_at(revision.document, path) is not MISSING
    return NOT_ASKED_NOW if hidden else GONE_WORDS
