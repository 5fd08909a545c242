"""Whether a visit has something in it that a carer might change."""

from typing import Final

from fieldapp.forms.child.impact_form import NOTEWORTHY, any_finding_of_note
from fieldapp.forms.home.home_items_form import HOME_GROUPS
from fieldapp.forms.when import any_of, any_row, at_least, at_most

#: A parent's own number below this says that something should be better.
GOOD_ENOUGH: Final = 7

#: A finding of 2 or more about any child or the home, or the carer's own number is low.
#: A number that nobody could ask for demands nothing.
SOMETHING_TO_CHANGE: Final = any_of(
    at_most("parent_scale", GOOD_ENOUGH - 1),
    any_row("/children", any_finding_of_note("presentation/")),
    *(any_row(f"/home/{group}/items", at_least("level", NOTEWORTHY)) for group in HOME_GROUPS),
)
