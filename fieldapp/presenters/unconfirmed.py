"""Children whom a visit met and nobody in the office has confirmed: it is said beside the name."""

from datetime import date

from fieldapp.models.people import Person
from fieldapp.models.visits import Visit
from fieldapp.presenters.formats import format_date
from fieldapp.services.record.first_met import first_met
from fieldapp.services.record.happened_on import happened_on


def unconfirmed_words(person: Person, met_on: date | None) -> str:
    """`Not yet confirmed: met on 24 November 2026`; empty for somebody who is confirmed."""
    if person.confirmed_at is not None:
        return ""
    return f"Not yet confirmed: met on {format_date(met_on)}" if met_on else "Not yet confirmed"


def unconfirmed_in(visit: Visit) -> dict[str, str]:
    """By id, for the review of a visit: children of the home, met now or before."""
    if visit.head is None:
        return {}
    met, today = first_met(visit.family_id), happened_on(visit.head)
    here = [one for one in visit.family.members if one.person.is_child and one.lives_here]
    words = {
        one.person_id: unconfirmed_words(one.person, met.get(one.person_id, today)) for one in here
    }
    return {child: said for child, said in words.items() if said}
