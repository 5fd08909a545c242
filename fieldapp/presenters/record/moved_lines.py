"""What a record says of visits that were moved to another family or came from one (ADR 9)."""

from collections.abc import Iterator

from fieldapp.models.accounts import User
from fieldapp.models.families import Family
from fieldapp.presenters.formats import format_date
from fieldapp.services.visits.begin_visit import visible_family
from fieldapp.services.visits.move_visit import moves_of_family


def moved_lines(family: Family, user: User) -> Iterator[str]:
    """A sentence for each, the newest first. The other family, and the reason, which may name
    it, are told to whoever sees both."""
    for move in moves_of_family(family.id):
        came = move.to_family_id == family.id
        other = move.from_family if came else move.to_family
        sees = visible_family(user, other.id) is not None
        name = f"the {other.name} family" if sees else "another family"
        way = f"was moved here from {name}" if came else f"was moved to {name}"
        day = move.visit.planned_at or move.visit.made_at
        said = f"A visit planned for {format_date(day)} {way}"
        by = f"on {format_date(move.at)} by {move.by.name}"
        yield f"{said} {by}{': ' + move.reason if sees else '.'}"
