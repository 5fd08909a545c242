"""The home as a whole, in the worker's own judgement. Nothing is computed from the rooms."""

from wtforms import Form

from fieldapp.forms.choices import NEED_SCALE, choice
from fieldapp.forms.finding_parts import CAUSES, TRENDS
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    ObjectQuestion,
    RowsQuestion,
    Scale0To10Question,
    TextQuestion,
    WholeNumberQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_of, any_row, at_least, equals, is_in, threshold

WHO_MADE_CHANGE = [
    choice("parent_alone", "The parents by themselves"),
    choice("parent_with_help", "The parents with help"),
    choice("relative_or_friend", "A relative or friend"),
    choice("service_did_it", "A service did it for them"),
    choice("child_did_it", "A child did it"),
    choice("not_known", "Not known"),
]
FULL_ROOM = any_row("/rooms", at_least("picture_rating", threshold("picture.fire_referral")))
OTHER_VIEWS = {"fold": "How the family sees the home"}


class OverallForm(Form):
    """The worker's judgement of the whole home; one unit of merge."""

    level = ChoiceQuestion(
        "How far does the home meet the children’s needs?",
        hint="Your judgement of the whole home. The app never works this out.",
        low_end="Needs met",
        high_end="Not met, or unsafe now",
        choices=NEED_SCALE,
        required=True,
        ask="say how far the home meets the children’s needs",
    )
    why = LongQuestion(
        "Why?",
        when=at_least("level", 1),
        required=True,
        look={"size": "short"},
        ask="say why you judge the home so",
    )
    cause = ChoiceQuestion(
        "Main cause",
        choices=CAUSES,
        when=at_least("level", 1),
        required=True,
        look={"as": "select"},
        ask="say the main cause, or that it is not known",
    )


class ChangeSinceForm(Form):
    """Whether it changed, who did that, and what shows it; one unit of merge."""

    value = ChoiceQuestion(
        "Compared with the last visit?",
        choices=TRENDS,
        required=True,
        ask="say how the home compares with the last visit",
    )
    who_made_change = ChoiceQuestion(
        "Who made it better?",
        choices=WHO_MADE_CHANGE,
        when=equals("value", "better"),
        required=True,
        ask="say who made the home better",
    )
    lasted = ChoiceQuestion(
        "Has it lasted?",
        choices=[
            choice("yes", "Yes, for weeks"),
            choice("too_early", "Too early to say"),
            choice("no", "No"),
        ],
        when=equals("value", "better"),
        required=True,
        ask="say whether the change has lasted",
    )
    evidence = LongQuestion(
        "What shows it?",
        when=is_in("value", "better", "worse"),
        required=True,
        look={"size": "short"},
        ask="say what shows the change",
    )


class HousingReportForm(Form):
    """A fault of the building, reported to whoever must mend it."""

    landlord = TextQuestion("Who is the landlord?", required=True, ask="say who the landlord is")
    reported_on = DateQuestion(
        "When was it reported?", required=True, ask="say when it was reported to the landlord"
    )
    reference = TextQuestion("Reference", stage=OPTIONAL, look={"width": "20"})
    emergency = YesNoQuestion(
        "Is it an emergency?", required=True, ask="say whether the fault is an emergency"
    )
    letter_sent = YesNoQuestion("Was a letter sent?", stage=OPTIONAL)


class FireForm(Form):
    """The fire service's free home visit."""

    answer = ChoiceQuestion(
        "A home visit by the fire service?",
        hint="Because of how full a room is.",
        choices=[
            choice("offered", "Offered"),
            choice("accepted", "Accepted"),
            choice("declined", "Declined"),
            choice("sent", "Request sent"),
            choice("not_needed", "Not needed"),
        ],
        required=True,
        ask="say whether a home visit by the fire service was offered",
    )
    sent_on = DateQuestion(
        "When was it sent?",
        when=equals("answer", "sent"),
        required=True,
        ask="say when the request to the fire service was sent",
    )


class SelfNeglectForm(Form):
    """The route for an adult's own self-neglect or hoarding."""

    answer = ChoiceQuestion(
        "Help for the adult’s own self-neglect or hoarding?",
        choices=[
            choice("not_needed", "Not needed"),
            choice("discussed", "Talked about"),
            choice("referred", "Referred"),
            choice("declined", "Declined"),
        ],
        required=True,
        ask="say whether help for the adult’s own self-neglect was talked about",
    )
    referred_on = DateQuestion(
        "When?",
        when=equals("answer", "referred"),
        required=True,
        ask="say when the adult was referred",
    )


class ChildViewForm(Form):
    """What one child says of the home."""

    faces = ChoiceQuestion(
        "{child} says the home is",
        choices=[
            choice(1, "Very bad"),
            choice(2, "Bad"),
            choice(3, "So-so"),
            choice(4, "Good"),
            choice(5, "Very good"),
        ],
        low_end="Very bad",
        high_end="Very good",
        stage=OPTIONAL,
    )
    words = TextQuestion("In {child}’s words", stage=OPTIONAL)


class HomeForm(SectionForm):
    """The home as a whole."""

    about = About(
        name="home",
        scope="/home",
        title="The home as a whole",
        task_label="The home as a whole",
        stage=BEFORE_SUBMIT,
        when=WHEN_INSIDE,
    )

    rooms_seen_all = ChoiceQuestion(
        "Did you see all rooms?",
        choices=[choice("all", "All"), choice("some", "Some"), choice("none", "None")],
        required=True,
        ask="say whether you saw all rooms",
    )
    rooms_refused_by = TextQuestion(
        "Who did not want them seen, if anybody?",
        when=is_in("rooms_seen_all", "some", "none"),
        stage=OPTIONAL,
    )
    overall = ObjectQuestion("", OverallForm, whole=True)
    home_change_since_last = ObjectQuestion("", ChangeSinceForm, whole=True)
    tenure = ChoiceQuestion(
        "Whose home is it?",
        choices=[
            choice("owner", "Owned"),
            choice("council", "Council"),
            choice("housing_association", "Housing association"),
            choice("private_rent", "Rented privately"),
            choice("temporary", "Temporary"),
            choice("refuge", "Refuge"),
            choice("asylum", "Asylum housing"),
            choice("staying_with_others", "Staying with others"),
            choice("no_fixed_home", "No fixed home"),
            choice("not_known", "Not known"),
        ],
        required=True,
        look={"as": "select"},
        ask="say whose home it is, or that it is not known",
    )
    people_sleeping = WholeNumberQuestion(
        "How many people sleep here?",
        required=True,
        checks=[{"name": "number_between", "value": [0, 40]}],
        ask="say how many people sleep here",
    )
    bedrooms = WholeNumberQuestion(
        "How many bedrooms?",
        required=True,
        checks=[{"name": "number_between", "value": [0, 20]}],
        ask="say how many bedrooms there are",
    )
    housing_report = ObjectQuestion(
        "The fault of the building",
        HousingReportForm,
        when=equals("overall/cause", "landlord_or_building"),
    )
    fire_referral = ObjectQuestion("", FireForm, when=any_of(FULL_ROOM, answered("fire_referral")))
    adult_self_neglect_route = ObjectQuestion(
        "", SelfNeglectForm, when=any_of(FULL_ROOM, answered("adult_self_neglect_route"))
    )
    arrival = ChoiceQuestion(
        "How were you let in?",
        choices=[
            choice("welcomed", "Welcomed"),
            choice("delayed", "After a delay"),
            choice("asked_to_return", "Asked to come back"),
            choice("tidied_while_waiting", "Tidied while I waited"),
        ],
        stage=OPTIONAL,
        look=OTHER_VIEWS,
    )
    family_view_home = Scale0To10Question(
        "How safe and comfortable does the family say home is?",
        hint="Ask, and take the number as given.",
        low_end="Not at all",
        high_end="Completely",
        stage=OPTIONAL,
        look=OTHER_VIEWS,
    )
    family_view_home_why = TextQuestion("In their words", stage=OPTIONAL, look=OTHER_VIEWS)
    child_view_home = RowsQuestion(
        "What each child says of the home",
        ChildViewForm,
        row_title="Child",
        rows_for="children",
        stage=OPTIONAL,
        look=OTHER_VIEWS,
    )
    photos_taken = YesNoQuestion(
        "Were photographs taken?",
        hint="The app takes none. Say so where another way of your authority was used.",
        stage=OPTIONAL,
        look={"fold": "Photographs"},
    )
