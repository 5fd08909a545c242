"""Another profile is chosen, and the form changed, while a visit is open; help with no signal."""

from collections.abc import Callable
from pathlib import Path

from fieldapp.demo.ids import demo_id
from tests.e2e.accessibility import set_width
from tests.e2e.browser import DESK, PHONE, Browser
from tests.e2e.navigators.administrator import Administrator
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.office import Office
from tests.e2e.prepared import PreparedTablet
from tests.e2e.server import ServerProcess

HELP = "/details[contains(@class, 'app-help')]/summary"
LEVELS = "//*[@data-question='level/value']//label"
TOO_WIDE = "return document.documentElement.scrollWidth > innerWidth"


def decision_of(child: str) -> tuple[str, ...]:
    return ("children", demo_id(f"larkin/{child}"), "decision")


def level_names(visitor: VisitorInTrouble) -> list[str]:
    return [label.text for label in visitor.all_by(LEVELS)]


def test_help_is_one_tap_away_with_no_signal(visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()  # no server was ever started
    visitor.opens_the_visit()
    visitor.press("What counts as neglect here")
    visitor.sees("The definition in use: Neutral")
    visitor.opens_part("Kitchen")
    visitor.sees_heading("Kitchen")
    visitor.chooses("seen", "seen")
    help_with_picture = f"{visitor.question('picture_rating')}/{HELP}"
    assert not visitor.all_by(f"{help_with_picture}/..//li")
    visitor.click(help_with_picture)
    visitor.sees("It is about how full the room is.")
    set_width(visitor.browser, PHONE)
    assert not visitor.browser.driver.execute_script(TOO_WIDE)


def test_help_for_one_age_is_shown_for_that_age(visitor: VisitorInTrouble) -> None:
    visitor.opens_and_unlocks()
    visitor.moves_and_sees(visitor.visit_place("children", demo_id("larkin/finn"), "voice"))
    visitor.press("What the baby showed")
    assert len(visitor.all_by(f"{visitor.question('baby_seen')}/{HELP}")) == 1
    visitor.moves_and_sees(visitor.visit_place("children", demo_id("larkin/leo"), "voice"))
    visitor.by(visitor.question("voice_obtained"))
    assert not visitor.all_by("//summary[contains(., 'What the baby showed')]")


def test_profile_and_form_change_in_the_middle_of_a_visit(
    prepared: PreparedTablet,
    releases: Path,
    visitor: VisitorInTrouble,
    office: Office,
    browsers: Callable[..., Browser],
    tmp_path: Path,
) -> None:
    database = prepared.copy_database(tmp_path)
    changed = {"FIELDAPP_RELEASE_FOLDER": str(releases), "CHANGED_QUESTIONS": "yes"}
    server = ServerProcess(f"sqlite:///{database}", tmp_path, prepared.port, **changed)
    server.application = "tests.e2e.changed_forms:app"
    server.start()
    ada = Administrator(
        browsers("desk", DESK), server.origin, "admin@example.org", visitor.password
    )
    try:
        visitor.opens_and_unlocks()
        visitor.opens_the_kitchen()
        old = visitor.form_version()
        visitor.chooses("seen", "seen")
        visitor.is_received()
        ada.signs_in()
        ada.chooses_profile("Southampton")
        visitor.moves_and_sees(visitor.visit_place(*decision_of("leo")))
        visitor.until(lambda: "2 Additional" in level_names(visitor), "not the old names")
        visitor.chooses("level/value", "2")
        visitor.is_received()  # and the tablet has heard of the other forms
        visitor.goes_home()
        visitor.plans_visit("Larkin")
        visitor.prepares()
        later = visitor.place().split("/")[2]
        server.stop()
        visitor.browser.close()
        visitor.opens_and_unlocks()
        visitor.moves_and_sees(f"visits/{later}/{'/'.join(decision_of('leo'))}")
        visitor.until(lambda: "2 Universal Plus" in level_names(visitor), "not the new names")
        visitor.moves_and_sees(f"visits/{later}/rooms/{demo_id('larkin/kitchen')}")
        visitor.chooses("seen", "seen")
        visitor.by(visitor.question("warm_enough"))
        assert visitor.form_version() != old
        visitor.moves_and_sees(visitor.visit_place(*decision_of("leo")))
        assert visitor.chosen_name("level/value") == "2 Additional"
        visitor.opens_the_kitchen()
        assert visitor.form_version() == old
        assert not visitor.all_by(visitor.question("warm_enough"))
        visitor.chooses("picture_rating", "3")
        server.start()
        visitor.is_received()
        visit = office.visit(visitor.visit_id)
        assert visit["form_version"] == old
        assert visit["document"]["children"][demo_id("larkin/leo")]["decision"]["level"] == {
            "value": 2
        }
    finally:
        server.stop()
