"""Prompts counted over visits, so that a manager sees which are worth their interruption."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.base import Model, UtcDateTime, new_id, utc_now
from fieldapp.models.visits import Visit

ANSWERED = "answered"
PUT_ASIDE = "put_aside"
#: Answered by telephone: nothing in the form settles it.
ACT_NOW = "act_now"
LEFT = "left"
OUTCOMES = (ANSWERED, PUT_ASIDE, ACT_NOW, LEFT)


class CountedVisit(Model):
    """A visit whose prompts were counted, as it was last handed in or approved.

    Drawn from `revision_id` alone, and drawn anew with each head that a manager gets: nothing here
    is anybody's word, so nothing is lost when it is written again
    (`services/prompts/count_prompts.py`).
    """

    __tablename__ = "counted_visit"

    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), primary_key=True)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    visit_on: Mapped[date] = mapped_column(index=True)
    counted_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    visit: Mapped[Visit] = relationship()
    raised: Mapped[list["RaisedPrompt"]] = relationship(
        order_by="RaisedPrompt.id", back_populates="counted"
    )


class RaisedPrompt(Model):
    """One prompt that held in a counted visit: rule, place, and what the worker did with it.

    `reasons` are the worker's words, one a line; they stand in the document, and here for a list.
    """

    __tablename__ = "raised_prompt"
    __table_args__ = (CheckConstraint(f"outcome IN {OUTCOMES}", name="known_outcome"),)

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    visit_id: Mapped[str] = mapped_column(ForeignKey("counted_visit.visit_id"), index=True)
    code: Mapped[str] = mapped_column(String(40), index=True)
    path: Mapped[str] = mapped_column(Text)
    outcome: Mapped[str] = mapped_column(String(12))
    reasons: Mapped[str] = mapped_column(Text, default="")

    counted: Mapped[CountedVisit] = relationship(back_populates="raised")
