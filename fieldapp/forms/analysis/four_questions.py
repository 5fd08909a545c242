"""The rows of the four questions: what works, what worries, what must happen, known harm."""

from wtforms import Form

from fieldapp.forms.questions import (
    DateQuestion,
    LongQuestion,
    TextQuestion,
)
from fieldapp.forms.section_form import OPTIONAL


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


class HarmForm(Form):
    """Harm that happened: what, when, how often, to whom, and how it is known."""

    what = LongQuestion(
        "What happened, to which child?",
        required=True,
        look={"size": "short"},
        ask="say what happened, or take the row away",
    )
    when = TextQuestion("When, and how often?", required=True, ask="say when and how often")
    how_bad = LongQuestion("How bad was it?", stage=OPTIONAL, look={"size": "short"})
    source = TextQuestion("How is it known?", required=True, ask="say how it is known")


class ComplicatingForm(Form):
    """Something that makes it harder."""

    words = LongQuestion(
        "What makes it harder?",
        hint="Poverty, isolation, disability, waiting for a service.",
        required=True,
        look={"size": "short"},
        ask="say what makes it harder, or take the row away",
    )


class SafetyForm(Form):
    """A strength that has protected a child over time, with dates."""

    words = LongQuestion(
        "What has kept a child safe, and when?",
        required=True,
        look={"size": "short"},
        ask="say what has kept a child safe, and when, or take the row away",
    )


class GoalForm(Form):
    """What will be seen when a worry has gone."""

    seen = LongQuestion(
        "What will be seen?",
        required=True,
        look={"size": "short"},
        ask="say what will be seen, or take the row away",
    )
    by_whom = TextQuestion("By whom?", required=True, ask="say by whom it will be seen")
    how_long = TextQuestion("For how long?", required=True, ask="say for how long it will be seen")


class BottomLineForm(Form):
    """Something that must happen whatever else does."""

    words = LongQuestion(
        "What must happen?",
        required=True,
        look={"size": "short"},
        ask="say what must happen, or take the row away",
    )
