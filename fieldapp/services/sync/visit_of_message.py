"""The visit that a revision belongs to: found, made by it, or refused."""

from fieldapp.models.visits import Visit
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.sender import Sender
from fieldapp.services.visits.begin_visit import begin_visit, visible_family, visit_exists
from fieldapp.services.visits.lock_visit import lock_if_visible
from fieldapp.services.visits.provisional_family import make_provisional_family

NOT_ALLOWED = "not allowed, or no longer"


def visit_of_message(message: RevisionMessage, sender: Sender) -> Visit:
    """Give the visit, locked. The first revision of an unknown id makes it.

    Raises `RevisionRefusedError`: 403 in the same words for somebody else's visit, somebody
    else's family and an account that does not write; 422 where no family is named. A visit
    that the sender may not see is refused as an unknown one would be wherever that one is
    refused; only where it would have been made does the 403 tell that the id is taken.
    """
    if not sender.may_write:
        raise RevisionRefusedError(403, NOT_ALLOWED)
    visit = lock_if_visible(sender.user, message.visit_id)
    if visit is None:
        _begin(message, sender)
        visit = lock_if_visible(sender.user, message.visit_id)
    if visit is None:
        raise RevisionRefusedError(403, NOT_ALLOWED)
    return visit


def _begin(message: RevisionMessage, sender: Sender) -> None:
    """Make the visit unless its id stands for another; the family is looked at in either case."""
    named = _named_family(message, sender)
    if visit_exists(message.visit_id):
        return
    family_id = named or make_provisional_family(
        message.visit_id, message.family_typed or "", sender.user, message.workers
    )
    begin_visit(
        message.visit_id,
        family_id,
        sender.user,
        form_version=message.form_version,
        planned_at=message.planned_at,
    )


def _named_family(message: RevisionMessage, sender: Sender) -> str | None:
    """The family that the message names; None where its name was typed."""
    if message.family_id is not None:
        family_id = visible_family(sender.user, message.family_id)
        if family_id is None:
            raise RevisionRefusedError(403, NOT_ALLOWED)
        return family_id
    if message.family_typed is None or sender.user.team_id is None:
        raise RevisionRefusedError(422, "a new visit without a family")
    return None
