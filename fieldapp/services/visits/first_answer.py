"""When a visit was begun, by its own words: the first answer of the stage `in_home`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from fieldapp.extensions import db
from fieldapp.merging.units import units
from fieldapp.merging.values import Document
from fieldapp.models.form_versions import FormVersion
from fieldapp.models.revisions import MERGE, Revision
from fieldapp.models.visits import Visit
from fieldapp.services.sync.follow_words import PLAN_KEYS

IN_HOME = "in_home"
PLANNED = frozenset(f"/visit/{key}" for key in PLAN_KEYS)


def first_answered_at(visit: Visit) -> datetime | None:
    """The device's time of the first revision with such an answer; None where none has one.

    What a plan says is none, though the same questions are asked in the home.
    """
    version = db.session.get(FormVersion, visit.form_version) if visit.form_version else None
    patterns = list(_in_home(version.definition)) if version else []
    if not patterns:
        return None
    belongs = re.compile("|".join(patterns))
    query = (
        select(Revision.recorded_at, Revision.document)
        .where(Revision.visit_id == visit.id, Revision.kind != MERGE)
        .order_by(Revision.recorded_at, Revision.sequence)
    )
    found: Iterable[tuple[datetime, Document]] = db.session.execute(query)
    for at, document in found:
        paths = units(document, ()).keys() - PLANNED
        if any(belongs.match(path) for path in paths):
            return at
    return None


def _in_home(definition: Mapping[str, Any]) -> Iterator[str]:
    """Patterns of the paths of such questions, and of what stands below them."""
    for section in definition["sections"]:
        for question in section["questions"]:
            if question["stage"] == IN_HOME:
                path = f"{section['scope']}/{question['path']}"
                keys = ("[^/]+" if key == "*" else re.escape(key) for key in path.split("/"))
                yield f"{'/'.join(keys)}(/|$)"
