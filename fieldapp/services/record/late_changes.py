"""What a late revision says that was not said in what it was written upon."""

from fieldapp.extensions import db
from fieldapp.models.revisions import Revision
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.reviews.compare_answers import SAME, Change, compare_answers


def late_changes(revision: Revision) -> list[Change]:
    """Answers that differ from its base, those that were taken away last; all without a base."""
    base = db.session.get(Revision, revision.base_id) if revision.base_id else None
    changes = compare_answers(answers_of(base), answers_of(revision))
    return [change for change in changes if change.kind != SAME]


def late_sentence(change: Change) -> str:
    """`Kitchen: how clean is it? 2.`, or that it was taken away and what it said."""
    said = f"{change.answer.asked} "
    if change.now is None:
        return f"{said}taken away; it said: {change.answer.words}."
    return f"{said}{change.now.words}."
