"""A batch of revisions in one transaction, a savepoint each: one bad one harms no other."""

import logging
from collections.abc import Iterable
from typing import Any

from sqlalchemy.exc import DBAPIError

from fieldapp.application import trace_without_words
from fieldapp.extensions import db
from fieldapp.services.audit.record_audit import record_audit
from fieldapp.services.sync.answer import (
    NEED_DOCUMENT,
    REVISION_REUSED,
    Answer,
)
from fieldapp.services.sync.errors import (
    NeedDocumentError,
    RevisionRefusedError,
    RevisionReusedError,
)
from fieldapp.services.sync.limits import LONGEST_KEY, MAX_LEVELS, MAX_REVISION_BYTES
from fieldapp.services.sync.message import read_message
from fieldapp.services.sync.quarantine_message import quarantine_message
from fieldapp.services.sync.receive_revision import receive_revision
from fieldapp.services.sync.sender import Sender
from fieldapp.services.sync.strict_json import first_unfit, is_deeper, json_size, longest_key
from fieldapp.services.sync.transient import is_transient
from fieldapp.services.visits.note_change import note_changes

log = logging.getLogger(__name__)


def receive_batch(items: list[Any], sender: Sender) -> list[Answer]:
    """Receive the elements of `revisions` and answer each, in the order in which they came.

    Called twice with the same batch, it gives the same receipts. Raises what the database says
    of a deadlock or a serialisation failure: then the whole batch is to be tried again.
    """
    answers: dict[int, Answer] = {}
    for place in _by_visit(items):
        answers[place] = _receive(items[place], sender)
    _record_reads(answers.values(), sender)
    note_changes(answer.changed for answer in answers.values() if answer.changed)
    return [answers[place] for place in range(len(items))]


def _record_reads(answers: Iterable[Answer], sender: Sender) -> None:
    """A head that goes with an answer is read: audited once a visit, as if it had been fetched."""
    for visit_id in sorted({answer.told.id for answer in answers if answer.told}):
        record_audit(sender.user, "visit.read", "visit", visit_id, device=sender.device.id)


def _by_visit(items: list[Any]) -> list[int]:
    """Give the places of the elements by visit id: every batch takes its locks in one order."""
    named = [item.get("visit_id") if isinstance(item, dict) else None for item in items]
    keys = [name if isinstance(name, str) else "" for name in named]
    return sorted(range(len(items)), key=lambda place: keys[place])


def _receive(item: Any, sender: Sender) -> Answer:
    try:
        with db.session.begin_nested():
            return receive_revision(read_message(_fit(item)), sender)
    except RevisionRefusedError as refused:
        return quarantine_message(item, refused, sender)
    except NeedDocumentError:
        return Answer(str(item["revision_id"]), 200, NEED_DOCUMENT)
    except RevisionReusedError:
        return Answer(str(item["revision_id"]), 409, REVISION_REUSED)
    except Exception as fault:
        if isinstance(fault, DBAPIError) and is_transient(fault):
            raise
        log.error("a revision was put in quarantine after a fault\n%s", trace_without_words(fault))
        return quarantine_message(item, RevisionRefusedError(422, "cannot be stored"), sender)


def _fit(item: Any) -> dict[str, Any]:
    """Give the element where it can be a message at all. Raises `RevisionRefusedError`."""
    if is_deeper(item, MAX_LEVELS):
        raise RevisionRefusedError(422, "nested too deep")
    unfit = first_unfit(item)
    if unfit:
        raise RevisionRefusedError(422, unfit.why)
    if not isinstance(item, dict):
        raise RevisionRefusedError(422, "not an object")
    if json_size(item) > MAX_REVISION_BYTES:
        raise RevisionRefusedError(413, "larger than a revision may be")
    if max(longest_key(item), _longest_step(item.get("changes"))) > LONGEST_KEY:
        raise RevisionRefusedError(422, "a key longer than any has")
    return item


def _longest_step(changes: Any) -> int:
    """The longest key that a path of the changes names, as far as they have paths."""
    named = changes if isinstance(changes, list) else []
    paths = [one[0] for one in named if isinstance(one, list) and one and isinstance(one[0], str)]
    return max((len(step) for path in paths for step in path.split("/")), default=0)
