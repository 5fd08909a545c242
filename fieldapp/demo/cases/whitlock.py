"""The Whitlocks: a young carer whose home is kept well, and who is tired."""

from fieldapp.demo.cast import Case, KnownRoom, Member
from fieldapp.models.people import ADULT

WHITLOCK = Case(
    key="whitlock",
    story="Jodie looks after her mother, who is ill; the home is tidy, school is slipping.",
    name="Whitlock",
    team="north",
    workers=("ehw",),
    lines=("3 Orchard Close", "Ashcombe"),
    postcode="ZZ99 5EF",
    members=(
        Member("jodie", "Jodie", "Whitlock", years=14.1, known_as="Jo", relationship="daughter"),
        Member(
            "ruth", "Ruth", "Whitlock", ADULT, years=44, relationship="mother", is_main_carer=True
        ),
        Member(
            "pat",
            "Patricia",
            "Whitlock",
            ADULT,
            years=71,
            known_as="Nana Pat",
            relationship="grandmother",
            lives_here=False,
        ),
    ),
    rooms=(
        KnownRoom("living-room", "living_room", "Living room"),
        KnownRoom("kitchen", "kitchen", "Kitchen"),
        KnownRoom("bathroom", "bathroom_toilet", "Bathroom"),
        KnownRoom("jodies-bedroom", "child_bedroom", "Jodie’s bedroom", ("jodie",)),
    ),
)
