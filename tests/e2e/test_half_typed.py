"""Words in a field that still has the focus are kept, whatever happens to the visit meanwhile."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

BEGUN = "It is hard to keep the stairs"
ENDED = " clear with three of them."


def words_path(visitor: VisitorInTrouble) -> str:
    _workspace, _visits, _id, scope = visitor.place().split("/", 3)
    return f"/{scope}/parent_view"


def test_desk_changed_the_answer_that_is_being_typed(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    path = words_path(visitor)
    visitor.begins_to_write("parent_view", BEGUN)
    visitor.bar_says("Writing")
    office.writes(visitor.visit_id, {path: "She said on the telephone that it was fine."})
    visitor.tries_until(lambda: "Choose an answer" in visitor.bar(), "no answer to choose")
    assert visitor.value_shown("parent_view") == BEGUN
    visitor.begins_to_write("parent_view", ENDED)
    visitor.opens_the_visit()
    visitor.tries_until(
        lambda: BEGUN + ENDED in office.ever_written(visitor.visit_id, path),
        "her words did not arrive",
    )
    assert office.answer(visitor.visit_id, path) == "She said on the telephone that it was fine."
    [row] = office.visit(visitor.visit_id)["conflicts"]
    assert {one["value"] for one in row["candidates"]} >= {BEGUN + ENDED}


def test_approved_while_a_field_has_the_focus(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    path = words_path(visitor)
    visitor.begins_to_write("parent_view", BEGUN)
    visitor.bar_says("Writing")
    office.approves(visitor.visit_id)
    visitor.tries_until(lambda: "This visit is approved" in visitor.bar(), "never approved")
    assert visitor.value_shown("parent_view") == BEGUN
    visitor.tries_until(
        lambda: BEGUN in office.late_words(visitor.visit_id, path),
        "her words did not arrive as late",
    )


def test_somebody_else_chose_while_both_were_written_together(
    service: ServerProcess, visitor: VisitorInTrouble, office: Office
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    path = words_path(visitor)
    visitor.begins_to_write("parent_view", BEGUN)
    visitor.bar_says("Writing")
    office.writes(visitor.visit_id, {path: "She said on the telephone that it was fine."})
    visitor.tries_until(lambda: "Choose an answer" in visitor.bar(), "no answer to choose")
    visitor.press("Look")
    visitor.sees_heading("Two answers to the same question")
    visitor.click("//label[contains(normalize-space(.), 'write it together')]")
    visitor.browser.see("#conflict-words").send_keys(ENDED)
    office.chooses(visitor.visit_id, "She is content.")
    visitor.tries_until(lambda: "Choose an answer" not in visitor.bar(), "not heard of")
    visitor.press("Use this answer")
    visitor.sees("Somebody else has chosen meanwhile, and that answer stands.")

    def notes() -> list[str]:
        rows = office.visit(visitor.visit_id)["document"].get("notes", {})
        return [row["words"] for row in rows.values()]

    visitor.tries_until(lambda: any(ENDED in words for words in notes()), "no note arrived")
    assert office.answer(visitor.visit_id, path) == "She is content."
