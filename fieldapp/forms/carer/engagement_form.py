"""How one parent or carer works with the service, and what weighs on or protects the care.

A risk factor makes neglect more likely and proves nothing; it is never an indicator (S53).
"""

from fieldapp.forms.carer.carer_form import NOT_ASKED
from fieldapp.forms.carer.carer_rows import RefusalForm, RiskForm, ServiceForm
from fieldapp.forms.carer.something_to_change import SOMETHING_TO_CHANGE
from fieldapp.forms.choices import choice
from fieldapp.forms.known_facts import KnownCarerForm
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    Scale0To10Question,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, at_least, is_in

CHANGE_HINT = (
    "Ask, and take the number as given. Needed where a finding is 2 or 3, "
    "or where {carer}’s own number for the children is below 7."
)
MORE = {"fold": "More about {carer}"}
REFUSED = {"fold": "What was refused or missed"}


class EngagementForm(SectionForm):
    """One carer's part in the work."""

    about = About(
        name="engagement",
        scope="/carers/*",
        concerns="carer",
        title="Working with {carer}",
        task_label="Working with {carer}",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    role = ChoiceQuestion(
        "Who is {carer} to the children?",
        choices=[
            choice("mother", "Mother"),
            choice("father", "Father"),
            choice("step_parent", "Step-parent or partner"),
            choice("grandparent", "Grandparent"),
            choice("other_relative", "Other relative"),
            choice("other", "Somebody else"),
        ],
        required=True,
        ask="say who {carer} is to the children",
    )
    has_pr = ChoiceQuestion(
        "Parental responsibility?",
        choices=[choice("yes", "Yes"), choice("no", "No"), choice("not_known", "Not known")],
        required=True,
        ask="say whether {carer} has parental responsibility",
    )
    understands_worries = ChoiceQuestion(
        "Does {carer} understand the worries?",
        hint="Ask for them in {carer}’s own words.",
        choices=[
            choice("yes_in_own_words", "Yes, in own words"),
            choice("partly", "Partly"),
            choice("no", "No"),
            choice("no_worries", "There are none"),
        ],
        required=True,
        ask="say whether {carer} understands the worries",
    )
    willing_to_change = Scale0To10Question(
        "How much does {carer} want to change?",
        hint=CHANGE_HINT,
        low_end="Not at all",
        high_end="Very much",
        na=True,
        na_reasons=NOT_ASKED,
        required=True,
        required_when=SOMETHING_TO_CHANGE,
        ask="take {carer}’s number for wanting to change, or say why not",
    )
    able_to_change = Scale0To10Question(
        "How able does {carer} feel to change?",
        hint=CHANGE_HINT,
        low_end="Not at all",
        high_end="Completely",
        na=True,
        na_reasons=NOT_ASKED,
        required=True,
        required_when=SOMETHING_TO_CHANGE,
        ask="take {carer}’s number for feeling able to change, or say why not",
    )
    engagement = ChoiceQuestion(
        "How does {carer} work with the service now?",
        hint="First resistance is common and may change.",
        choices=[
            choice("working_with_us", "Works with us"),
            choice("agrees_but_no_change", "Agrees, nothing changes"),
            choice("appears_to_cooperate", "Seems to work with us"),
            choice("avoids", "Avoids us"),
            choice("refuses", "Refuses"),
            choice("hostile", "Hostile"),
            choice("not_yet_known", "Not yet known"),
        ],
        required=True,
        ask="say how {carer} works with the service",
    )
    engagement_evidence = LongQuestion(
        "What shows it, with dates?",
        when=is_in("engagement", "agrees_but_no_change", "appears_to_cooperate"),
        required=True,
        look={"size": "short"},
        ask="say what shows how {carer} works with the service, with dates",
    )
    resistance_first_contact = YesNoQuestion(
        "Is it resistance at a first contact? It may change.",
        when=is_in("engagement", "avoids", "refuses", "hostile"),
        required=True,
        ask="say whether it is resistance at a first contact",
    )
    non_engagement_stage = ChoiceQuestion(
        "How far has the service gone?",
        choices=[choice(stage, str(stage)) for stage in range(6)],  # the profile names them
        low_end="Nothing needed",
        high_end="Stepped up",
        when=is_in("engagement", "avoids", "refuses", "hostile"),
        required=True,
        ask="say how far the service has gone about {carer} not working with it",
    )
    stage_told = LongQuestion(
        "On which day, by whom, and what came of it?",
        when=at_least("non_engagement_stage", 1),
        required=True,
        look={"size": "short"},
        ask="say when and by whom that was done, and what came of it",
    )
    risk_factors = RowsQuestion(
        "Risk factors",
        RiskForm,
        hint="They make neglect more likely and prove nothing",
        row_title="Risk factor",
        required=True,
        none_path="risk_factors_none",
        none_label="None known",
        look={"add": "Add a risk factor"},
        ask="say which risk factors are known of {carer}, or that none is",
    )
    protective = ChoicesQuestion(
        "What protects the children in {carer}’s care?",
        choices=[
            choice("none_seen", "Nothing seen today", alone=True),
            choice("safe_relative", "A safe relative"),
            choice("insight", "Sees what is hard"),
            choice("asks_for_help", "Asks for help"),
            choice("sober", "Sober"),
            choice("stable_home", "A stable home"),
            choice("good_attachment_seen", "Closeness seen"),
            choice("uses_services", "Uses services"),
            choice("friends", "Friends"),
            choice("faith_community", "Faith or community"),
            choice("work_or_routine", "Work or routine"),
            choice("other", "Something else"),
        ],
        required=True,
        ask="say what protects the children in {carer}’s care, or that nothing was seen",
    )
    known = ObjectQuestion(
        "What the record says of {carer}",
        KnownCarerForm,
        stage=OPTIONAL,
        look={"as": "record", "says": "adult"},
    )
    seen_alone = YesNoQuestion(
        "Was {carer} seen alone?",
        hint="Domestic abuse is asked about only then.",
        stage=OPTIONAL,
        look=MORE,
    )
    adapted_format = ChoicesQuestion(
        "What helped {carer} to understand?",
        choices=[
            choice("easy_read", "Easy read"),
            choice("audio", "Sound"),
            choice("translated", "Translation"),
            choice("pictures", "Pictures"),
            choice("advocate", "An advocate"),
        ],
        stage=OPTIONAL,
        look=MORE,
    )
    interaction_style = LongQuestion(
        "How did {carer} speak of the children?",
        stage=OPTIONAL,
        look={"size": "short", **MORE},
    )
    services = RowsQuestion(
        "Services that work with {carer}",
        ServiceForm,
        row_title="Service",
        stage=OPTIONAL,
        look={"add": "Add a service", **MORE},
    )
    refusals = RowsQuestion(
        "What was refused",
        RefusalForm,
        row_title="Refusal",
        stage=OPTIONAL,
        look={"add": "Add a refusal", **REFUSED},
    )
    closing_trigger = YesNoQuestion(
        "Could not coming be meant to end our involvement?", stage=OPTIONAL, look=REFUSED
    )
    closing_trigger_why = LongQuestion(
        "Why do you think so?",
        when=answered("closing_trigger"),
        stage=OPTIONAL,
        look={"size": "short", **REFUSED},
    )
