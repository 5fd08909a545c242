"""A room that the pack does not know."""

from fieldapp.forms.choices import choice
from fieldapp.forms.questions import ChoiceQuestion, TextQuestion
from fieldapp.forms.section_form import IN_HOME, About, SectionForm
from fieldapp.forms.when import is_not, known

ROOM_TYPES = [
    choice("kitchen", "Kitchen"),
    choice("living_room", "Living room"),
    choice("bathroom_toilet", "Bathroom or toilet"),
    choice("child_bedroom", "Child’s bedroom"),
    choice("other_bedroom", "Other bedroom"),
    choice("hall_stairs", "Hall and stairs"),
    choice("single_room_home", "One room for everything"),
    choice("garden_outside", "Garden or outside"),
    choice("other", "Another room"),
]


class NewRoomForm(SectionForm):
    """What must be known of a room before it can be described."""

    about = About(
        name="new_room",
        scope="/rooms/*",
        concerns="room",
        title="Add a room",
        stage=IN_HOME,
        when=is_not(known("known_room", True)),
    )

    room_type = ChoiceQuestion(
        "What kind of room is it?",
        choices=ROOM_TYPES,
        required=True,
        ask="say what kind of room it is",
    )
    label = TextQuestion(
        "What is it called in this home?",
        hint="As the family would say it: “Maya’s bedroom”, “back kitchen”.",
        required=True,
        look={"width": "20"},
        ask="say what the room is called",
    )
