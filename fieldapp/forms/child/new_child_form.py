"""A child met at the visit whom the record does not know."""

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    TextQuestion,
    WholeNumberQuestion,
)
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import equals, is_in

#: A row of `people_met` that is a child and not an adult.
IS_CHILD = is_in("kind", "child", "unborn")


class NewChildForm(SectionForm):
    """What must be known of a child before anything is written about it; the row's own `kind`
    is set when it is added."""

    about = About(
        name="new_child",
        scope="/people_met/*",
        concerns="child",
        title="Another child is here",
        task_label="Who {child} is",
        lead="The record does not know this child. What you write is kept, and the child is "
        "shown as not yet confirmed.",
        stage=IN_HOME,
        when=IS_CHILD,
    )

    kind = ChoiceQuestion(
        "Is the child born?",
        choices=[choice("child", "Yes"), choice("unborn", "Not born yet")],
        required=True,
        ask="say whether the child is born",
    )
    name = TextQuestion(
        "What is the child called?",
        hint="What people here say. For a child who is not born yet, “Baby” will do.",
        required=True,
        look={"width": "20"},
        ask="say what the child is called",
    )
    age_known = ChoiceQuestion(
        "What do you know of the age?",
        choices=[
            choice("born_on", "Date of birth"),
            choice("age", "About how old"),
            choice("not_known", "Not known"),
        ],
        when=equals("kind", "child"),
        required=True,
        ask="say what is known of the child’s age, or that it is not known",
    )
    born_on = DateQuestion(
        "Date of birth",
        when={"all": [equals("kind", "child"), equals("age_known", "born_on")]},
        required=True,
        checks=[{"name": "not_after_visit"}],
        ask="give the date of birth, or say that it is not known",
    )
    age_years = WholeNumberQuestion(
        "About how many years old?",
        hint="0 for a baby under one.",
        when={"all": [equals("kind", "child"), equals("age_known", "age")]},
        required=True,
        ask="say about how old the child is, or that it is not known",
    )
    expected_on = DateQuestion(
        "When is the baby expected?",
        hint="Leave it empty where nobody knows.",
        when=equals("kind", "unborn"),
        stage=OPTIONAL,
    )
