"""The form version that a revision was written with, and its groups of merge."""

from fieldapp.extensions import db
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.visits import Visit
from fieldapp.services.sync.errors import RevisionRefusedError
from fieldapp.services.sync.message import RevisionMessage
from fieldapp.services.sync.sender import Sender


def groups_of(visit: Visit, message: RevisionMessage, sender: Sender) -> list[str]:
    """Give the merge groups of the visit's form version (patterns of JSON Pointers).

    A draft keeps the version it began with: raises `RevisionRefusedError` (422) for another
    one, and for a version that this authority never gave out.
    """
    version = db.session.get(FormVersion, message.form_version)
    if version is None or version.authority_id != sender.user.authority_id:
        raise RevisionRefusedError(422, "unknown form version")
    if visit.form_version not in {None, version.version}:
        raise RevisionRefusedError(422, "another form version than the visit began with")
    return version_groups(version)


def version_groups(version: FormVersion | None) -> list[str]:
    """Give the merge groups of a stored version; none where there is no version yet."""
    return [str(path) for path in version.definition["groups"]] if version else []
