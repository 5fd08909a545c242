"""Measurements as they were taken, and the centile band that a professional read.

The app works out no centile: that may make it a medical device (domain 3.2, 3.3). The prompt
after NG75 is there and is off until an authority has taken a view on that (R24).
"""

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, UNDER_1
from fieldapp.forms.choices import choice
from fieldapp.forms.compiled import CompiledChoice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
    WholeNumberQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered

#: The 19 bands of the chart in order: below a line, on it, between two.
CENTILE_BANDS = (
    ("lt0.4", "Below 0.4th"),
    ("0.4", "On 0.4th"),
    ("0.4-2", "0.4th to 2nd"),
    ("2", "On 2nd"),
    ("2-9", "2nd to 9th"),
    ("9", "On 9th"),
    ("9-25", "9th to 25th"),
    ("25", "On 25th"),
    ("25-50", "25th to 50th"),
    ("50", "On 50th"),
    ("50-75", "50th to 75th"),
    ("75", "On 75th"),
    ("75-91", "75th to 91st"),
    ("91", "On 91st"),
    ("91-98", "91st to 98th"),
    ("98", "On 98th"),
    ("98-99.6", "98th to 99.6th"),
    ("99.6", "On 99.6th"),
    ("gt99.6", "Above 99.6th"),
)
AT_BIRTH = {"fold": "At birth"}

#: Design values of our own, no clinical ones: wide enough for any child of that age, they only
#: catch a slip of the finger (820 for 8.20). Whoever measured decides.
WEIGHTS = {
    UNDER_1: ["0.3", "20"],
    AGE_1_TO_4: ["3", "45"],
    AGE_5_TO_10: ["8", "110"],
    AGE_11_TO_17: ["15", "250"],
}
LENGTHS = {
    UNDER_1: ["20", "100"],
    AGE_1_TO_4: ["50", "130"],
    AGE_5_TO_10: ["75", "185"],
    AGE_11_TO_17: ["100", "230"],
}
HEADS = {UNDER_1: ["15", "55"], AGE_1_TO_4: ["38", "60"]}


def bands() -> list[CompiledChoice]:
    """The bands as choices."""
    return [choice(value, label) for value, label in CENTILE_BANDS]


class GrowthForm(SectionForm):
    """One child's growth."""

    about = About(
        name="growth",
        scope="/children/*/growth",
        concerns="child",
        title="{child}’s growth",
        task_label="Growth",
        lead="Write what was measured, and the band that you read from the chart. "
        "The app works out no centile and judges no growth; its prompt on falling weight is off, "
        "since it may make the app a medical device.",
        stage=OPTIONAL,
        ages=[UNDER_1, AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17],
        when=WHEN_INSIDE,
    )

    measured_on = DateQuestion(
        "When was {child} measured?", stage=OPTIONAL, checks=[{"name": "not_after_visit"}]
    )
    weight_kg = TextQuestion(
        "Weight in kilograms",
        stage=OPTIONAL,
        checks=[{"name": "decimal_between_by_age", "value": WEIGHTS}],
        look={"width": "5", "mode": "decimal"},
    )
    length_cm = TextQuestion(
        "Length or height in centimetres",
        hint="Lying down to the second birthday, standing after it.",
        stage=OPTIONAL,
        checks=[{"name": "decimal_between_by_age", "value": LENGTHS}],
        look={"width": "5", "mode": "decimal"},
    )
    head_cm = TextQuestion(
        "Head circumference in centimetres",
        ages=[UNDER_1, AGE_1_TO_4],
        stage=OPTIONAL,
        checks=[{"name": "decimal_between_by_age", "value": HEADS}],
        look={"width": "5", "mode": "decimal"},
    )
    equipment = TextQuestion(
        "Scales and measure used", stage=OPTIONAL, when=answered("weight_kg"), look={"width": "20"}
    )
    clothing = ChoiceQuestion(
        "What was {child} wearing?",
        choices=[
            choice("none", "Nothing"),
            choice("nappy", "A nappy"),
            choice("light", "Light clothes"),
        ],
        when=answered("weight_kg"),
        stage=OPTIONAL,
    )
    measured_by = TextQuestion("Who measured?", stage=OPTIONAL, look={"width": "20"})
    centile_band = ChoiceQuestion(
        "Weight: which band did you read from the chart?",
        choices=bands(),
        stage=OPTIONAL,
        look={"as": "select"},
    )
    corrected = YesNoQuestion(
        "Was it plotted for an early birth?", when=answered("centile_band"), stage=OPTIONAL
    )
    concern = LongQuestion(
        "Is there a concern about growth?",
        hint="What you saw, and what else it could be. Not eating enough is one cause of several.",
        stage=OPTIONAL,
        look={"size": "short"},
    )
    plan = LongQuestion(
        "What happens about it, and when is the next weighing?",
        when=answered("concern"),
        required=True,
        look={"size": "short"},
        ask="say what happens about {child}’s growth",
    )
    birth_weight_kg = TextQuestion(
        "Birth weight in kilograms",
        stage=OPTIONAL,
        checks=[{"name": "decimal_between", "value": ["0.3", "7"]}],
        look={"width": "5", "mode": "decimal", **AT_BIRTH},
    )
    gestation_weeks = WholeNumberQuestion(
        "Weeks of pregnancy at birth",
        stage=OPTIONAL,
        checks=[{"name": "number_between", "value": [22, 44]}],
        look=AT_BIRTH,
    )
    birth_band = ChoiceQuestion(
        "Birth weight: which band?",
        choices=bands(),
        stage=OPTIONAL,
        look={"as": "select", **AT_BIRTH},
    )
