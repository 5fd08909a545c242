"""What may be written down about a child's days and health, each folded until it is needed;
and, before it, what the record says of the child, to be confirmed or changed.

None of it is demanded: what must be answered stands in the groups of "How they are".
"""

from collections.abc import Sequence
from typing import Any

from fieldapp.forms.ages import AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17, BORN, UNBORN, UNDER_1
from fieldapp.forms.child.details_parts import AsqForm, MealsForm, MissedForm, ToolForm
from fieldapp.forms.choices import choice
from fieldapp.forms.known_facts import KnownChildForm
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    TextQuestion,
    WholeNumberQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, at_least, contains, equals

TALKING = (AGE_1_TO_4, AGE_5_TO_10, AGE_11_TO_17)
FROM_FIVE = (AGE_5_TO_10, AGE_11_TO_17)
SMALL = (UNDER_1, AGE_1_TO_4)


def _folded(heading: str, question: type, label: str, *inner: Any, **more: Any) -> Any:
    """A question that nobody must answer, folded under a heading with its like."""
    look = {"fold": heading, **more.pop("look", {})}
    ages: Sequence[str] = more.pop("ages", BORN)
    return question(label, *inner, ages=ages, stage=OPTIONAL, look=look, **more)


class DetailsForm(SectionForm):
    """One child's details."""

    about = About(
        name="details",
        scope="/children/*/details",
        concerns="child",
        title="More about {child}’s days and health",
        task_label="Days and health",
        lead="Write only what you learnt today. Nothing here must be answered.",
        stage=OPTIONAL,
        when=WHEN_INSIDE,
    )

    known = ObjectQuestion(
        "What the record says of {child}",
        KnownChildForm,
        ages=BORN,
        stage=OPTIONAL,
        look={"as": "record", "says": "child"},
    )
    antenatal_booked = _folded(
        "Pregnancy", WholeNumberQuestion, "Appointments booked", ages=(UNBORN,)
    )
    antenatal_kept = _folded("Pregnancy", WholeNumberQuestion, "Appointments kept", ages=(UNBORN,))
    antenatal_missed = _folded(
        "Pregnancy", WholeNumberQuestion, "Appointments missed", ages=(UNBORN,)
    )
    domestic_abuse_asked = _folded(
        "Pregnancy",
        ChoiceQuestion,
        "Was domestic abuse asked about, alone?",
        choices=[choice("yes", "Yes"), choice("no_not_safe", "No, not safe to ask")],
        ages=(UNBORN,),
    )
    meals_yesterday = _folded("Food", ObjectQuestion, "Yesterday’s meals", MealsForm)
    feeding_method = _folded(
        "Food",
        ChoicesQuestion,
        "Milk",
        choices=[
            choice("breast", "Breast"),
            choice("formula", "Formula"),
            choice("expressed", "Expressed"),
            choice("cows_milk", "Cow’s milk"),
        ],
        ages=(UNDER_1,),
    )
    weight_concern = _folded(
        "Food",
        ChoiceQuestion,
        "Concern about weight",
        choices=[choice("under", "Too low"), choice("over", "Too high"), choice("none", "None")],
    )
    bedtime = _folded("Sleep", TextQuestion, "Bedtime", look={"width": "10"})
    wake_time = _folded("Sleep", TextQuestion, "Wakes at", look={"width": "10"})
    who_settles = _folded("Sleep", TextQuestion, "Who settles {child}?", look={"width": "20"})
    diagnosed_needs = _folded("Health", TextQuestion, "Diagnosed needs")
    medicines_given = _folded(
        "Health",
        ChoiceQuestion,
        "Are medicines given as prescribed?",
        choices=[choice("yes", "Yes"), choice("no", "No"), choice("unsure", "Not sure")],
    )
    emergency_visits = _folded(
        "Health", WholeNumberQuestion, "Emergency visits and accidents since the last visit"
    )
    emergency_cause = _folded(
        "Health", TextQuestion, "What for?", when=at_least("emergency_visits", 1)
    )
    infestation_kind = _folded(
        "Health",
        ChoicesQuestion,
        "Head lice, scabies, bites",
        choices=[
            choice("none", "None", alone=True),
            choice("head_lice", "Head lice"),
            choice("scabies", "Scabies"),
            choice("fleas_bites", "Fleas or bites"),
            choice("other", "Other"),
        ],
    )
    infestation_duration = _folded(
        "Health",
        TextQuestion,
        "For how long?",
        when=contains("infestation_kind", "head_lice", "scabies", "fleas_bites", "other"),
        look={"width": "20"},
    )
    immunisations = _folded(
        "Immunisations, reviews, teeth",
        ChoiceQuestion,
        "Immunisations",
        choices=[
            choice("up_to_date", "Up to date"),
            choice("overdue", "Overdue"),
            choice("declined_informed", "Declined after advice"),
            choice("not_known", "Not known"),
        ],
    )
    immunisations_next = _folded(
        "Immunisations, reviews, teeth",
        DateQuestion,
        "Next immunisation due",
        when=answered("immunisations"),
    )
    reviews_done = _folded(
        "Immunisations, reviews, teeth",
        ChoiceQuestion,
        "Health reviews and screening",
        choices=[
            choice("done", "Done"),
            choice("overdue", "Overdue"),
            choice("declined_informed", "Declined after advice"),
            choice("not_known", "Not known"),
        ],
    )
    dentist_registered = _folded(
        "Immunisations, reviews, teeth", YesNoQuestion, "Registered with a dentist?"
    )
    dentist_last_seen = _folded(
        "Immunisations, reviews, teeth",
        DateQuestion,
        "Last seen by a dentist",
        when=equals("dentist_registered", True),
        checks=[{"name": "not_after_visit"}],
    )
    decay_seen = _folded("Immunisations, reviews, teeth", YesNoQuestion, "Decay seen?")
    brushing_twice = _folded(
        "Immunisations, reviews, teeth", YesNoQuestion, "Teeth brushed twice a day?"
    )
    missed_care = _folded(
        "Appointments not kept",
        RowsQuestion,
        "Appointments not kept",
        MissedForm,
        row_title="Appointment",
        look={"add": "Add an appointment"},
    )
    missed_pattern = _folded(
        "Appointments not kept",
        LongQuestion,
        "Is there a pattern over services?",
        hint="Keeping one and missing the next can hide how many were missed.",
        look={"size": "short"},
    )
    asq = _folded(
        "Development",
        ObjectQuestion,
        "Results of a licensed development questionnaire",
        AsqForm,
        ages=SMALL,
    )
    setting = _folded("Nursery or school", TextQuestion, "Which nursery or school?", ages=TALKING)
    attendance_percent = _folded(
        "Nursery or school",
        WholeNumberQuestion,
        "Attendance in per cent",
        ages=TALKING,
        checks=[{"name": "number_between", "value": [0, 100]}],
    )
    lateness = _folded("Nursery or school", TextQuestion, "Being late", ages=TALKING)
    sen_support = _folded(
        "Nursery or school", TextQuestion, "Support for learning needs", ages=TALKING
    )
    young_carer = _folded(
        "Caring for others", YesNoQuestion, "Does {child} look after somebody?", ages=FROM_FIVE
    )
    young_carer_hours = _folded(
        "Caring for others",
        WholeNumberQuestion,
        "Hours a week",
        ages=FROM_FIVE,
        when=equals("young_carer", True),
        checks=[{"name": "number_between", "value": [0, 168]}],
    )
    missing_episodes = _folded(
        "Teenage years",
        WholeNumberQuestion,
        "Times missing since the last visit",
        ages=(AGE_11_TO_17,),
    )
    alone_longest = _folded(
        "Being left alone", TextQuestion, "Longest time alone, and how often", look={"width": "20"}
    )
    shut_out = _folded(
        "Being left alone",
        LongQuestion,
        "Shut out of the home",
        ages=TALKING,
        look={"size": "short"},
    )
    online = _folded(
        "Online",
        LongQuestion,
        "Devices, age ratings, strangers, and what was done after harm",
        ages=TALKING,
        look={"size": "short"},
    )
    tools = _folded(
        "Tools used elsewhere",
        RowsQuestion,
        "Tools used elsewhere",
        ToolForm,
        hint="Outcome and date only; the tool’s own questions stay with its licence",
        row_title="Tool",
        ages=(UNBORN, *BORN),
        look={"add": "Add a tool"},
    )
