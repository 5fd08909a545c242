"""What is asked of a child on the day of the visit follows the child's age, and nothing else."""

import pytest

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

FAMILY = "Abara"
UNBORN, BABY, TODDLER, SCHOOLCHILD, TEENAGER = "Unborn baby", "Ife", "Tobi", "Zuri", "Dayo"
#: In months; a child who is not born has none.
AGES = {BABY: 5, TODDLER: 30, SCHOOLCHILD: 8 * 12, TEENAGER: 14 * 12}

OF_EACH = {
    "Seen",
    "How they are",
    "What it means for the child",
    "Which needs are not met",
    "Days and health",
    "Decision",
}
OF_EACH_BORN = {"Their voice", "Growth"}
ALWAYS_ASKED = {"info_from", "health", "interaction"}
ASKED_OF_BORN = {
    "any_injury",
    "appearance",
    "feeding",
    "sleep_routine",
    "preventive",
    "supervision",
    "emotion",
    "interaction_examples",
}
#: Beside what is asked of each, or of each who is born: sections, and groups of how the child is.
ONLY_OF = {
    UNBORN: ({"Safe sleep"}, set[str]()),
    BABY: ({"Safe sleep"}, {"development"}),
    TODDLER: (set[str](), {"development", "education"}),
    SCHOOLCHILD: (set[str](), {"education", "social"}),
    TEENAGER: (set[str](), {"education", "social", "teenage", "self_harm"}),
}


@pytest.fixture
def at_the_visit(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> VisitorInTrouble:
    """At the task list of a visit to a child of every age band."""
    office.writes_children_down(FAMILY, AGES)
    visitor.opens_and_unlocks()
    visitor.goes_home()
    visitor.plans_visit(FAMILY)
    visitor.prepares()
    visitor.opens_prepared_visit()
    visitor.sees_heading(FAMILY)
    return visitor


def asked_how_they_are(visitor: VisitorInTrouble, child: str) -> set[str]:
    """Groups, and questions outside of them, of how this child is."""
    visitor.opens_child_part(child, "How they are")
    visitor.sees_heading(f"How {child} is today")
    shown = {path.split("/")[0] for path in visitor.questions_shown()}
    visitor.goes_back()
    return shown


def test_sections_and_groups_by_age(at_the_visit: VisitorInTrouble) -> None:
    visitor = at_the_visit
    listed = {child: set(visitor.parts_of(child)) for child in ONLY_OF}
    asked = {child: asked_how_they_are(visitor, child) for child in ONLY_OF}
    for child, (sections, groups) in ONLY_OF.items():
        born = child != UNBORN
        expected = OF_EACH | sections | (OF_EACH_BORN if born else set())
        assert listed[child] ^ expected == set(), child
        expected = ALWAYS_ASKED | groups | (ASKED_OF_BORN if born else set())
        assert asked[child] ^ expected == set(), child


def test_unborn_child_is_not_seen_and_getting_ready_is_asked(
    at_the_visit: VisitorInTrouble,
) -> None:
    visitor = at_the_visit
    visitor.opens_child_part(UNBORN, "Seen")
    visitor.sees("Not born yet")
    assert visitor.questions_shown() == ["seen", "pregnant_parent_seen"]
    visitor.goes_back()
    visitor.opens_child_part(UNBORN, "How they are")
    visitor.chooses("health/opener", "to_record")
    visitor.by(visitor.question("health/items/antenatal_care"))
    items = [path for path in visitor.questions_shown() if path.startswith("health/items/")]
    assert items
    assert all("/antenatal_" in path for path in items), items


def test_talk_of_self_harm_opens_act_now(at_the_visit: VisitorInTrouble) -> None:
    visitor = at_the_visit
    visitor.opens_child_part(TEENAGER, "How they are")
    visitor.chooses("self_harm", "true")
    visitor.sees_heading("Act now")
    visitor.leaves_act_now()
    visitor.sees("Act now: use the telephone")
