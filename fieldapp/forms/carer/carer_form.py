"""The words of one parent or carer."""

from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import LongQuestion, Scale0To10Question
from fieldapp.forms.section_form import IN_HOME, About, SectionForm

NOT_ASKED = [
    choice("not_there", "Was not there"),
    choice("not_safe_to_ask", "Not safe to ask"),
    choice("did_not_want_to", "Did not want to say"),
    choice("interpreter_missing", "No interpreter"),
    choice("no_time", "No time today"),
]


class CarerForm(SectionForm):
    """One carer's own view."""

    about = About(
        name="carer",
        scope="/carers/*",
        concerns="carer",
        title="{carer}’s words",
        task_label="{carer}’s words",
        stage=IN_HOME,
        when=WHEN_INSIDE,
    )

    parent_view = LongQuestion(
        "How does {carer} see things?",
        hint="In {carer}’s own words: what goes well, what is hard.",
        required=True,
        na=True,
        na_reasons=NOT_ASKED,
        ask="write {carer}’s own words, or say why not",
    )
    parent_scale = Scale0To10Question(
        "Where does {carer} say things are for the children?",
        hint="Ask, and take the number as given.",
        low_end="As hard as it could be",
        high_end="As good as it could be",
        required=True,
        na=True,
        na_reasons=NOT_ASKED,
        ask="take {carer}’s number from 0 to 10, or say why not",
    )
