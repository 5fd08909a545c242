"""How one child is today: an opener a group, findings only where there is something to record."""

from typing import Any

from wtforms import Form

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, BORN, UNDER_1
from fieldapp.forms.child.body_map_form import marks_question
from fieldapp.forms.child.findings import (
    APPEARANCE,
    DEVELOPMENT,
    EDUCATION,
    EMOTION,
    FEEDING,
    HEALTH,
    INTERACTION,
    PREVENTIVE,
    SLEEP,
    SOCIAL,
    SUPERVISION,
    TEENAGE,
)
from fieldapp.forms.choices import BASIS, NOT_ASSESSED_REASONS, choice
from fieldapp.forms.finding_parts import FINDING_PARTS
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    FindingGroupQuestion,
    LongQuestion,
    ObjectQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, IN_HOME, About, SectionForm
from fieldapp.forms.when import equals, is_not, known_below

#: A child who was not seen may still be reported on; then nothing here is demanded.
UNLESS_NOT_SEEN = is_not(equals("/children/__id__/seen/seen", "no"))
TALKING = [AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17]
UNDER_TWO = known_below("age_years", 2)


def _group(label: str, items: Any, ask: str, **more: Any) -> Any:
    return FindingGroupQuestion(
        label,
        items=items,
        basis=BASIS,
        parts=FINDING_PARTS,
        na_reasons=NOT_ASSESSED_REASONS,
        required=True,
        required_when=UNLESS_NOT_SEEN,
        ask=ask,
        **more,
    )


class AnyInjuryForm(Form):
    """An injury and how it is explained. Written as seen; no cause is guessed."""

    answer = YesNoQuestion(
        "Did you see or hear of any injury to {child}?",
        hint="Bruises, burns, swellings, bites, marks; also what you were only told.",
        required=True,
        required_when=UNLESS_NOT_SEEN,
        ask="say whether there is any injury to {child}",
    )
    mobile = YesNoQuestion(
        "Can {child} move about alone?",
        hint="Roll, crawl or walk. An injury to a child who cannot is acted on now.",
        when=equals("answer", True),
        required=True,
        look={"urgent": "false"},
        ask="say whether {child} can move about alone",
    )
    marks = marks_question()
    description = LongQuestion(
        "What is it, and where on the body?",
        when=equals("answer", True),
        required=True,
        look={"size": "short"},
        ask="describe the injury to {child}",
    )
    explanation = LongQuestion(
        "What were you told about it?",
        when=equals("answer", True),
        required=True,
        look={"size": "short"},
        ask="write what you were told about the injury to {child}",
    )
    who_said = TextQuestion(
        "Who told you?",
        when=equals("answer", True),
        required=True,
        ask="say who explained the injury to {child}",
    )
    explanation_suitable = ChoiceQuestion(
        "Does the explanation fit what you saw?",
        choices=[
            choice("yes", "Yes"),
            choice("no", "No", urgent=True),
            choice("unsure", "Not sure"),
        ],
        when=equals("answer", True),
        required=True,
        ask="say whether the explanation fits the injury to {child}",
    )


class PresentationForm(SectionForm):
    """How one child is today."""

    about = About(
        name="presentation",
        scope="/children/*/presentation",
        concerns="child",
        title="How {child} is today",
        task_label="How they are",
        stage=IN_HOME,
        when=WHEN_INSIDE,
    )

    info_from = ChoicesQuestion(
        "How do you know what you record here?",
        hint="For this whole screen. A group can say otherwise.",
        choices=BASIS,
        required=True,
        required_when=UNLESS_NOT_SEEN,
        look={"columns": "3"},
        ask="say how you know what you recorded about {child}",
    )
    any_injury = ObjectQuestion("", AnyInjuryForm, ages=BORN)
    self_harm = YesNoQuestion(
        "Any sign or talk of self-harm or suicide?",
        hint="Seen, said by {child}, or told to you. If yes, act now before anything else.",
        ages=[AGE_11_TO_17],
        required=True,
        required_when=UNLESS_NOT_SEEN,
        look={"urgent": "true"},
        ask="say whether there is any sign or talk of self-harm or suicide by {child}",
    )
    appearance = _group(
        "Appearance", APPEARANCE, "answer the group about {child}’s appearance", ages=BORN
    )
    feeding = _group(
        "Food and feeding", FEEDING, "answer the group about {child}’s food", ages=BORN
    )
    sleep_routine = _group(
        "Sleep and routine", SLEEP, "answer the group about {child}’s sleep", ages=BORN
    )
    health = _group("Health", HEALTH, "answer the group about {child}’s health")
    preventive = _group(
        "Staying well",
        PREVENTIVE,
        "answer the group about what keeps {child} well",
        ages=BORN,
    )
    development = _group(
        "Development",
        DEVELOPMENT,
        "answer the group about {child}’s development",
        ages=[UNDER_1, AGE_1_TO_4],
    )
    supervision = _group(
        "Being looked after",
        SUPERVISION,
        "answer the group about who looks after {child}",
        ages=BORN,
    )
    emotion = _group(
        "Feelings and behaviour", EMOTION, "answer the group about {child}’s feelings", ages=BORN
    )
    interaction = _group(
        "Parent and child together", INTERACTION, "answer the group about parent and child together"
    )
    education = _group(
        "Nursery, school and learning",
        EDUCATION,
        "answer the group about {child}’s learning",
        ages=TALKING,
        when=is_not(known_below("age_years", 2)),
    )
    social = _group(
        "Friends and belonging",
        SOCIAL,
        "answer the group about {child}’s friends",
        ages=TALKING,
        when=is_not(known_below("age_years", 4)),
    )
    teenage = _group(
        "Teenage years",
        TEENAGE,
        "answer the group about {child}’s teenage years",
        ages=[AGE_11_TO_17],
    )
    interaction_examples = LongQuestion(
        "What did you see between {child} and the adult?",
        hint="Who did what, and what the other did then.",
        ages=BORN,
        required=True,
        required_when={"all": [UNDER_TWO, UNLESS_NOT_SEEN]},
        stage=BEFORE_SUBMIT,
        ask="write what you saw between {child} and the adult",
    )


#: The groups of a child's findings, by key.
FINDING_GROUPS = (
    "appearance",
    "feeding",
    "sleep_routine",
    "health",
    "preventive",
    "development",
    "supervision",
    "emotion",
    "interaction",
    "education",
    "social",
    "teenage",
)
