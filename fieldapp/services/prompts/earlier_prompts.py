"""What became of the same prompts at earlier visits to the family."""

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from fieldapp.extensions import db
from fieldapp.models.prompts import PUT_ASIDE, CountedVisit
from fieldapp.models.visits import WITHDRAWN, Visit
from fieldapp.prompts.prompt import Prompt
from fieldapp.services.record.happened_on import happened_on

Place = tuple[str, str]


@dataclass(frozen=True)
class EarlierPrompts:
    """At how many of `visits` earlier visits each prompt was raised, and was put aside, by its
    rule and the child, room or carer that it is about."""

    visits: int = 0
    raised: Counter[Place] = field(default_factory=Counter)
    put_aside: Counter[Place] = field(default_factory=Counter)

    def counts_of(self, prompt: Prompt) -> tuple[int, int]:
        """Raised at so many, put aside at so many."""
        place = (prompt.code, prompt.path)
        return self.raised[place], self.put_aside[place]


def earlier_prompts(visit: Visit) -> EarlierPrompts:
    """Of the visits of the family that were handed in, on the day of this one or before it.

    The visit must have been found through `Visit.visible_to`: who sees it sees its family's.
    """
    if visit.head is None:
        return EarlierPrompts()
    query = (
        select(CountedVisit)
        .join(Visit, Visit.id == CountedVisit.visit_id)
        .where(
            Visit.family_id == visit.family_id,
            Visit.id != visit.id,
            Visit.state != WITHDRAWN,
            CountedVisit.visit_on <= happened_on(visit.head),
        )
        .options(selectinload(CountedVisit.raised))
    )
    earlier = db.session.scalars(query).all()
    raised: Counter[Place] = Counter()
    put_aside: Counter[Place] = Counter()
    for one in earlier:
        raised.update({(row.code, row.path) for row in one.raised})
        put_aside.update({(row.code, row.path) for row in one.raised if row.outcome == PUT_ASIDE})
    return EarlierPrompts(len(earlier), raised, put_aside)
