"""The pages on which a visit is moved to another family."""

from collections.abc import Iterator
from dataclasses import dataclass

from wtforms import SelectField

from fieldapp.forms.reviews.move_visit_form import WHO, Asked, MoveVisitForm
from fieldapp.models.accounts import User
from fieldapp.models.families import Family
from fieldapp.models.visits import Visit
from fieldapp.services.visits.move_visit import (
    KEPT_AS_NEW,
    families_to_move_to,
    own_family,
)
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
class WhoIsWho:
    """The form, and its lists in groups under their titles."""

    visit: Visit
    family: Family
    form: MoveVisitForm
    groups: list[tuple[str, list[SelectField]]]


def family_items(visit: Visit, user: User) -> list[dict[str, str]]:
    """The families that it may go to, as the items of a list; empty where there is none."""
    named = [{"value": one.id, "text": one.name} for one in families_to_move_to(visit, user)]
    return [{"value": "", "text": "Choose a family"}, *named] if named else []


def who_is_who(visit: Visit, user: User, family_id: str) -> WhoIsWho:
    """For each whom the visit names, who that may be in the other family; nothing is chosen
    beforehand, and what was just sent stands in it again. Raises `NotVisibleError`."""
    family = own_family(visit, user, family_id)
    named = named_in(visit.head.document, visit.family) if visit.head else []
    form = MoveVisitForm.asking(_asked(named, family), visit.head_id or "")
    return WhoIsWho(visit, family, form, list(_groups(form, named)))


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
