"""Every section of the form, empty, as a worker opens it: the first of each kind."""

from scripts.screens.camera import Camera
from scripts.screens.stage import Stage
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.typing import section_places
from tests.e2e.navigators.workspace import WorkspacePerson

FAMILY = "Larkin"


def name_of(place: str) -> str:
    """`presentation` for `visits/<id>/children/<id>/presentation`; a room's is `room`."""
    *_, above, last = place.split("/")
    return {"rooms": "room", "carers": "carer"}.get(above, last)


def once_each(places: list[str]) -> dict[str, str]:
    """One place of each section, the first of its kind."""
    first: dict[str, str] = {}
    for place in places:
        first.setdefault(name_of(place), place)
    return first


def takes_sections(person: WorkspacePerson, camera: Camera) -> None:
    """From the task list of a visit that was prepared."""
    visitor = VisitorInTrouble(person.browser, person.origin, person.email, person.password)
    home = visitor.place().removeprefix("/")
    for name, place in once_each(section_places(visitor)).items():
        visitor.moves_and_sees(place)
        camera.takes(f"section-{name.replace('_', '-')}")
    visitor.moves_and_sees(home)
    camera.takes("section-task-list")
    visitor.moves_and_sees(f"{home}/read-together")
    camera.takes("section-read-together")


def walk(stage: Stage) -> None:
    """A tablet of its own, with a visit on which nothing is written yet."""
    with stage.tablet("sections") as (anna, camera):
        anna.opens_the_app()
        anna.sets_up("AR")
        anna.plans_visit(FAMILY)
        anna.prepares()
        anna.opens_prepared_visit()
        anna.sees_heading(FAMILY)
        takes_sections(anna, camera)
