"""What a late revision says that was not said in what it was written upon."""

from fieldapp.extensions import db
from fieldapp.merging.values import same_value
from fieldapp.models.revisions import Revision
from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.definition_of import answers_of
from fieldapp.services.record.chronology_lines import sentence
from fieldapp.services.record.known_facts import is_known_path
from fieldapp.services.reviews.compare_answers import CHANGED, GONE, NEW, Change

TOLD_APART = "said anew, told in that person’s own part only"


def late_changes(revision: Revision) -> list[Change]:
    """Answers that differ from its base, those that were taken away last; all without a base.

    Both are of one visit, so that rows are known by their ids. How an answer is known belongs
    to it: words that change only that are a change.
    """
    base = db.session.get(Revision, revision.base_id) if revision.base_id else None
    before = {answer.path: answer for answer in answers_of(base)}
    changes = []
    for now in answers_of(revision):
        old = before.pop(now.path, None)
        if old is None or not (same_value(old.value, now.value) and old.basis == now.basis):
            changes.append(Change(CHANGED if old else NEW, now, old))
    return changes + [Change(GONE, None, old) for old in before.values()]


def late_sentence(change: Change, standing: str = "") -> str:
    """`Kitchen: how clean is it? 2 (was: 1).`, or that it was taken away and what it said.

    Of an answer with several parts, such as a row, only those that changed; `standing` is what
    the record says, where that is not what the words were written upon. Who somebody is, their
    status among it, is read in their own part and in no list.
    """
    said = change.answer.asked
    if is_known_path(change.answer.path):
        return sentence(f"{said.partition(':')[0]} {TOLD_APART}")  # a status is named further on
    if change.now is None:
        return sentence(f"{said} taken away; it said: {change.answer.words}")
    now, before = _parts(change.now), _parts(change.before) if change.before else []
    new = [one for one in now if one not in before] or now[:1]
    old = [standing] if standing else [one for one in before if one not in now]
    was = f" (was: {'; '.join(old)})" if old else ""
    return sentence(f"{said} {'; '.join(new)}{was}")


def _parts(answer: Answer) -> list[str]:
    """Its words, and what belongs to them; a picture's sentence belongs to its number."""
    more = () if answer.type == "room_picture" else answer.details
    return [answer.words, *(f"{label} {words}".strip() for label, words in more)]
