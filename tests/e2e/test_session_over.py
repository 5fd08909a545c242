"""The session ends while she writes: nothing is lost, nothing is asked for but to sign in."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.server import ServerProcess

BEFORE = "Leo was at the window before we rang."
DURING = "Kerry put the kettle on and sat down with us."


def test_signs_in_where_she_stands(
    service: ServerProcess, office: Office, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_kitchen()
    visitor.chooses("seen", "seen")
    visitor.bar_says("Received ")
    office.ends_sessions()
    visitor.chooses("picture_rating", "6")
    visitor.bar_says("Sign in to send")
    visitor.quiet_says("Everything stays here until you do.")
    visitor.chooses("clean_rating", "2")
    visitor.writes_impact("Leo", DURING)
    path = visitor.kitchen_path("")
    assert office.answer(visitor.visit_id, f"{path}picture_rating") is None
    visitor.signs_in_to_send()
    visitor.bar_says("Received ")
    visitor.sees_heading("Kitchen")
    assert "6" in visitor.chosen("picture_rating")
    assert office.answer(visitor.visit_id, f"{path}picture_rating") == 6
    assert office.answer(visitor.visit_id, f"{path}clean_rating") == 2
    assert DURING in str(office.answer(visitor.visit_id, f"{path}impact"))


def test_wrong_password_in_the_panel_loses_nothing(
    service: ServerProcess, office: Office, visitor: VisitorInTrouble
) -> None:
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    office.ends_sessions()
    visitor.keeps_note(BEFORE)
    visitor.bar_says("Sign in to send")
    password, visitor.password = visitor.password, "not-the-password-of-anna"
    visitor.opens_the_panel()
    visitor.types_account_again()
    visitor.sees("Email address or password is not right.")
    visitor.sees_note(BEFORE)
    visitor.password = password
    visitor.types_account_again()
    visitor.bar_says("Received ")
    assert BEFORE in str(office.visit(visitor.visit_id)["document"]["notes"])
