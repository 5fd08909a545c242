"""The home as a whole, in the worker's own judgement. Nothing is computed from the rooms."""

from fieldapp.forms.choices import choice
from fieldapp.forms.home.home_parts import (
    ChangeSinceForm,
    ChildViewForm,
    FireForm,
    HousingReportForm,
    OverallForm,
    SelfNeglectForm,
)
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ObjectQuestion,
    RowsQuestion,
    Scale0To10Question,
    TextQuestion,
    WholeNumberQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import BEFORE_SUBMIT, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_of, any_row, at_least, equals, is_in, threshold

FULL_ROOM = any_row("/rooms", at_least("picture_rating", threshold("picture.fire_referral")))
OTHER_VIEWS = {"fold": "How the family sees the home"}


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
