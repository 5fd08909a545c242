"""The manager's queue as rows with their reason, evidence and one button."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flask import url_for

from fieldapp.models.accounts import User
from fieldapp.presenters.formats import format_moment, format_weekday
from fieldapp.presenters.reviews.state_words import alert_words
from fieldapp.services.record.happened_on import happened_on
from fieldapp.services.reviews.queue import WaitingVisit


@dataclass(frozen=True)
class QueueRow:
    """One visit: why it is here, by when, and whose it is."""

    href: str
    family: str
    worker: str
    sentence: str
    evidence: str
    icon: str
    disc: str
    is_urgent: bool
    is_overdue: bool


@dataclass(frozen=True)
class Queue:
    """The three lists of the page."""

    urgent: list[QueueRow]
    waiting: list[QueueRow]
    with_others: list[QueueRow]


def present_queue(rows: Iterable[WaitingVisit], user: User, today: date) -> Queue:
    """Urgent ones first; those that another manager has stand last."""
    queue = Queue([], [], [])
    for row in rows:
        taken = row.claimed_by is not None and row.claimed_by.id != user.id
        place = queue.with_others if taken else queue.urgent if row.is_urgent else queue.waiting
        place.append(_row(row, user, today))
    return queue


def _row(row: WaitingVisit, user: User, today: date) -> QueueRow:
    overdue = row.due_on < today
    return QueueRow(
        href=url_for("visits.show_visit", visit_id=row.visit.id),
        family=row.visit.family.name,
        worker=row.worker,
        sentence=_sentence(row, today),
        evidence=" · ".join(_evidence(row, user)),
        icon="warning" if row.is_urgent else "clock" if overdue else "record",
        disc="fault" if row.is_urgent else "warning" if overdue else "",
        is_urgent=row.is_urgent,
        is_overdue=overdue,
    )


def _sentence(row: WaitingVisit, today: date) -> str:
    met = ". ".join(alert_words(kind) for kind in row.alerts)
    if row.handed_in_at is None:
        return f"{met}. Not handed in: read now what was received."
    due = "today" if row.due_on == today else format_weekday(row.due_on)
    by = f"Was due {due}." if row.due_on < today else f"Decide by the end of {due}."
    return f"{met}. {by}" if met else by


def _evidence(row: WaitingVisit, user: User) -> list[str]:
    head = row.visit.head
    parts = [f"Visit of {format_weekday(happened_on(head))}"] if head else []
    parts += _whereabouts(row)
    if row.claimed_by is not None:
        parts.append(
            "you are reviewing it"
            if row.claimed_by.id == user.id
            else f"{row.claimed_by.name} is reviewing it"
        )
    if row.is_own_work:
        parts.append("you wrote in it, so somebody else approves it")
    return parts


def _whereabouts(row: WaitingVisit) -> list[str]:
    """Since when it is here, and who has it where it was not handed in."""
    if row.handed_in_at is not None:
        again = ["handed in again after it was returned"] if row.was_returned else []
        return [f"handed in {format_moment(row.handed_in_at)}", *again]
    told = f"told of {format_moment(row.since)}"
    if row.was_returned:
        return [told, f"returned, {row.worker} has it"]
    return [told, f"{row.worker} is still writing"]
