"""Write down who did what. The one way into the audit."""

import re
from typing import Any

from flask_login import AnonymousUserMixin

from fieldapp.extensions import db
from fieldapp.models.accounts import User
from fieldapp.models.audit import AuditEntry

WORDLESS = re.compile(r"[\w.:@/+*~-]{0,200}")


class AuditNeedsActorError(RuntimeError):
    """Somebody tried to act without saying who: a fault of the program, never a person's."""


class AuditDetailError(ValueError):
    """A detail that could hold words about a family: only ids, keys, dates and numbers may."""


def _is_wordless(value: Any) -> bool:
    if value is None or isinstance(value, (bool, int)):
        return True
    if isinstance(value, str):
        return WORDLESS.fullmatch(value) is not None
    return isinstance(value, (list, tuple)) and all(_is_wordless(one) for one in value)


def record_audit(
    actor: User | AnonymousUserMixin | None,
    action: str,
    subject_type: str,
    subject_id: str,
    **detail: Any,
) -> AuditEntry:
    """Add one entry to this transaction; called twice, there are two.

    `action` is "<thing>.<past participle>". `detail` takes None, booleans, whole numbers,
    text without blanks (ids, keys, ISO dates) and lists of them. Raises
    `AuditNeedsActorError` without a signed-in account, `AuditDetailError` for words.
    """
    account = getattr(actor, "_get_current_object", lambda: actor)()
    if not isinstance(account, User) or account.id is None:
        raise AuditNeedsActorError(action)
    for key, value in detail.items():
        if not _is_wordless(value):
            raise AuditDetailError(key)
    entry = AuditEntry(
        authority_id=account.authority_id,
        actor_id=account.id,
        action=action,
        subject_type=subject_type,
        subject_id=subject_id,
        detail=detail,
    )
    db.session.add(entry)
    db.session.flush()
    return entry
