"""An answer that cannot be is said at its question while the child can still be weighed again."""

from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.server import ServerProcess

CHECK_IT = "Check this: it should be a number from 0.3 to 20."
DESCRIPTION = """
    const control = document.querySelector("main [name$='weight_kg']");
    return control.getAttribute("aria-describedby").split(" ")
        .map((id) => document.getElementById(id)).filter((one) => one && !one.hidden)
        .map((one) => one.textContent).join(" ");
"""
GROWTH = "//li[.//*[normalize-space(.)='Finn']]//a[contains(., 'Growth')]"


def described(visitor: VisitorInTrouble) -> str:
    """What a screen reader says of the weight besides its label."""
    return str(visitor.browser.driver.execute_script(DESCRIPTION))


def test_weight_that_cannot_be_with_no_signal(
    service: ServerProcess, visitor: VisitorInTrouble
) -> None:
    service.stop()
    visitor.opens_and_unlocks()
    visitor.opens_the_visit()
    visitor.opens_child_part("Finn", "Growth")
    visitor.begins_to_write("weight_kg", "820")
    visitor.bar_says("Writing")
    assert described(visitor) == ""
    visitor.writes("weight_kg", "820")
    visitor.until(lambda: described(visitor) == CHECK_IT, "not said at the weight")
    visitor.bar_says("Saved on this tablet")
    visitor.goes_back()
    visitor.until(lambda: "Started" in visitor.text_of(GROWTH), "counted as done")
    visitor.opens_child_part("Finn", "Growth")
    assert visitor.value_shown("weight_kg") == "820"
    visitor.until(lambda: described(visitor) == CHECK_IT, "forgotten")
    visitor.writes("weight_kg", "8.2")
    visitor.until(lambda: described(visitor) == "", "still said")
    visitor.goes_back()
    visitor.until(lambda: "Done" in visitor.text_of(GROWTH), "still to check")
