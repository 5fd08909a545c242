"""The Tesfayes: a school child, a baby and one on the way; an interpreter is needed."""

from fieldapp.demo.cast import Case, KnownRoom, Member
from fieldapp.models.people import ADULT, UNBORN

TESFAYE = Case(
    key="tesfaye",
    story="Selam has been interpreting for her mother; antenatal visits were missed.",
    name="Tesfaye",
    team="north",
    workers=("hv",),
    lines=("Flat 6, Weir House", "Canal Street", "Ashcombe"),
    postcode="ZZ99 4CD",
    members=(
        Member("selam", "Selam", "Tesfaye", years=9.2, relationship="daughter"),
        Member("yonas", "Yonas", "Tesfaye", months=10.5, relationship="son"),
        Member("unborn", "", "Tesfaye", UNBORN, due_in_weeks=9, known_as="Unborn baby"),
        Member(
            "hiwet", "Hiwet", "Tesfaye", ADULT, years=31, relationship="mother", is_main_carer=True
        ),
        Member("daniel", "Daniel", "Tesfaye", ADULT, years=36, relationship="father"),
    ),
    rooms=(
        KnownRoom("living-room", "living_room", "Living room"),
        KnownRoom("kitchen", "kitchen", "Kitchen"),
        KnownRoom("bathroom", "bathroom_toilet", "Bathroom"),
        KnownRoom("selams-bedroom", "child_bedroom", "Selam’s bedroom", ("selam",)),
        KnownRoom(
            "parents-bedroom", "other_bedroom", "Parents’ bedroom", ("yonas", "hiwet", "daniel")
        ),
    ),
    interpreter_language="Tigrinya",
    interpreter_note="By telephone, a woman if there is one. Selam must not interpret.",
)
