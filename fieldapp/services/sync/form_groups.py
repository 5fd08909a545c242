"""The groups of merge of the form version that a revision was written with."""

from fieldapp.models.visits import Visit
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.sender import Sender
from fieldapp.services.visits.version_facts import version_facts


def groups_of(visit: Visit, message: RevisionMessage, sender: Sender) -> list[str]:
    """Give the merge groups of the visit's form version (patterns of JSON Pointers).

    A draft keeps the version it began with: raises `RevisionRefusedError` (422) for another
    one, and for a version that this authority never gave out.
    """
    facts = version_facts(message.form_version)
    if facts is None or facts.authority_id != sender.user.authority_id:
        raise RevisionRefusedError(422, "unknown form version")
    if visit.form_version not in {None, message.form_version}:
        raise RevisionRefusedError(422, "another form version than the visit began with")
    return facts.groups
