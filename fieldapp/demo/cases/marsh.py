"""The Marshes belong to the other team: nobody of the first team sees them."""

from fieldapp.demo.cast import Case, KnownRoom, Member
from fieldapp.models.people import ADULT

MARSH = Case(
    key="marsh",
    story="Twins who are slow to talk; another team's family, for showing what is not seen.",
    name="Marsh",
    team="south",
    workers=(),
    lines=("8 Foundry Steps", "Ashcombe"),
    postcode="ZZ99 7JK",
    members=(
        Member("alfie", "Alfie", "Marsh", years=2.6, relationship="son"),
        Member("ivy", "Ivy", "Marsh", years=2.6, relationship="daughter"),
        Member(
            "steph",
            "Stephanie",
            "Marsh",
            ADULT,
            years=26,
            known_as="Steph",
            relationship="mother",
            is_main_carer=True,
        ),
    ),
    rooms=(
        KnownRoom("single-room", "single_room_home", "The one room"),
        KnownRoom("kitchen", "kitchen", "Shared kitchen"),
    ),
)
