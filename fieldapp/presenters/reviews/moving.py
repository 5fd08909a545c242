"""The form by which answers are moved to another child: which children and parts it offers."""

from fieldapp.forms.reviews.review_forms import MoveForm
from fieldapp.models.visits import Visit
from fieldapp.services.answers.names import names_in
from fieldapp.services.visits.parts_of_children import (
    ELSEWHERE,
    WHOLE,
    children_of,
    part_words,
    parts_of,
    written_about,
)

NOT_CHOSEN = ("", "Choose a child")


def present_moving(visit: Visit) -> MoveForm:
    """The form, with nothing chosen beforehand; what was just sent stands in it again."""
    form = MoveForm()
    told = visit.head.document if visit.head else {}
    names = names_in(visit.family, told)
    written = [child for child in written_about(visit) if parts_of(told, child)]
    there = [part for child in written for part in parts_of(told, child)]
    offered = sorted(dict.fromkeys(there), key=lambda part: part == ELSEWHERE)
    form.from_child.choices = [NOT_CHOSEN, *((one, names.name_of(one)) for one in written)]
    form.to_child.choices = [NOT_CHOSEN, *((one, names.name_of(one)) for one in children_of(visit))]
    form.parts.choices = [
        (WHOLE, "Everything in the child’s own sections"),
        *((part, part_words(part)) for part in offered),
    ]
    return form
