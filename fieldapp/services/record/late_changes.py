"""What a late revision says that was not said in what it was written upon."""

from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import answers_of


def late_changes(revision: Revision) -> list[Answer]:
    """Answers of the revision that differ from its base; all of them where it has none."""
    base = db.session.get(Revision, revision.base_id) if revision.base_id else None
    before = {answer.path: answer.value for answer in answers_of(base)}
    return [answer for answer in answers_of(revision) if before.get(answer.path) != answer.value]
