"""The early help record: facts taken from approved visits, and the chronology."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from fieldapp.models.accounts import User
from fieldapp.models.base import JsonText, Model, UtcDateTime, new_id, utc_now
from fieldapp.models.people import Person
from fieldapp.models.revisions import Revision
from fieldapp.models.visits import Visit

VISIT_ENTRY = "visit"
WORDS_ENTRY = "childs_words"
ACT_NOW_ENTRY = "act_now"
FINDING_ENTRY = "finding"
LATE_ENTRY = "late_words"
# The kind of a fact that says that an answer of the record stands no longer.
TAKEN_AWAY = "taken_away"
ENTRY_KINDS = (VISIT_ENTRY, WORDS_ENTRY, ACT_NOW_ENTRY, FINDING_ENTRY, LATE_ENTRY)


class Fact(Model):
    """One answer of an approved visit, as it entered the record; never changed (contracts 8).

    `kind` is the question's type, `section` and `key` say which question, `label` and `words`
    how it was read at approval (a later form may word it otherwise). `author` typed it,
    `observer` made the visit; they may be two people. `basis` is how it is known. A
    correction is a new fact whose `supersedes_id` names the old one; no fact is superseded twice.
    What late words took away is a fact of the kind `TAKEN_AWAY`, whose words say why.
    """

    __tablename__ = "fact"
    __append_only__ = True
    __table_args__ = (
        UniqueConstraint("revision_id", "path"),
        Index("ix_fact_family_id_section_key", "family_id", "section", "key"),
        Index("ix_fact_supersedes_id", "supersedes_id", unique=True),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"))
    child_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(30))
    section: Mapped[str] = mapped_column(String(60))
    key: Mapped[str] = mapped_column(String(160))
    about: Mapped[str] = mapped_column(Text, default="")
    label: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    value: Mapped[Any] = mapped_column(JsonText)
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    path: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    observer_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    basis: Mapped[list[str]] = mapped_column(JsonText, default=list)
    happened_on: Mapped[date]
    written_at: Mapped[datetime] = mapped_column(UtcDateTime)
    approved_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    approved_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)
    supersedes_id: Mapped[str | None] = mapped_column(ForeignKey("fact.id"))

    visit: Mapped[Visit] = relationship()
    revision: Mapped[Revision] = relationship()
    child: Mapped[Person | None] = relationship()
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    observer: Mapped[User] = relationship(foreign_keys=[observer_id])
    approved_by: Mapped[User] = relationship(foreign_keys=[approved_by_id])
    supersedes: Mapped["Fact | None"] = relationship(remote_side=[id])

    @property
    def is_taken_away(self) -> bool:
        """Whether it says that the answer before it stands no longer."""
        return self.kind == TAKEN_AWAY


class ChronologyEntry(Model):
    """One dated line of the family's chronology, with where it comes from.

    `level` is the need level of a finding. `path` and `revision_id` lead to the answer.
    """

    __tablename__ = "chronology_entry"
    __append_only__ = True
    __table_args__ = (
        CheckConstraint(f"kind IN {ENTRY_KINDS}", name="known_entry_kind"),
        UniqueConstraint("revision_id", "kind", "path"),
        Index("ix_chronology_entry_family_id_happened_on", "family_id", "happened_on"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    family_id: Mapped[str] = mapped_column(ForeignKey("family.id"))
    child_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(20))
    happened_on: Mapped[date]
    words: Mapped[str] = mapped_column(Text)
    detail: Mapped[str] = mapped_column(Text, default="")
    level: Mapped[int | None]
    visit_id: Mapped[str] = mapped_column(ForeignKey("visit.id"), index=True)
    path: Mapped[str] = mapped_column(Text)
    revision_id: Mapped[str] = mapped_column(ForeignKey("revision.id"))
    author_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    observer_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    basis: Mapped[list[str]] = mapped_column(JsonText, default=list)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utc_now)

    visit: Mapped[Visit] = relationship()
    revision: Mapped[Revision] = relationship()
    child: Mapped[Person | None] = relationship()
    author: Mapped[User] = relationship(foreign_keys=[author_id])
    observer: Mapped[User] = relationship(foreign_keys=[observer_id])
