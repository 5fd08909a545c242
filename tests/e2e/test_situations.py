"""Visits that do not go as planned: not let in, a child who interprets, a child not seen."""

from tests.e2e.cases.answers import Table, Words
from tests.e2e.cases.nobody_in import NEXT_WEEK, nobody_in_at, not_let_in_at
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.filling import Filling
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

NO_RELATIVE = "Asked the telephone line; nobody for Tigrinya until Thursday."
CHILD_INTERPRETED: Table = {
    "visit/interpreter/need": True,
    "visit/interpreter/used": "child",
    "visit/interpreter/language": Words("Tigrinya"),
}
ASKED_AFTER_A_CHILD = "Who was there: a child interpreted: say "
NEEDED_AFTER_A_CHILD = (
    f"{ASKED_AFTER_A_CHILD}who will interpret when the worries are talked about again",
    f"{ASKED_AFTER_A_CHILD}on which day the worries will be talked about again",
)
NEEDED_OF_A_CHILD_NOT_SEEN = (
    "Seeing Maya: say where Maya is said to be",
    "Seeing Maya: say who told you",
    "Seeing Maya: say how it was checked where Maya is",
    "Seeing Maya: say why Maya was not seen",
)
OF_A_CHILD_NOT_SEEN = [
    "seen",
    "where_if_not_seen",
    "who_says",
    "verified_by",
    "last_seen_by_any_professional_on",
    "reason",
]


def parts_of_visit(visitor: VisitorInTrouble) -> list[str]:
    """Rows of the task list by the first words of their names; the children's stand apart."""
    return [name.split(",")[0] for name in visitor.parts_listed()]


def lacks(visitor: VisitorInTrouble, *needs: str) -> None:
    """Handing in says exactly this, and nothing is handed in."""
    visitor.until(lambda: visitor.lacking() == list(needs), f"needed: {visitor.lacking()}")
    visitor.by("//*[@data-part='hand-in']")


def test_not_let_in(service: ServerProcess, visitor: VisitorInTrouble, office: Office) -> None:
    """Who was at the door and where each child is; of the home and the children nothing."""
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    assert {"Kitchen", "Kerry’s words", "What it all means"} < set(parts_of_visit(visitor))
    danger, door, *rest = not_let_in_at("Tannery Row", "Kerry", "Leo", "Maya", "Finn")
    filling = Filling(visitor)
    filling.fills_part(danger)
    filling.fills_part(door)
    assert parts_of_visit(visitor) == [
        "Anyone in immediate danger?",
        "What kind of visit",
        "Who was there",
        "What was agreed",
        "More about the visit",
    ]
    assert [visitor.parts_of(child) for child in ("Leo", "Maya", "Finn")] == [["Seen"]] * 3
    for part in rest:
        filling.fills_part(part)
    visitor.hands_in()
    visitor.sees("Handed in. Your manager has not opened it yet")
    head = office.visit(visitor.visit_id)
    assert (head["state"], head["needs_you"]) == ("submitted", [])


def test_child_as_interpreter_is_blocked(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    """Until it is said who interprets when the worries are talked about again, and when."""
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    filling = Filling(visitor)
    for part in not_let_in_at("Tannery Row", "Kerry", "Leo", "Maya", "Finn"):
        filling.fills_part(part)
    visitor.opens_part("Who was there")
    filling.fills(CHILD_INTERPRETED)
    visitor.sees("Talk about the worries again with an interpreter who is not a child")
    assert not visitor.all_by("//*[@data-part='put-aside']"), "what blocks can be put aside"
    visitor.goes_back()
    visitor.hands_in()
    lacks(visitor, *NEEDED_AFTER_A_CHILD)
    visitor.opens_part("Who was there")
    visitor.writes("visit/interpreter/again_with", "The interpreter of the telephone line")
    visitor.until(
        lambda: "Talk about the worries again" not in visitor.words_on_screen(), "still prompted"
    )
    visitor.goes_back()
    visitor.hands_in()
    lacks(visitor, NEEDED_AFTER_A_CHILD[1])
    visitor.opens_part("Who was there")
    visitor.sets_day("visit/interpreter/again_on", NEXT_WEEK)
    visitor.goes_back()
    visitor.hands_in()
    visitor.sees("Handed in. Your manager has not opened it yet")
    assert office.visit(visitor.visit_id)["needs_you"] == []


def test_prompt_is_put_aside_with_its_reason(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_part("Who was there")
    visitor.chooses("visit/interpreter/need", "true")
    visitor.chooses("visit/interpreter/used", "adult_relative")
    prompt = "Check what was said with an interpreter of the service"
    visitor.sees(prompt)
    visitor.press("Not now, say why")
    visitor.press("Put it aside")
    visitor.sees("Say why")
    visitor.sees("Who interpreted? Adult relative or friend")
    visitor.types_into("[data-part=put-aside-form] input", NO_RELATIVE)
    visitor.chooses("visit/unknown_adult/answer", "false")
    visitor.bar_says("Saved on this tablet")
    visitor.press("Put it aside")
    visitor.until(lambda: prompt not in visitor.words_on_screen(), "still prompted")
    visitor.goes_back()
    visitor.opens_part("More about the visit")
    visitor.press("Prompts put aside")
    [row] = visitor.rows_in("prompts_put_aside")
    assert visitor.picked(f"prompts_put_aside/{row}/code") == "interpreter_relative"
    assert visitor.value_shown(f"prompts_put_aside/{row}/reason") == NO_RELATIVE


def test_what_is_so_at_two_visits_running_is_said_after_the_answer(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    """Finn was asleep at the last visit: said once he is asleep again, and not before."""
    prompt = "not seen awake at two visits running"
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Finn", "Seen")
    visitor.chooses("seen", "yes")
    visitor.by(visitor.question("awake"))
    assert prompt not in visitor.words_on_screen().lower()
    visitor.chooses("awake", "asleep")
    visitor.until(lambda: prompt in visitor.words_on_screen().lower(), "nothing is said of it")
    visitor.chooses("awake", "awake")
    visitor.until(lambda: prompt not in visitor.words_on_screen().lower(), "still said")


def test_child_not_seen(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    """Where, who says so, how it was checked and why; nothing of how the child is."""
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Maya", "Seen")
    visitor.chooses("seen", "yes")
    visitor.by(visitor.question("seen_alone"))
    visitor.chooses("seen", "no")
    visitor.until(
        lambda: visitor.questions_shown() == OF_A_CHILD_NOT_SEEN, "other questions are shown"
    )
    visitor.goes_back()
    visitor.hands_in()
    visitor.until(visitor.lacking, "nothing is needed")
    parts = [words.split(":")[0] for words in visitor.lacking()]
    assert {"Seeing Maya", "How Leo is today"} < set(parts)
    assert "How Maya is today" not in parts


def test_what_is_missing_of_a_child_not_seen_is_named(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    filling = Filling(visitor)
    for part in nobody_in_at("Tannery Row", "Leo", "Finn"):
        filling.fills_part(part)
    visitor.opens_child_part("Maya", "Seen")
    visitor.chooses("seen", "no")
    visitor.goes_back()
    visitor.hands_in()
    lacks(visitor, *NEEDED_OF_A_CHILD_NOT_SEEN)
