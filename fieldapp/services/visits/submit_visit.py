"""A visit is handed to its manager, or stays open with what it lacks."""

from collections.abc import Iterator

from fieldapp.extensions import db
from fieldapp.forms.household import Household
from fieldapp.merging.values import Document
from fieldapp.models.accounts import User
from fieldapp.models.conflicts import BLOCKING, UNKNOWN_CHILD, NeedsYou
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import OPEN, SUBMITTED, Visit
from fieldapp.services.prompts.count_prompts import count_prompts
from fieldapp.services.visits.change_state import write_step
from fieldapp.services.visits.check_document import Missing, check_document
from fieldapp.services.visits.needs_you import replace_needs
from fieldapp.services.visits.read_household import read_household
from fieldapp.services.visits.seen_by_absent import say_how_you_know

STOPPING = frozenset({BLOCKING, UNKNOWN_CHILD})

SAID_SUBMITTED = "submitted"
SAID_NOT_SUBMITTED = "not_submitted"
SAID_ALREADY = "already_submitted"


def submit_visit(visit: Visit, head: Revision, by: User) -> str:
    """Check the head with the visit's own form version and submit it if nothing stops it.

    Gives "submitted", "not_submitted" (the visit stays open, its "needs you" rows say why) or
    "already_submitted" (the words came in after the submission). The revision is stored in
    every case.
    """
    rows = look_again(visit, head)
    if visit.is_with_manager:
        count_prompts(visit)
        return SAID_ALREADY
    if visit.state != OPEN:
        write_step(visit, OPEN, by)
    if any(row.kind in STOPPING for row in rows):
        return SAID_NOT_SUBMITTED
    write_step(visit, SUBMITTED, by, revision_id=head.id)
    count_prompts(visit)
    return SAID_SUBMITTED


def look_again(visit: Visit, head: Revision) -> list[NeedsYou]:
    """Make the visit's open "needs you" rows those that this head lacks, and give them.

    Called too for every head that comes up while a manager has the visit (an answer that only
    approval needs may come in then, and one that was there may be cleared) or while a row is open:
    a worker who has answered is not asked again.
    """
    version = db.session.get_one(FormVersion, visit.form_version)
    household = read_household(visit)
    lacking = [
        *say_how_you_know(visit, head),
        *check_document(head.document, version, household),
        *_children_without_words(head.document, household),
    ]
    return replace_needs(head, lacking)


def _children_without_words(document: Document, household: Household) -> Iterator[Missing]:
    """A child whom the record knows and the document does not: often new since the pack."""
    children = document.get("children")
    written = children if isinstance(children, dict) else {}
    for child in household.children:
        if child.id not in written:
            words = (
                f"{child.name} is in the family’s record, "
                f"and this visit says nothing about {child.name} yet"
            )
            yield Missing(f"/children/{child.id}", UNKNOWN_CHILD, "seen", words)
