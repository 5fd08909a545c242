"""The Larkins: a home that filled up after the father's hours were cut."""

from fieldapp.demo.cast import Case, KnownRoom, Member, Warned
from fieldapp.models.people import ADULT

LARKIN = Case(
    key="larkin",
    story="Two adults and three children; clutter grows from visit to visit, and Leo cooks.",
    name="Larkin",
    team="north",
    workers=("hv", "ehw"),
    lines=("12 Tannery Row", "Ashcombe"),
    postcode="ZZ99 3AB",
    members=(
        Member("leo", "Leo", "Larkin", years=7.4, relationship="son"),
        Member("maya", "Maya", "Larkin", years=3.3, relationship="daughter"),
        Member("finn", "Finn", "Larkin", months=5.4, relationship="son"),
        Member(
            "kerry", "Kerry", "Larkin", ADULT, years=29, relationship="mother", is_main_carer=True
        ),
        Member("dean", "Dean", "Larkin", ADULT, years=33, relationship="father"),
    ),
    rooms=(
        KnownRoom("living-room", "living_room", "Living room"),
        KnownRoom("kitchen", "kitchen", "Kitchen"),
        KnownRoom("bathroom", "bathroom_toilet", "Bathroom"),
        KnownRoom("childrens-bedroom", "child_bedroom", "Leo and Maya’s bedroom", ("leo", "maya")),
        KnownRoom(
            "parents-bedroom", "other_bedroom", "Parents’ bedroom", ("finn", "kerry", "dean")
        ),
    ),
    warnings=(Warned("A large dog in the yard. Ring from the gate and wait.", weeks_ago=9),),
)
