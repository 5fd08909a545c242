"""The document of an approved visit as the record has it: with the late words that were kept."""

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.document import Change, apply_changes
from fieldapp.merging.errors import ChangesDoNotApplyError
from fieldapp.merging.pointers import value_at
from fieldapp.merging.values import Document
from fieldapp.models.record import Fact
from fieldapp.models.revisions import Revision


def recorded_document(approved: Revision) -> Document:
    """The approved document with each late fact put in its place, in the order of keeping.

    The revision is left as it is. A fact that has no place there any more changes nothing.
    """
    query = (
        select(Fact)
        .join(Revision, Revision.id == Fact.revision_id)
        .where(Fact.visit_id == approved.visit_id, Revision.is_late)
        .order_by(Fact.approved_at, Fact.path)
    )
    document: Document = approved.document
    for fact in db.session.scalars(query):
        document = _with(document, fact)
    return document


def _with(document: Document, fact: Fact) -> Document:
    try:
        return apply_changes(document, [_change(document, fact)])
    except ChangesDoNotApplyError:
        return document


def _change(document: Document, fact: Fact) -> Change:
    """A row keeps its place in the list, which is no part of a fact."""
    if fact.is_taken_away:
        return [fact.path]
    stands = value_at(document, fact.path)
    if fact.kind == "rows" and isinstance(stands, dict) and "order" in stands:
        return [fact.path, {**fact.value, "order": stands["order"]}]
    return [fact.path, fact.value]
