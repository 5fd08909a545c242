"""Form versions, households and documents for tests."""

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from fieldapp.forms.compile import compile_sections
from fieldapp.forms.compiled import CompiledDefinition
from fieldapp.forms.household import Household, HouseholdMember, HouseholdRoom
from fieldapp.models.form_versions import FormVersion
from fieldapp.profiles.read_profile import read_profile

ON = date(2026, 11, 24)
LEO = "0193b6a0-0000-7000-8000-000000000001"
FINN = "0193b6a0-0000-7000-8000-000000000002"
BABY = "0193b6a0-0000-7000-8000-000000000003"
KELLY = "0193b6a0-0000-7000-8000-000000000004"
KITCHEN = "0193b6a0-0000-7000-8000-000000000010"
ROW = "0193b6a0-0000-7000-8000-0000000000a1"
OTHER_ROW = "0193b6a0-0000-7000-8000-0000000000a2"


def definition() -> CompiledDefinition:
    """This release's forms under the neutral profile."""
    return compile_sections(read_profile("neutral"))


def version_of(compiled: CompiledDefinition | dict[str, Any] | None = None) -> FormVersion:
    """A form version that stands in no database."""
    return cast("FormVersion", SimpleNamespace(definition=compiled or definition()))


def larkins() -> Household:
    """Leo, seven; Finn, five months; a baby not born yet; their mother Kelly; the kitchen."""
    return Household(
        on=ON,
        members=(
            HouseholdMember(LEO, "child", "Leo", date(2019, 3, 3)),
            HouseholdMember(FINN, "child", "Finn", date(2026, 6, 10)),
            HouseholdMember(BABY, "unborn", "Baby"),
            HouseholdMember(KELLY, "adult", "Kelly", date(1996, 5, 1), is_main_carer=True),
        ),
        rooms=(HouseholdRoom(KITCHEN, "kitchen", "Kitchen"),),
    )
