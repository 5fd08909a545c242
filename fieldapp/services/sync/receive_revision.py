"""One revision: stored, brought into the head, and answered."""

from dataclasses import replace

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.revisions import (
    CONFLICTED,
    EDIT,
    LATE,
    MERGED,
    RECEIVED,
    RESOLVE,
    SUBMIT,
    LateWords,
    Revision,
)
from fieldapp.models.visits import Visit
from fieldapp.services.prompts.count_prompts import count_prompts
from fieldapp.services.sync.advance_head import Advance, advance_head
from fieldapp.services.sync.answer import Answer
from fieldapp.services.sync.errors import RevisionRefusedError, RevisionReusedError
from fieldapp.services.sync.find_repeat import find_repeat
from fieldapp.services.sync.follow_words import follow_words
from fieldapp.services.sync.form_groups import groups_of
from fieldapp.services.sync.keep_childs_own import keep_childs_own, tell_written_over
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.rebuild_document import rebuild_document
from fieldapp.services.sync.sender import Sender
from fieldapp.services.sync.store_revision import Words, store_sent, write_receipt
from fieldapp.services.sync.under_new_ids import under_new_ids
from fieldapp.services.sync.visit_of_message import visit_of_message
from fieldapp.services.visits.needs_you import open_needs
from fieldapp.services.visits.raise_alerts import raise_alerts
from fieldapp.services.visits.submit_visit import look_again, submit_visit

STORED_AS_EDIT = "stored_as_edit"
STATUS = {RECEIVED: 201, MERGED: 200, CONFLICTED: 202, LATE: 410}


def receive_revision(message: RevisionMessage, sender: Sender) -> Answer:
    """Store a revision and answer it; sent again, it gets the same receipt.

    Raises `RevisionRefusedError` (kept in quarantine by whoever calls), `RevisionReusedError`
    and `NeedDocumentError`. Nothing is written when it raises: the caller has a savepoint.
    """
    try:
        visit = visit_of_message(message, sender)
    except RevisionRefusedError:
        stored_before = _repeat_untold(message, sender)
        if stored_before is None:
            raise
        return stored_before
    repeated = find_repeat(message, sender)
    if repeated:
        return repeated
    groups = groups_of(visit, message, sender)
    base = _base_of(message)
    words = Words(rebuild_document(message, base), base, groups)
    if visit.is_closed:
        return _keep_late(visit, message, sender, words)
    return _bring_in(visit, message, sender, words)


def _repeat_untold(message: RevisionMessage, sender: Sender) -> Answer | None:
    """What was stored while it was allowed gets its receipt and is not put aside as well.

    Of the visit nothing is told any more, nor whether the id stands for something else.
    """
    try:
        repeated = find_repeat(message, sender)
    except RevisionReusedError:
        return None
    return replace(repeated, told=None, came_in=[]) if repeated else None


def _base_of(message: RevisionMessage) -> Revision | None:
    if message.base is None:
        return None
    known = select(Revision).where(
        Revision.id == message.base, Revision.visit_id == message.visit_id
    )
    return db.session.scalar(known)


def _keep_late(visit: Visit, message: RevisionMessage, sender: Sender, words: Words) -> Answer:
    """After approval or withdrawal: kept beside the visit, for a manager to decide."""
    revision = store_sent(visit, message, sender, words, kind=message.kind)
    told, _ = under_new_ids(visit, revision, words)
    db.session.add(LateWords(revision_id=told.id, visit_id=visit.id))
    raise_alerts(told)
    receipt = write_receipt(revision, LATE, visit.head_id, [], "")
    return Answer(revision.id, STATUS[LATE], LATE, receipt, told=visit, changed=visit)


def _bring_in(visit: Visit, message: RevisionMessage, sender: Sender, words: Words) -> Answer:
    kind, said = _kind_of(visit, message, sender)
    sent = store_sent(visit, message, sender, words, kind=kind)
    told, words = under_new_ids(visit, sent, words)
    resolves = message.resolves if kind == RESOLVE else ()
    head = visit.head
    brought = keep_childs_own(head, told, words, resolves)
    moved = advance_head(head, told, brought.words, brought.resolves, sender.user)
    _set_head(visit, moved.head)
    follow_words(visit, told, moved.head, message, sender.user)
    if brought.held:
        tell_written_over(head, told, brought.held)
    if kind == SUBMIT:
        said = submit_visit(visit, moved.head, sender.user)
    elif visit.is_with_manager or open_needs(visit.id):
        look_again(visit, moved.head)
        if visit.is_with_manager:
            count_prompts(visit)
    return _answer(visit, sent, moved, said)


def _set_head(visit: Visit, head: Revision) -> None:
    """Name the head, and let `Visit.head` be read anew."""
    visit.head_id = head.id
    db.session.flush()
    db.session.expire(visit, ["head"])


def _kind_of(visit: Visit, message: RevisionMessage, sender: Sender) -> tuple[str, str]:
    """What the revision counts as: only the holder submits, anybody else's is an edit."""
    if message.kind == SUBMIT and visit.holder_id not in {None, sender.user.id}:
        return EDIT, STORED_AS_EDIT
    return message.kind, ""


def _answer(visit: Visit, sent: Revision, moved: Advance, said: str) -> Answer:
    receipt = write_receipt(sent, moved.outcome, moved.head.id, moved.came_in, said)
    told = None if moved.outcome == RECEIVED and not said else visit
    return Answer(
        sent.id,
        STATUS[moved.outcome],
        moved.outcome,
        receipt,
        told=told,
        came_in=moved.came_in,
        said=said,
        changed=visit,
    )
