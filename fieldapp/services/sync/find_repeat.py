"""A revision that is already here: the same receipt, word for word."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.revisions import LATE, RECEIVED, Receipt, Revision
from fieldapp.services.sync.answer import Answer
from fieldapp.services.sync.errors import RevisionReusedError
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.sender import Sender


def find_repeat(message: RevisionMessage, sender: Sender) -> Answer | None:
    """Give the answer to a revision that is stored already, None where it is not.

    Raises `RevisionReusedError` where the id stands for anything else: other content, another
    visit, another author.
    """
    stored = db.session.get(Revision, message.revision_id)
    if stored is None:
        return None
    sent = (message.visit_id, message.sha256, sender.user.id)
    if (stored.visit_id, stored.sha256, stored.author_id) != sent:
        raise RevisionReusedError
    receipt = db.session.scalars(select(Receipt).filter_by(revision_id=stored.id)).one()
    status = {LATE: 410, "conflict": 202}.get(receipt.outcome, 200)
    told = None if receipt.outcome == RECEIVED and not receipt.said else stored.visit
    return Answer(
        stored.id,
        status,
        receipt.outcome,
        receipt,
        told=told,
        came_in=receipt.came_in,
        said=receipt.said,
    )
