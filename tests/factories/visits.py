"""Form versions, visits and revisions for tests."""

import hashlib
import json
from typing import Any

from fieldapp.forms.when import with_thresholds
from fieldapp.merging.canonical import document_sha256
from fieldapp.models.accounts import Authority, User
from fieldapp.models.base import new_id, utc_now
from fieldapp.models.devices import Device
from fieldapp.models.families import Family
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import EDIT, Revision
from fieldapp.models.visits import OPEN, SUBMITTED, Visit, VisitEvent
from fieldapp.profiles.profile import NEUTRAL
from fieldapp.profiles.read_profile import read_profile
from fieldapp.prompts.practice_rules import PRACTICE_RULES
from fieldapp.services.visits.authored import authored_by
from fieldapp.services.visits.version_facts import groups_of_version
from tests.factories.devices import make_device

THRESHOLDS = read_profile(NEUTRAL).thresholds
#: Groups of merge of the small form of these tests: a finding is one answer.
GROUPS = ["/children/*/presentation/*"]


def make_form_version(
    session: Any, authority: Authority, sections: list[dict[str, Any]] | None = None
) -> FormVersion:
    """A stored version that asks `sections` (nothing, unless told); the same one if it is there."""
    definition = {
        "contract": 1,
        "profile": read_profile(NEUTRAL).in_forms(),
        "sections": sections or [],
        "groups": GROUPS,
        "prompts": with_thresholds([dict(rule) for rule in PRACTICE_RULES], THRESHOLDS),
    }
    named = json.dumps([authority.id, definition], sort_keys=True).encode()
    version = hashlib.sha256(named).hexdigest()[:16]
    stored: FormVersion | None = session.get(FormVersion, version)
    if stored is None:
        stored = FormVersion(
            version=version, authority_id=authority.id, definition=definition, rules={}, files={}
        )
        session.add(stored)
        session.flush()
    return stored


def make_visit(
    session: Any, family: Family, holder: User, *, state: str = OPEN, **fields: Any
) -> Visit:
    """A visit of this family, held by `holder`, without words yet."""
    version = make_form_version(session, holder.authority)
    now = utc_now()
    values = {
        "authority_id": family.authority_id,
        "family_id": family.id,
        "form_version": version.version,
        "state": state,
        "holder_id": holder.id,
        "holder_since": now,
        "planned_at": now,
        "made_by_id": holder.id,
    }
    visit = Visit(**{"id": new_id(), **values, **fields})
    session.add(visit)
    session.flush()
    return visit


def make_revision(
    session: Any,
    visit: Visit,
    author: User,
    document: dict[str, Any],
    *,
    device: Device | None = None,
    **fields: Any,
) -> Revision:
    """A stored edit upon the head, and the new head of the visit."""
    visit.last_sequence += 1
    groups = groups_of_version(visit.form_version)
    values: dict[str, Any] = {
        "id": new_id(),
        "visit_id": visit.id,
        "base_id": visit.head_id,
        "kind": EDIT,
        "sequence": visit.last_sequence,
        "device_sequence": visit.last_sequence,
        "form_version": visit.form_version,
        "author_id": author.id,
        "device_id": (device or make_device(session, author)).id,
        "recorded_at": utc_now(),
        "sha256": document_sha256(document),
        "document": document,
        "authored": authored_by(document, visit.last_sequence, visit.head, groups),
    }
    revision = Revision(**{**values, **fields})
    session.add(revision)
    session.flush()
    visit.head_id = revision.id
    session.flush()
    session.refresh(visit)
    return revision


def mark_submitted(session: Any, visit: Visit) -> None:
    """Submit the visit as it stands, without asking what it lacks."""
    assert visit.holder_id is not None
    visit.state = SUBMITTED
    session.add(
        VisitEvent(
            visit_id=visit.id, what=SUBMITTED, by_id=visit.holder_id, revision_id=visit.head_id
        )
    )
    session.flush()
