"""Judgements and steps about the home as a whole, each one answer."""

from wtforms import Form

from fieldapp.forms.choices import NEED_SCALE, choice
from fieldapp.forms.finding_parts import CAUSES, TRENDS
from fieldapp.forms.questions import (
    ChoiceQuestion,
    DateQuestion,
    LongQuestion,
    TextQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import OPTIONAL
from fieldapp.forms.when import at_least, equals, is_in

WHO_MADE_CHANGE = [
    choice("parent_alone", "The parents by themselves"),
    choice("parent_with_help", "The parents with help"),
    choice("relative_or_friend", "A relative or friend"),
    choice("service_did_it", "A service did it for them"),
    choice("child_did_it", "A child did it"),
    choice("not_known", "Not known"),
]


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
        "When was it reported?",
        required=True,
        checks=[{"name": "not_in_future"}],
        ask="say when it was reported to the landlord",
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
        checks=[{"name": "not_in_future"}],
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
        checks=[{"name": "not_in_future"}],
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
