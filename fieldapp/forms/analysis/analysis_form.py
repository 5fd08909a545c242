"""The family's analysis: what works, what may happen, what must change."""

from wtforms import Form

from fieldapp.forms.child.impact_form import any_finding_of_note
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    RowsQuestion,
    TextQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, About, SectionForm
from fieldapp.forms.when import threshold


class StrengthForm(Form):
    """One thing that works in this family."""

    words = LongQuestion(
        "What works, and how you know",
        required=True,
        look={"size": "short"},
        ask="write the strength, or take the row away",
    )


class WorryForm(Form):
    """Who is worried, what could happen, and how that would be for which child: in plain words."""

    who = TextQuestion("Who is worried?", required=True, ask="say who is worried")
    could_happen = LongQuestion(
        "What could happen?",
        required=True,
        look={"size": "short"},
        ask="say what could happen",
    )
    so_that = LongQuestion(
        "How would that be for which child?",
        required=True,
        look={"size": "short"},
        ask="say what it would mean for which child",
    )


class StatementsForm(Form):
    """Three statements about one child; what must change is the fourth."""

    concern = LongQuestion(
        "What is the concern?",
        required=True,
        look={"size": "short"},
        ask="write what the concern is about {child}",
    )
    why_not_good_enough = LongQuestion(
        "Why is the care not good enough?",
        required=True,
        look={"size": "short"},
        ask="write why the care of {child} is not good enough",
    )
    harm_now = LongQuestion(
        "What harm is there now?",
        required=True,
        look={"size": "short"},
        ask="write what harm there is to {child} now",
    )


class ChangeForm(Form):
    """One thing that must change."""

    what = LongQuestion(
        "What must change?",
        required=True,
        look={"size": "short"},
        ask="say what must change",
    )
    who = TextQuestion("Who does it?", required=True, ask="say who makes the change")
    by_when = DateQuestion("By when?", required=True, ask="say by when it must change")
    how_known = LongQuestion(
        "How will we know?",
        required=True,
        look={"size": "short"},
        ask="say how we will know that it changed",
    )
    if_not = LongQuestion(
        "What happens if it does not change?",
        required=True,
        look={"size": "short"},
        ask="say what happens if it does not change",
    )


class AnalysisForm(SectionForm):
    """The family's analysis."""

    about = About(
        name="analysis",
        scope="/analysis",
        title="What it all means",
        task_label="What it all means, and what must change",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    strengths = RowsQuestion(
        "What works in this family",
        StrengthForm,
        row_title="Strength",
        required=True,
        none_path="strengths_none",
        none_label="None seen today",
        look={"add": "Add a strength"},
        ask="write what works in this family, or that none was seen today",
    )
    worry_future = RowsQuestion(
        "Worries about the future",
        WorryForm,
        hint="Three at most, in plain words",
        row_title="Worry",
        required=True,
        max_rows=threshold("worries.at_most"),
        none_path="worry_future_none",
        none_label="No worry about the future",
        look={"add": "Add a worry"},
        ask="write the worries about the future, or that there is none",
    )
    statements = RowsQuestion(
        "For each child with a finding of 2 or 3",
        StatementsForm,
        row_title="Child",
        rows_for="children",
        row_when=any_finding_of_note("/children/__row__/presentation/"),
    )
    what_must_change = RowsQuestion(
        "What must change",
        ChangeForm,
        hint="Each with a person, a date and what follows if not",
        row_title="Change",
        required=True,
        none_path="what_must_change_none",
        none_label="Nothing needs to change",
        look={"add": "Add a change"},
        ask="write what must change, or that nothing needs to",
    )
    pattern = ChoiceQuestion(
        "What is the pattern over time?",
        choices=[
            choice("one_off", "Once only"),
            choice("repeated", "Repeated"),
            choice("long_term", "Long term"),
            choice("improving_sustained", "Better, and staying better"),
            choice("improving_not_sustained", "Better, not yet for long"),
            choice("up_and_down", "Up and down"),
            choice("getting_worse", "Getting worse"),
            choice("not_enough_information", "Not enough is known"),
        ],
        required=True,
        ask="say what the pattern is over time",
    )
