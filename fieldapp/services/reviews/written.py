"""What a manager has written about a visit: the draft that is kept while she writes.

`{points: {<key>: {answer, note, by, at}}, challenge, hypotheses: [{what, tells}], judgement,
decision, escalation_stage, reason, direction: [{action, who, by_when}], nothing_to_direct,
worker_wellbeing, agreed: [path]}`. Empty is "" or an empty list: nothing is answered by leaving
it alone.
"""

from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.reviews import ReviewDraft
from fieldapp.models.visits import Visit

Written = dict[str, Any]


def draft_of(visit: Visit) -> ReviewDraft | None:
    """The draft of this visit's review, if anything was written."""
    return db.session.get(ReviewDraft, visit.id)


def written_about(visit: Visit) -> Written:
    """What stands in the draft; empty where nothing does."""
    draft = draft_of(visit)
    return dict(draft.written) if draft else {}


def answered_points(written: Written) -> int:
    """How many points of the checklist have an answer."""
    return sum(1 for point in written.get("points", {}).values() if point["answer"])


def who_answered(written: Written) -> dict[int, str]:
    """The names of whoever answered a point of the checklist, by their account's id."""
    people = {point["by"] for point in written.get("points", {}).values()}
    found = db.session.scalars(select(User).where(User.id.in_(people))) if people else ()
    return {user.id: user.name for user in found}
