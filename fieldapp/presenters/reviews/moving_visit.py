"""The page on which a visit is moved to another family."""

from collections.abc import Iterator
from dataclasses import dataclass

from wtforms import SelectField

from fieldapp.forms.reviews.move_visit_form import WHO, Asked, MoveVisitForm
from fieldapp.models.accounts import User
from fieldapp.models.families import Family
from fieldapp.models.visits import Visit
from fieldapp.services.visits.move_visit import KEPT_AS_NEW, families_to_move_to
from fieldapp.services.visits.named_of_family import (
    ADDRESS_NAMED,
    ADULT_NAMED,
    CHILD_NAMED,
    ROOM_NAMED,
    Named,
    all_of,
    named_in,
)

NOT_CHOSEN = ("", "Choose")
TITLES = {
    CHILD_NAMED: "Children",
    ADULT_NAMED: "Adults",
    ADDRESS_NAMED: "Address",
    ROOM_NAMED: "Rooms",
}
AS_NEW = {
    CHILD_NAMED: "Nobody on this list: a child whom nobody has confirmed yet",
    ADULT_NAMED: "Nobody on this list: an adult whom nobody has confirmed yet",
    ADDRESS_NAMED: "None of these: the address is asked again",
    ROOM_NAMED: "None of these: a new room",
}


@dataclass(frozen=True)
class MovingPage:
    """`families` are those that it may go to; `form` and `groups` are there once one is chosen."""

    visit: Visit
    families: list[Family]
    chosen: Family | None
    form: MoveVisitForm | None
    groups: list[tuple[str, list[SelectField]]]

    @property
    def family_items(self) -> list[dict[str, str]]:
        """The families as the items of a list."""
        named = [{"value": one.id, "text": one.name} for one in self.families]
        return [{"value": "", "text": "Choose a family"}, *named]


def present_moving_visit(visit: Visit, user: User, to: str) -> MovingPage:
    """Before a family is chosen only the list of them; `to` is the id of the chosen one."""
    families = list(families_to_move_to(visit, user))
    chosen = next((one for one in families if one.id == to), None)
    if chosen is None:
        return MovingPage(visit, families, None, None, [])
    named = named_in(visit.head.document, visit.family) if visit.head else []
    form = MoveVisitForm.asking(_asked(named, chosen), chosen.id, visit.head_id or "")
    return MovingPage(visit, families, chosen, form, list(_groups(form, named)))


def _asked(named: list[Named], family: Family) -> Iterator[Asked]:
    others = list(all_of(family))
    for one in named:
        choices = [(other.id, other.words) for other in others if one.may_be(other)]
        yield one.id, one.words, [NOT_CHOSEN, *choices, (KEPT_AS_NEW, AS_NEW[one.kind])]


def _groups(form: MoveVisitForm, named: list[Named]) -> Iterator[tuple[str, list[SelectField]]]:
    for kind, title in TITLES.items():
        fields = [form[f"{WHO}{one.id}"] for one in named if one.kind == kind]
        if fields:
            yield title, fields
