"""One mark on a child's body: where, what, how large. Written as seen; no cause is guessed."""

from typing import Any

from wtforms import Form

from fieldapp.forms.child.body_regions import REGIONS
from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import Condition
from fieldapp.forms.questions import (
    BodyPointQuestion,
    ChoiceQuestion,
    LongQuestion,
    RowsQuestion,
    TextQuestion,
)
from fieldapp.forms.section_form import OPTIONAL
from fieldapp.forms.when import answered, any_row, equals, is_not, known_at_least

KINDS = [
    choice("bruise", "Bruise"),
    choice("swelling", "Swelling or lump"),
    choice("graze_cut", "Graze, cut or scratch"),
    choice("burn_scald", "Burn or scald"),
    choice("bite", "Bite mark"),
    choice("rash_sore", "Rash, sore or broken skin"),
    choice("birthmark", "Birthmark, said or seen before"),
    choice("scar", "Old scar"),
    choice("other", "Something else"),
]
KIND_WORDS = {str(kind["value"]): kind["label"] for kind in KINDS}


#: A mark on a child under two, or of no known age, of whom "can move about alone" is not answered:
#: it is asked at the mark, so that act now (R4) does not wait for the rest of the screen.
ASKS_AT_THE_MARK: Condition = {
    "all": [
        any_row("any_injury/marks", answered("order")),
        is_not(answered("any_injury/mobile")),
        is_not(known_at_least("age_years", 2)),
    ]
}


class MarkForm(Form):
    """Where it is, and what was seen."""

    region = ChoiceQuestion(
        "Where on the body",
        choices=REGIONS,
        required=True,
        look={"as": "select"},
        read_as="Where",
        ask="say where on {child}’s body the mark is",
    )
    point = BodyPointQuestion("Point on the picture", stage=OPTIONAL, look={"as": "point"})
    kind = ChoiceQuestion(
        "What kind of mark",
        choices=KINDS,
        required=True,
        look={"as": "select"},
        read_as="Kind",
        ask="say what kind of mark it is",
    )
    size = TextQuestion("Size", hint="For example 2 cm across, or like a 10p coin.", read_as="Size")
    words = LongQuestion(
        "What it looks like",
        hint="Colour, shape, edges, pattern.",
        look={"size": "short"},
        read_as="Looks like",
    )


def marks_question() -> Any:
    """The marks of one child, asked where an injury was seen or told of."""
    return RowsQuestion(
        "Where on {child}’s body",
        MarkForm,
        hint="Touch the picture, or add a mark from the list",
        row_title="Mark",
        when=equals("answer", True),
        whole=True,
        stage=OPTIONAL,
        look={"as": "body-map", "add": "Add a mark from the list"},
    )
