"""Words that come in after a visit was approved."""

from copy import deepcopy
from typing import Any

from fieldapp.models.accounts import User
from fieldapp.models.revisions import LateWords, Revision
from fieldapp.models.visits import Visit
from tests.factories.visits import make_revision


def make_late_words(
    session: Any,
    visit: Visit,
    author: User,
    document: dict[str, Any],
    *,
    base: Revision | None = None,
    **fields: Any,
) -> Revision:
    """A late revision upon the head, or upon `base`; the head stays where it is."""
    head = visit.head_id
    told: dict[str, Any] = {"base_id": base.id} if base else {}
    words = deepcopy(document)
    late = make_revision(session, visit, author, words, **{"is_late": True, **told, **fields})
    visit.head_id = head
    session.add(LateWords(revision_id=late.id, visit_id=visit.id))
    session.flush()
    session.refresh(visit)
    return late
