"""The whole document of a revision, from what was sent of it."""

from fieldapp.forms.shape import UnreadableDocumentError, check_shape
from fieldapp.merging.canonical import document_sha256, normalise_document
from fieldapp.merging.document import apply_changes
from fieldapp.merging.errors import ChangesDoNotApplyError, NotCanonicalError
from fieldapp.merging.values import Document, pruned_document
from fieldapp.models.revisions import Revision
from fieldapp.services.sync.errors import NeedDocumentError, RevisionRefusedError
from fieldapp.services.sync.message import RevisionMessage


def rebuild_document(message: RevisionMessage, base: Revision | None) -> Document:
    """Give the document, checked against the hash that the device took of it.

    `base` is the stored revision that `message.base` names, None where it names none or one
    that this server does not have. Raises `NeedDocumentError` where changes cannot be carried
    out or come to something else, `RevisionRefusedError` (422) for what is no document.
    """
    document = _rebuilt(message, base)
    try:
        check_shape(document)
    except UnreadableDocumentError as unfit:
        raise RevisionRefusedError(422, unfit.reason) from unfit
    return document


def _rebuilt(message: RevisionMessage, base: Revision | None) -> Document:
    if message.document is not None:
        return _whole(message.document, message.sha256)
    if message.base is not None and base is None:
        raise NeedDocumentError
    try:
        document = apply_changes(base.document if base else {}, message.changes or [])
        if document_sha256(document) != message.sha256:
            raise NeedDocumentError
    except (ChangesDoNotApplyError, NotCanonicalError) as unfit:
        raise NeedDocumentError from unfit
    return document


def _whole(sent: Document, sha256: str) -> Document:
    try:
        document = normalise_document(sent)
        if document_sha256(document) != sha256:
            raise RevisionRefusedError(422, "the document is not what its hash says")
        assert isinstance(document, dict)
        return pruned_document(document)
    except NotCanonicalError as unfit:
        raise RevisionRefusedError(422, unfit.reason) from unfit
