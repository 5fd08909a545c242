"""Who added what to a visit without having been there."""

from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_date
from fieldapp.services.answers.answer import Answer
from fieldapp.services.record.authorship import Authorship
from fieldapp.services.visits.observers import observers_of
from fieldapp.services.visits.seen_by_absent import seen_by_absent


def added_later(visit: Visit, answers: list[Answer]) -> dict[str, str]:
    """By the answer's path: `Added by Sam Whitlock on 24 November 2026, not at the visit`.

    Where it says "I saw it" all the same, that is said too (contracts 3).
    """
    if visit.head is None:
        return {}
    authorship, present = Authorship(visit.head), observers_of(visit)
    written = {answer.path: authorship.of(answer.path) for answer in answers}
    claimed = _claimed(seen_by_absent(visit, visit.head))
    return {
        path: f"Added by {one.name} on {format_date(one.at)}, not at the visit"
        + (", and says “I saw it”" if path in claimed else "")
        for path, one in written.items()
        if one.author_id not in present
    }


def _claimed(paths: list[str]) -> set[str]:
    """What says so: the answers themselves, and the openers of groups with such a basis."""
    openers = {f"{path.removesuffix('/basis')}/opener" for path in paths if path.endswith("/basis")}
    return openers.union(paths)
