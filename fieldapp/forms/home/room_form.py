"""One room of the home: how full, how clean, the way out, hazards, and what it means."""

from wtforms import Form

from fieldapp.forms.choices import choice
from fieldapp.forms.finding_parts import CAUSES, SHARING_FLAGS, TRENDS
from fieldapp.forms.home.hazards import HAZARDS, HIGH_HAZARDS
from fieldapp.forms.home.room_anchors import picture_choices, picture_choices_by_room_type
from fieldapp.forms.outcomes import WHEN_INSIDE
from fieldapp.forms.questions import (
    ChoiceQuestion,
    ChoicesQuestion,
    ImpactPerChildQuestion,
    LongQuestion,
    RoomPictureQuestion,
    RowsQuestion,
    YesNoQuestion,
)
from fieldapp.forms.section_form import IN_HOME, OPTIONAL, About, SectionForm
from fieldapp.forms.when import answered, any_of, at_least, contains, equals, is_in, threshold

MORE = {"fold": "More about this room"}
WAS_SEEN = is_in("seen", "seen", "part_seen")
IMPACT_NEEDED = any_of(
    at_least("picture_rating", threshold("picture.help_offer")),
    at_least("clean_rating", threshold("clean.impact")),
    equals("exits_clear", "blocked"),
    contains("hazards", *HIGH_HAZARDS),
)


class ImpactForm(Form):
    """What a room means for one child."""

    effect = LongQuestion(
        "Effect on {child}",
        look={"label": "hidden", "size": "short"},
    )
    none_seen = YesNoQuestion("No effect seen on {child} today", look={"as": "tick"})


class UsedByForm(Form):
    """Whether one child sleeps in the room."""

    sleeps = YesNoQuestion("{child} sleeps here", stage=OPTIONAL, look={"as": "tick"})


class RoomForm(SectionForm):
    """One room."""

    about = About(
        name="room",
        scope="/rooms/*",
        concerns="room",
        title="{room}",
        task_label="{room}",
        stage=IN_HOME,
        when=WHEN_INSIDE,
    )

    seen = ChoiceQuestion(
        "Did you see this room?",
        choices=[
            choice("seen", "Seen"),
            choice("part_seen", "Part seen"),
            choice("not_seen", "Not seen"),
        ],
        required=True,
        ask="say whether you saw this room",
    )
    not_seen_reason = ChoiceQuestion(
        "Why was it not seen, or not all of it?",
        choices=[
            choice("refused", "Refused"),
            choice("locked", "Locked"),
            choice("asleep", "Somebody asleep"),
            choice("time", "No time"),
            choice("unsafe", "Not safe"),
        ],
        when=is_in("seen", "part_seen", "not_seen"),
        required=True,
        ask="say why it was not seen",
    )
    picture_rating = RoomPictureQuestion(
        "Which picture is closest to this room now?",
        hint="How full the room is, not how clean. 1 is clear, 9 is full. "
        "Drawings, not photographs of this home.",
        choices=picture_choices(),
        choices_by_room_type=picture_choices_by_room_type(),
        low_end="Clear",
        high_end="Full",
        when=WAS_SEEN,
        required=True,
        ask="choose the closest picture",
    )
    clean_rating = ChoiceQuestion(
        "How clean is it?",
        hint="0 is clean enough, 3 is unsafe.",
        low_end="Clean enough",
        high_end="Unsafe",
        choices=[
            choice(0, "Clean enough", hint="Ordinary mess of family life, no risk to health"),
            choice(
                1,
                "Needs attention",
                hint="Dust, crumbs, dishes from several meals, stale smell. "
                "Could be put right in a day",
            ),
            choice(
                2,
                "Dirty",
                hint="Built-up stains, old food, full bins, strong smell. Affects daily use",
            ),
            choice(
                3,
                "Unsafe",
                hint="Faeces or urine, rotting food, pests, mould on bedding, sharps or drug waste",
            ),
        ],
        when=WAS_SEEN,
        required=True,
        look={"as": "rows"},
        ask="say how clean it is",
    )
    exits_clear = ChoiceQuestion(
        "Can you get out?",
        hint="The doors and the way to them.",
        choices=[
            choice("clear", "Clear"),
            choice("partly", "Partly blocked"),
            choice("blocked", "Blocked"),
        ],
        when=WAS_SEEN,
        required=True,
        ask="say whether the way out is clear",
    )
    hazards = ChoicesQuestion(
        "Hazards a child could reach",
        hint="Choose all that you saw.",
        choices=HAZARDS,
        when=WAS_SEEN,
        required=True,
        look={"more": "Show more hazards"},
        ask="choose the hazards you saw, or “none of these seen”",
    )
    impact = ImpactPerChildQuestion(
        "What this means for each child",
        ImpactForm,
        hint="What you saw the child do, reach, miss or avoid.",
        when=WAS_SEEN,
        required_when=IMPACT_NEEDED,
        ask="say what this room means for {child}, or choose no effect seen",
    )
    usable = ChoiceQuestion(
        "Can the room be used for what it is for?",
        hint="Cooking, washing, sleeping, play.",
        choices=[choice("yes", "Yes"), choice("partly", "Partly"), choice("no", "No")],
        when=WAS_SEEN,
        stage=OPTIONAL,
        look=MORE,
    )
    trend = ChoiceQuestion(
        "Compared with before?",
        choices=TRENDS,
        when=answered("picture_rating"),
        stage=OPTIONAL,
        look=MORE,
    )
    cause = ChoiceQuestion(
        "Main cause",
        choices=CAUSES,
        when=WAS_SEEN,
        stage=OPTIONAL,
        look={"as": "select", **MORE},
    )
    note = LongQuestion("Note about this room", stage=OPTIONAL, look={"size": "short", **MORE})
    sharing_flag = ChoiceQuestion(
        "Who may know?",
        choices=SHARING_FLAGS,
        stage=OPTIONAL,
        look={"as": "select", **MORE},
    )
    used_by_children = RowsQuestion(
        "Who sleeps in it?",
        UsedByForm,
        row_title="Child",
        rows_for="children",
        stage=OPTIONAL,
        look=MORE,
    )
    picture_rating_parent = RoomPictureQuestion(
        "Which picture does the parent choose?",
        hint="Show the pictures; take the choice as given. It stands beside yours.",
        choices=picture_choices(),
        choices_by_room_type=picture_choices_by_room_type(),
        low_end="Clear",
        high_end="Full",
        when=answered("picture_rating"),
        stage=OPTIONAL,
        look={"fold": "The parent’s own choice of picture"},
    )
    picture_rating_child = RoomPictureQuestion(
        "Which picture does a child choose?",
        hint="Show the pictures; take the choice as given. It stands beside yours.",
        choices=picture_choices(),
        choices_by_room_type=picture_choices_by_room_type(),
        low_end="Clear",
        high_end="Full",
        when=answered("picture_rating"),
        stage=OPTIONAL,
        look={"fold": "A child’s own choice of picture"},
    )
