"""The head that stands after answers were put elsewhere in a visit."""

from collections.abc import Mapping

from fieldapp.extensions import db
from fieldapp.merging.canonical import document_sha256
from fieldapp.merging.values import Document
from fieldapp.models.accounts import User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.revisions import MERGE, Revision
from fieldapp.models.visits import Visit


def put_moved_head(
    visit: Visit, head: Revision, document: Document, authored: Mapping[str, int], user: User
) -> Revision:
    """Write and name it: a revision of the service's own, as a merge is. Nobody wrote an answer
    by it; `authored` says under which paths each author's words stand now."""
    visit.last_sequence += 1
    now = utc_now()
    made = Revision(
        id=new_id(),
        visit_id=visit.id,
        base_id=head.id,
        kind=MERGE,
        is_late=False,
        sequence=visit.last_sequence,
        form_version=head.form_version,
        author_id=user.id,
        recorded_at=now,
        received_at=now,
        sha256=document_sha256(document),
        document=document,
        authored=dict(authored),
    )
    db.session.add(made)
    db.session.flush()
    visit.head_id = made.id
    db.session.flush()
    db.session.expire(visit, ["head"])
    return made
