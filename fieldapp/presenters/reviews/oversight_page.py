"""Late words and quarantined messages as rows and pages."""

import json
from dataclasses import dataclass

from flask import url_for

from fieldapp.models.revisions import LateWords, Quarantine
from fieldapp.presenters.formats import format_moment
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.late_changes import late_changes

MOST_SHOWN = 60_000
REASONS = {
    403: "It was about a visit that its sender may not write in.",
    413: "It was larger than is taken in.",
    422: "It was not in a form that could be read as a visit.",
}


@dataclass(frozen=True)
class LateRow:
    """Words that came after the visit was closed."""

    id: str
    href: str
    visit_href: str
    family: str
    author: str
    sentence: str
    evidence: str
    changes: list[Answer]
    settled: str


@dataclass(frozen=True)
class QuarantineRow:
    """Something that could not become a revision; `body` is what came, as text."""

    id: str
    href: str
    sender: str
    sentence: str
    evidence: str
    body: str
    is_cut: bool
    settled: str


def present_late(late: LateWords) -> LateRow:
    """One row."""
    changes = late_changes(late.revision)
    number = len(changes)
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
        changes=changes,
        settled=late.settled_as,
    )


def present_quarantine(kept: Quarantine) -> QuarantineRow:
    """One row; the reader sees what came, never a page made of it."""
    body = _readable(kept.body)
    return QuarantineRow(
        id=kept.id,
        href=url_for("oversight.show_quarantined", receipt_id=kept.id),
        sender=kept.user.name,
        sentence=REASONS.get(kept.status, "It could not be taken in."),
        evidence=f"Received {format_moment(kept.received_at)} · receipt {kept.id} · {kept.why}",
        body=body[:MOST_SHOWN],
        is_cut=len(body) > MOST_SHOWN,
        settled=kept.settled_note,
    )


def _readable(body: bytes) -> str:
    """Indented JSON where it is JSON, else the bytes as text with the unreadable marked."""
    text = body.decode("utf-8", "replace")
    try:
        return json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    except ValueError:
        return text
