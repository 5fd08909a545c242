"""Late words and quarantined messages as rows and pages."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from fieldapp.models.revisions import LateWords, Quarantine
from fieldapp.presenters.formats import format_moment
from fieldapp.presenters.reviews.state_words import alert_words
from fieldapp.services.record.late_changes import late_changes
from fieldapp.services.reviews.late_words import alerts_of_late
from fieldapp.services.sync.errors import UnreadableBodyError
from fieldapp.services.sync.limits import MAX_LEVELS
from fieldapp.services.sync.strict_json import first_unfit, is_deeper, read_json

MOST_SHOWN = 60_000
REASONS = {
    403: "It was about a visit that its sender may not write in.",
    413: "It was larger than is taken in.",
    422: "It was not in a form that could be read as a visit.",
}


@dataclass(frozen=True)
class LateRow:
    """Words that came after the visit was closed; `urgent` says what in them cannot wait."""

    id: str
    href: str
    visit_href: str
    family: str
    author: str
    sentence: str
    evidence: str
    urgent: str


@dataclass(frozen=True)
class QuarantineRow:
    """Something that could not become a revision; `urgent` says what in it cannot wait."""

    id: str
    href: str
    sender: str
    sentence: str
    evidence: str
    settled: str
    urgent: str


@dataclass(frozen=True)
class WhatCame:
    """What was sent, as text; `is_cut` where only its beginning is shown."""

    text: str
    is_cut: bool


def present_late(late: LateWords) -> LateRow:
    """One row."""
    number = len(late_changes(late.revision))
    state = "approved" if late.visit.state == "approved" else "withdrawn"
    return LateRow(
        id=late.revision_id,
        href=url_for("oversight.show_late_words", revision_id=late.revision_id),
        visit_href=url_for("visits.show_visit", visit_id=late.visit_id),
        family=late.visit.family.name,
        author=late.revision.author.name,
        sentence=f"{number} {'answer' if number == 1 else 'answers'} came in after the visit "
        f"was {state}.",
        evidence=f"Written {format_moment(late.revision.recorded_at)} · "
        f"received {format_moment(late.received_at)}",
        urgent=_urgent(alerts_of_late(late)),
    )


def present_quarantine(kept: Quarantine) -> QuarantineRow:
    """One row, without what came: a list reads none of it."""
    return QuarantineRow(
        id=kept.id,
        href=url_for("oversight.show_quarantined", receipt_id=kept.id),
        sender=kept.user.name,
        sentence=REASONS.get(kept.status, "It could not be taken in."),
        evidence=f"Received {format_moment(kept.received_at)} · receipt {kept.id} · {kept.why}",
        settled=kept.settled_note,
        urgent=_urgent(kept.urgent),
    )


def _urgent(kinds: Iterable[str]) -> str:
    return " ".join(f"{alert_words(kind)}." for kind in kinds)


def present_body(kept: Quarantine) -> WhatCame:
    """What came: the reader sees its text, never a page made of it."""
    text = _readable(kept.body)
    return WhatCame(text[:MOST_SHOWN], len(text) > MOST_SHOWN)


def _readable(body: bytes) -> str:
    """Indented where it is fit JSON, else the bytes as text with the unreadable marked.

    Two equal keys or nesting without end would not survive being read and written again.
    """
    text = body.decode("utf-8", "replace")
    try:
        found = read_json(body)
    except UnreadableBodyError:
        return text
    if first_unfit(found) or is_deeper(found, MAX_LEVELS):
        return text
    return json.dumps(found, ensure_ascii=False, indent=2)
