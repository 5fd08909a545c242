"""The Pryces: a first baby on the way, and nobody born yet."""

from fieldapp.demo.cast import Case, KnownRoom, Member, Warned
from fieldapp.models.people import ADULT, UNBORN

PRYCE = Case(
    key="pryce",
    story="Carys is seventeen and lives with her mother; there is no cot yet.",
    name="Pryce",
    team="north",
    workers=("hv2",),
    lines=("41 Mill Lane", "Ashcombe"),
    postcode="ZZ99 6GH",
    members=(
        Member("unborn", "", "Pryce", UNBORN, due_in_weeks=14, known_as="Unborn baby"),
        Member(
            "carys", "Carys", "Pryce", ADULT, years=17.6, relationship="mother", is_main_carer=True
        ),
        Member("menna", "Menna", "Pryce", ADULT, years=42, relationship="grandmother"),
    ),
    rooms=(
        KnownRoom("living-room", "living_room", "Living room"),
        KnownRoom("kitchen", "kitchen", "Kitchen"),
        KnownRoom("carys-bedroom", "other_bedroom", "Carys’s bedroom", ("carys",)),
    ),
    warnings=(Warned("Bell broken: knock on the window beside the door.", weeks_ago=3),),
)
