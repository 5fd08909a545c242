"""Who added what to a visit without having made it."""

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_date
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.authorship import Authorship


def added_later(visit: Visit, answers: list[Answer]) -> dict[str, str]:
    """By the answer's path: `Added by Sam Whitlock on 24 November 2026, not at the visit`."""
    if visit.head is None:
        return {}
    authorship = Authorship(visit.head)
    observer = authorship.observer_id(visit.made_by_id)
    written = {answer.path: authorship.of(answer.path) for answer in answers}
    return {
        path: f"Added by {one.name} on {format_date(one.at)}, not at the visit"
        for path, one in written.items()
        if one.author_id != observer
    }
