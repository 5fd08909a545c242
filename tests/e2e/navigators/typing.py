"""Typing something into every field of a visit that can hold words."""

from selenium.common.exceptions import (
    ElementNotInteractableException,
    StaleElementReferenceException,
)

from tests.e2e.browser import Browser
from tests.e2e.canaries import Canaries
from tests.e2e.navigators.faults import VisitorInTrouble

MOST_MISSES = 50

OPEN_ALL = """
    for (const details of document.querySelectorAll("details")) details.open = true;
    let rows = document.querySelectorAll("main [data-row]").length;
    for (const add of document.querySelectorAll("main [data-add-row]")) {
        if (!add.checkVisibility()) continue;
        add.click();
        rows += 1;
    }
    for (const group of document.querySelectorAll("main fieldset")) {
        const radios = [...group.querySelectorAll("input[type=radio]")];
        const shown = radios.filter((one) => one.closest("[data-question]")?.checkVisibility());
        const calm = shown.filter((one) => !one.hasAttribute("data-urgent"));
        const first = group.querySelector("[name$='-outcome'], [name$='-seen']");
        const opener = calm.find(({ value }) => value === "to_record");
        if (!shown.some((one) => one.checked)) (opener ?? calm.at(first ? 0 : -1))?.click();
    }
    for (const group of document.querySelectorAll("main [data-type=finding_group]"))
        group.querySelector("[data-type=finding] input[value='2']")?.click();
    return rows;
"""
ROWS = "return document.querySelectorAll('main [data-row]').length"
NEXT_FIELD = """
    document.activeElement?.blur();
    const typed = ["text", "search", "email", "tel", "password"];
    const kinds = ["textarea", "input:not([type])", ...typed.map((one) => `input[type=${one}]`)];
    const named = new Map();
    for (const one of document.querySelectorAll(`main :is(${kinds})`)) {
        if (!one.checkVisibility() || one.readOnly) continue;
        const name = one.name || one.id;
        if (!named.has(name)) named.set(name, one);
    }
    const next = [...named.values()].find((one) => !one.value);
    next?.scrollIntoView({ block: "center" });
    return next ? [next, next.id] : null;
"""
EMPTY = """
    for (const one of document.querySelectorAll("main :is(textarea, input)")) {
        if (/text|email|tel/.test(one.type) && !one.readOnly) one.value = "";
    }
"""


def section_places(visitor: VisitorInTrouble) -> list[str]:
    """Addresses of every section that the task list on the screen leads to."""
    script = """
        return [...document.querySelectorAll("main a[href*='#/visits/']")]
            .filter((one) => one.checkVisibility()).map((one) => one.hash.slice(2));
    """
    places = set(visitor.browser.driver.execute_script(script))
    return sorted(place for place in places if place.count("/") > 1)


def types_everywhere(visitor: VisitorInTrouble, canaries: Canaries) -> None:
    """In the sections, in rows that are added for it, in the jotter, and where a visit begins."""
    visitor.opens_the_visit()
    for place in section_places(visitor):
        visitor.moves_and_sees(place)
        opens_everything(visitor.browser)
        types_into_fields(visitor.browser, canaries, place)
    for place in ("visits/new", visitor.visit_place("act-now")):
        visitor.moves_and_sees(place)
        opens_everything(visitor.browser)
        types_into_fields(visitor.browser, canaries, place)
    visitor.moves_and_sees(visitor.visit_place("jotter"))
    types_into_fields(visitor.browser, canaries, "jotter")
    visitor.press("Keep this note")


def opens_everything(browser: Browser) -> None:
    """Answer so that what hides behind an answer is there, and one row of each list."""
    rows = browser.driver.execute_script(OPEN_ALL)
    browser.wait().until(
        lambda driver: driver.execute_script(ROWS) >= rows, f"never {rows} rows on the screen"
    )


def empties_fields(browser: Browser) -> None:
    """So that a word is typed where a page begins with what it knows; nothing is sent."""
    browser.driver.execute_script(EMPTY)


def types_into_fields(browser: Browser, canaries: Canaries, place: str) -> None:
    """A word of its own into every empty field on the screen, the first of those of one name."""
    driver = browser.driver
    misses = 0
    while found := driver.execute_script(NEXT_FIELD):
        field, field_id = found
        word = canaries.make(f"{place} {field_id}")
        try:
            field.send_keys(word)
        except (StaleElementReferenceException, ElementNotInteractableException):
            misses += 1  # the screen was just drawn again: look once more
            canaries.was_not_typed(word)
            assert misses < MOST_MISSES, f"cannot type into {field_id} at {place}"
