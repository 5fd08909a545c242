"""Where a baby sleeps, by day and on other nights: what puts a sleeping baby at risk (S48)."""

from fieldapp.forms.ages import UNBORN, UNDER_1
from fieldapp.forms.choices import choice
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import ChoiceQuestion, LongQuestion, YesNoQuestion
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import any_of, equals, is_in, known_in

BABY = [UNDER_1]
#: Where the age is not known the questions are there, and nothing is demanded.
IS_BABY = known_in("age_band", UNBORN, UNDER_1)
FOLDED = {"fold": "More about {child}’s sleep"}
#: A sofa by itself, or a shared bed beside smoking, alcohol, drugs or an early birth.
ACT_TODAY = any_of(
    equals("usual_place", "sofa"),
    equals("bed_or_sofa_share", "sofa"),
    {
        "all": [
            equals("bed_or_sofa_share", "bed"),
            any_of(equals("smoker_in_home", True), equals("more_risk", True)),
        ]
    },
)


class SafeSleepForm(SectionForm):
    """One baby's sleep; of an unborn one, what is planned."""

    about = About(
        name="safe_sleep",
        scope="/children/*/safe_sleep",
        concerns="child",
        title="Where {child} sleeps",
        task_label="Safe sleep",
        stage=IN_HOME,
        ages=[UNBORN, UNDER_1],
        when=WHEN_INSIDE,
    )

    sleep_place_seen = YesNoQuestion(
        "Did you see where {child} sleeps, or will sleep?",
        required=True,
        required_when=IS_BABY,
        ask="say whether you saw the sleeping place of {child}",
    )
    usual_place = ChoiceQuestion(
        "Where does {child} usually sleep, or will sleep?",
        choices=[
            choice("own_cot", "Own cot"),
            choice("moses", "Moses basket"),
            choice("next_to_me", "Cot beside the bed"),
            choice("adult_bed", "Adult’s bed"),
            choice("sofa", "Sofa or armchair"),
            choice("car_seat", "Car seat or bouncer"),
            choice("other", "Somewhere else"),
        ],
        required=True,
        required_when=IS_BABY,
        ask="say where {child} usually sleeps",
    )
    on_back = YesNoQuestion(
        "Put down on the back?",
        ages=BABY,
        required=True,
        required_when=IS_BABY,
        ask="say whether {child} is put down on the back",
    )
    clear_flat_surface = YesNoQuestion(
        "A firm, flat, clear surface?",
        ages=BABY,
        required=True,
        required_when=IS_BABY,
        ask="say whether the surface is firm, flat and clear",
    )
    bed_or_sofa_share = ChoiceQuestion(
        "Does anybody fall asleep with {child}?",
        choices=[
            choice("no", "No"),
            choice("bed", "In a bed"),
            choice("sofa", "On a sofa or armchair"),
        ],
        ages=BABY,
        required=True,
        required_when=IS_BABY,
        ask="say whether anybody falls asleep with {child}",
    )
    smoker_in_home = YesNoQuestion(
        "Does anybody in the home smoke or vape?",
        required=True,
        required_when=IS_BABY,
        ask="say whether anybody in the home smokes",
    )
    more_risk = YesNoQuestion(
        "Alcohol or drugs before sleeping, or was {child} born early or small?",
        ages=BABY,
        when=is_in("bed_or_sofa_share", "bed", "sofa"),
        required=True,
        required_when=IS_BABY,
        ask="say whether alcohol, drugs or an early birth add to the risk",
    )
    same_visit_action = LongQuestion(
        "What did you do about it today?",
        hint="Needed before you leave: what was moved, brought or agreed for tonight.",
        when=ACT_TODAY,
        required=True,
        look={"size": "short"},
        ask="say what was done today about where {child} sleeps",
    )
    changed_plan_nights = LongQuestion(
        "What happens on a different night?",
        hint="Visitors, travel, a party, a baby who will not settle.",
        stage=OPTIONAL,
        look={"size": "short", **FOLDED},
    )
    bedding_loose = YesNoQuestion(
        "Loose bedding, pillows or toys in it?",
        stage=OPTIONAL,
        look=FOLDED,
    )
    same_room = YesNoQuestion(
        "In the same room as an adult, day and night?",
        stage=OPTIONAL,
        look=FOLDED,
    )
    temperature_ok = YesNoQuestion(
        "Neither too warm nor too cold?",
        stage=OPTIONAL,
        look=FOLDED,
    )
    advice_given = YesNoQuestion(
        "Was advice on safe sleep given today?",
        stage=OPTIONAL,
        look=FOLDED,
    )
    understood_and_agreed = ChoiceQuestion(
        "Was it understood and agreed?",
        choices=[
            choice("yes", "Yes, in their own words"),
            choice("partly", "Partly"),
            choice("no", "No"),
        ],
        when=equals("advice_given", True),
        stage=OPTIONAL,
        look=FOLDED,
    )
    equipment_needed = LongQuestion(
        "What is needed, and who gets it?",
        stage=OPTIONAL,
        look={"size": "short", **FOLDED},
    )
