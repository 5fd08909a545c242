"""What is going well for one child, and what today's findings mean for that child."""

from wtforms import Form

from fieldapp.forms.child.presentation_form import FINDING_GROUPS
from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import Condition
from fieldapp.forms.known_facts import DISABILITIES
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import ChoicesQuestion, LongQuestion, ObjectQuestion, TextQuestion
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import any_of, any_row, at_least, contains

NOTEWORTHY = 2


def any_finding_of_note(above: str) -> Condition:
    """Some finding under `above` (a reference that ends in a slash) is 2 or more."""
    return any_of(
        *(
            any_row(f"{above}{group}/items", at_least("level", NOTEWORTHY))
            for group in FINDING_GROUPS
        )
    )


class ImpactOnChildForm(Form):
    """The effect now, and if nothing changes."""

    now = LongQuestion(
        "What do today’s findings mean for {child} now?",
        hint="Needed where any finding is 2 or 3. What {child} does, misses, feels or avoids.",
        required=True,
        required_when=any_finding_of_note("/children/__id__/presentation/"),
        ask="say what today’s findings mean for {child}",
    )
    if_nothing_changes = LongQuestion(
        "What is likely if nothing changes?", stage=OPTIONAL, look={"size": "short"}
    )


IS_DISABLED = contains(
    "disability", *(str(one["value"]) for one in DISABILITIES if not one.get("alone"))
)
FOUND = any_finding_of_note("/children/__id__/presentation/")


class DisabilityCheckForm(Form):
    """What else could it be: both are answered, neither is assumed (R18, S68)."""

    could_be_disability = LongQuestion(
        "What of it could come from the disability?",
        required=True,
        look={"size": "short"},
        ask="say what could come from {child}’s disability",
    )
    could_be_neglect = LongQuestion(
        "What of it could be neglect?",
        required=True,
        look={"size": "short"},
        ask="say what could be neglect of {child}",
    )
    tell_apart = LongQuestion(
        "What would tell them apart?",
        required=True,
        look={"size": "short"},
        ask="say what would tell disability and neglect apart for {child}",
    )
    professional_asked = TextQuestion("Which professional was asked?", stage=OPTIONAL)


class ImpactForm(SectionForm):
    """Strengths and impact of one child."""

    about = About(
        name="impact",
        scope="/children/*/presentation",
        concerns="child",
        title="What it means for {child}",
        task_label="What it means for the child",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    strengths = LongQuestion(
        "What is going well for {child}, and who is on {child}’s side?",
        required=True,
        ask="write what is going well for {child}",
    )
    protective = ChoicesQuestion(
        "What protects {child}?",
        choices=[
            choice("none_seen", "Nothing seen today", alone=True),
            choice("resilience", "Copes well"),
            choice("stable_home", "A stable home"),
            choice("long_stable_placement", "A long, stable placement"),
            choice("early_help_that_worked", "Help that worked"),
            choice("safe_adult", "A safe adult"),
            choice("friends", "Friends"),
            choice("interests", "Interests"),
        ],
        required=True,
        ask="say what protects {child}, or that nothing was seen",
    )
    other_harm_suspected = ChoicesQuestion(
        "Do you suspect other harm?",
        choices=[
            choice("none", "None suspected", alone=True),
            choice("physical", "Physical"),
            choice("sexual", "Sexual"),
            choice("emotional", "Emotional"),
            choice("domestic_abuse", "Domestic abuse"),
            choice("exploitation_criminal", "Criminal exploitation"),
            choice("exploitation_sexual", "Sexual exploitation"),
            choice("radicalisation", "Radicalisation"),
        ],
        required=True,
        ask="say whether you suspect other harm to {child}",
    )
    impact = ObjectQuestion("", ImpactOnChildForm)
    disability = ChoicesQuestion(
        "Is {child} disabled, or is anything being looked into?",
        hint="Needed where a finding is 2 or 3: signs of one can be read as the other.",
        choices=DISABILITIES,
        required=True,
        required_when=FOUND,
        ask="say whether {child} is disabled, or that it is not known",
    )
    disability_check = ObjectQuestion(
        "Disability, neglect, or both?",
        DisabilityCheckForm,
        when={"all": [IS_DISABLED, FOUND]},
    )
