"""A manager writes her review: kept while she writes, and nothing lost by the way she leaves."""

from collections.abc import Callable

import pytest

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import DESK, Browser
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.office import MANAGER, Office
from tests.e2e.server import ServerProcess

KITCHEN = f"/rooms/{demo_id('larkin/kitchen')}"
CHALLENGE = "//textarea[@name='review-challenge']"
REASON = "//textarea[@name='review-reason']"


@pytest.fixture
def ruth(
    service: ServerProcess,
    browsers: Callable[..., Browser],
    visitor: VisitorInTrouble,
    office: Office,
) -> Manager:
    """Before a visit that she has in review."""
    office.writes(visitor.visit_id, {f"{KITCHEN}/seen": "seen", f"{KITCHEN}/picture_rating": 6})
    office.reads(visitor.visit_id)
    manager = Manager(browsers("desk", DESK), service.origin, MANAGER, visitor.password)
    manager.signs_in()
    manager.goes_to(f"/visits/{visitor.visit_id}")
    manager.sees("Checklist")
    return manager


def test_nothing_is_lost_by_leaving(ruth: Manager) -> None:
    """By another tab of the visit, by a comment, and by going away altogether."""
    ruth.answers_point("The history was read", "No", "The chronology was not opened.")
    ruth.types(CHALLENGE, "What did Leo eat?")
    ruth.opens_tab("Whole visit")
    assert ruth.by(CHALLENGE).get_property("value") == "What did Leo eat?"
    ruth.sees_it_saved(1)
    ruth.types(REASON, "Not enough is known.")
    ruth.comments("icture is closest", "Why 6?")
    assert ruth.by(REASON).get_property("value") == "Not enough is known."
    ruth.types(REASON, "Not enough is known yet.")
    ruth.goes_to("/reviews")
    ruth.sees_heading("Reviews")
    ruth.goes_to("/visits")
    ruth.sees_heading("Visits")
    ruth.browser.driver.back()
    ruth.browser.driver.back()
    ruth.sees("Checklist")
    assert ruth.by(REASON).get_property("value") == "Not enough is known yet."


def test_a_line_that_is_down_says_so_and_keeps_her_there(
    ruth: Manager, service: ServerProcess
) -> None:
    service.stop()
    ruth.types(CHALLENGE, "Written while the line is down.")
    ruth.click("//nav[contains(@class, 'app-tabs')]//a[contains(., 'History')]")
    ruth.sees("Not saved: no answer from the service.")
    assert ruth.by(CHALLENGE).get_property("value") == "Written while the line is down."
    service.start()
    ruth.types(CHALLENGE, "Written while the line is up.")
    ruth.press("Save the review")
    ruth.sees("Your review is saved.")
    assert ruth.by(CHALLENGE).get_property("value") == "Written while the line is up."


def test_approval_says_what_the_review_lacks(ruth: Manager) -> None:
    ruth.answers_point("An unborn child is included", "Does not apply")
    ruth.press("Approve what I read")
    ruth.sees("Before you can approve it")
    ruth.sees_it_saved(1)
    ruth.click("//*[contains(@class, 'nhsuk-error-summary')]//a[contains(., 'Say whether')]")
    focused = ruth.browser.driver.switch_to.active_element
    assert focused.get_attribute("name") == "review-judgement"
