"""What kind of visit it was, where, when it began and what came of it."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    DateQuestion,
    ObjectQuestion,
    TimeQuestion,
    WholeNumberQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, IN_HOME, About, SectionForm
from fieldapp.forms.when import equals, is_in, is_not

NOT_CARRIED_OUT = is_in(
    "outcome",
    "no_access",
    "refused_entry",
    "cancelled_by_family",
    "cancelled_by_service",
    "left_for_safety",
    "family_moved",
)
AT_THE_DOOR = is_in("/visit/outcome", "no_access", "refused_entry", "family_moved")
#: Also chosen when a visit is planned (`templates/workspace/screens/new_visit.html`).
PURPOSES = [
    choice("assessment", "Assessment"),
    choice("plan_action", "Action of the plan"),
    choice("review", "Review"),
    choice("home_check", "Home check"),
    choice("feeding_growth", "Feeding and growth"),
    choice("child_voice", "Hearing the child"),
    choice("parent_support", "Support for a parent"),
    choice("concern_received", "A concern received"),
    choice("closure", "Closing"),
]


class NoAccessForm(Form):
    """What was tried at the door, and what comes next."""

    knocked_times = WholeNumberQuestion(
        "How many times did you knock or ring?",
        when=AT_THE_DOOR,
        required=True,
        ask="say how many times you knocked",
    )
    signs_of_people = YesNoQuestion(
        "Were there signs of people inside?",
        when=AT_THE_DOOR,
        required=True,
        ask="say whether there were signs of people inside",
    )
    called_phone = YesNoQuestion(
        "Did you telephone?", required=True, ask="say whether you telephoned"
    )
    card_left = YesNoQuestion(
        "Did you leave a card?",
        when=AT_THE_DOOR,
        required=True,
        ask="say whether you left a card",
    )
    children_location_known = YesNoQuestion(
        "Is it known where the children are?",
        required=True,
        ask="say whether it is known where the children are",
    )
    who_told = ChoicesQuestion(
        "Whom have you told?",
        choices=[
            choice("nobody", "Nobody yet", alone=True),
            choice("family", "The family"),
            choice("manager", "My manager"),
            choice("other_worker", "Another worker"),
            choice("school_or_nursery", "School or nursery"),
            choice("front_door", "The front door"),
            choice("police", "Police"),
        ],
        required=True,
        ask="say whom you have told",
    )
    next_attempt_due = DateQuestion(
        "When is the next attempt due?", required=True, ask="say when the next attempt is due"
    )


class ArrivalForm(SectionForm):
    """Kind, purpose, place, arrival, outcome."""

    about = About(
        name="arrival",
        scope="/visit",
        title="The visit",
        task_label="What kind of visit, and what happened",
        stage=IN_HOME,
    )

    arrived_at = TimeQuestion(
        "When did you arrive?",
        when=is_not(is_in("outcome", "cancelled_by_family", "cancelled_by_service")),
        required=True,
        ask="say when you arrived",
    )
    outcome = ChoiceQuestion(
        "What happened?",
        choices=[
            choice("completed", "Completed"),
            choice("part_completed", "Partly completed"),
            choice("no_access", "Nobody answered"),
            choice("refused_entry", "Not let in"),
            choice("cancelled_by_family", "Cancelled by the family"),
            choice("cancelled_by_service", "Cancelled by us"),
            choice("left_for_safety", "I left to be safe"),
            choice("family_moved", "Family has moved"),
        ],
        required=True,
        ask="say what happened",
    )
    no_access = ObjectQuestion(
        "About not being let in or not carrying it out", NoAccessForm, when=NOT_CARRIED_OUT
    )
    visit_kind = ChoiceQuestion(
        "What kind of visit is it?",
        choices=[
            choice("planned", "Planned"),
            choice("unannounced", "Unannounced"),
            choice("joint", "Joint visit"),
            choice("hcp_review", "Health review"),
            choice("follow_up_no_access", "After no access"),
            choice("opportunistic", "Opportunistic"),
            choice("telephone_or_video", "Telephone or video"),
        ],
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say what kind of visit it was",
    )
    hcp_review = ChoiceQuestion(
        "Which health review?",
        choices=[
            choice("antenatal", "Before birth"),
            choice("new_birth", "New birth"),
            choice("6_8_week", "6 to 8 weeks"),
            choice("3_4_month", "3 to 4 months"),
            choice("6_month", "6 months"),
            choice("12_month", "12 months"),
            choice("2_2.5_year", "2 to 2½ years"),
            choice("none", "None of these"),
        ],
        when=equals("visit_kind", "hcp_review"),
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say which health review it was",
    )
    purposes = ChoicesQuestion(
        "What is it for?",
        choices=PURPOSES,
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say what the visit was for",
    )
    address_id = ChoiceQuestion(
        "Which address?",
        choices_from="addresses",
        required=True,
        stage=BEFORE_SUBMIT,
        ask="say which address was visited",
    )
