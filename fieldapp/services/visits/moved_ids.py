"""The ids that stand for those of a family that a visit was at before (ADR 9)."""

from collections.abc import Mapping

from sqlalchemy import delete, select

from fieldapp.extensions import db
from fieldapp.merging.renamed_ids import ids_in
from fieldapp.merging.values import Document
from fieldapp.models.base import new_id
from fieldapp.models.families import FamilyMember
from fieldapp.models.people import Person
from fieldapp.models.visits import MovedId, Visit, VisitMove
from fieldapp.services.visits.named_of_family import ADDRESS_NAMED, Named, all_of


def moved_ids(visit_id: str) -> dict[str, str]:
    """Old id to the one that stands for it today; empty for a visit that never moved."""
    rows = db.session.execute(
        select(MovedId.old_id, MovedId.new_id).where(MovedId.visit_id == visit_id)
    )
    pairs = {row.old_id: row.new_id for row in rows}
    return {old: _today(old, pairs) for old in pairs}


def was_moved(visit: Visit) -> bool:
    """Whether it ever stood under another family."""
    found = select(VisitMove.id).where(VisitMove.visit_id == visit.id).limit(1)
    return db.session.scalar(found) is not None


def _today(old: str, pairs: Mapping[str, str]) -> str:
    """A visit may have moved more than once; no id leads back to itself (`keep_pairs`)."""
    while old in pairs:
        old = pairs[old]
    return old


def keep_pairs(visit: Visit, pairs: Mapping[str, str]) -> None:
    """Write them down. What is led to is an id of the family now, so it leads nowhere further."""
    db.session.execute(
        delete(MovedId).where(
            MovedId.visit_id == visit.id, MovedId.old_id.in_([*pairs, *pairs.values()])
        )
    )
    db.session.add_all(
        MovedId(visit_id=visit.id, old_id=old, new_id=new) for old, new in pairs.items()
    )
    db.session.flush()


def keep_as_new(visit: Visit, one: Named) -> str:
    """Give an id of the visit's family to somebody or something that nobody matched.

    A person is one whom nobody has confirmed, with no more of the other family's record than
    the tablet needs to name and ask about her: the birthday of a child alone, by which questions
    are asked, and nobody's relationship. A room is made with its first words.
    """
    made = new_id()
    if isinstance(one.found, FamilyMember):
        told = one.found.person
        db.session.add(
            Person(
                id=made,
                kind=told.kind,
                given_name=told.given_name or told.short_name,
                known_as=told.known_as,
                born_on=told.born_on if told.is_child else None,
                born_on_is_estimated=told.is_child and told.born_on_is_estimated,
                expected_on=told.expected_on,
            )
        )
        db.session.flush()
        db.session.add(
            FamilyMember(family_id=visit.family_id, person_id=made, lives_here=told.is_child)
        )
        db.session.flush()
    return made


def first_named_now(visit: Visit, document: Document) -> list[Named]:
    """Of the families that the visit was at before, whoever is named and stands for nobody yet.

    An address is nobody: one that is not of the visit's family is asked for again.
    """
    moves = db.session.scalars(select(VisitMove).where(VisitMove.visit_id == visit.id))
    before = {move.from_family_id: move.from_family for move in moves}
    before.pop(visit.family_id, None)
    known = moved_ids(visit.id)
    everybody = [one for family in before.values() for one in all_of(family)]
    named = [one for one in everybody if one.id not in known and one.kind != ADDRESS_NAMED]
    ids = ids_in(document, [one.id for one in named])
    return [one for one in named if one.id in ids]


def read_family_anew(visit: Visit) -> None:
    """After people or rooms were made, so that whoever reads the family finds them."""
    for home in visit.family.addresses:
        db.session.expire(home, ["rooms"])
    db.session.expire(visit.family)
