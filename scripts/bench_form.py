"""How long the longest section of the form takes to open and to type in, on a slow processor.

The server is stopped: everything comes from the device. The longest section and the shortest are
opened in turn, so that their ratio holds on a noisy machine; the first round is dropped. Figures
for `docs/performance.md`; nothing passes or fails by them.
"""

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from scripts.screens.stage import set_stage
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.typing import section_places

SLOW_DOWN = 4
ROUNDS = 9

OPEN = """
const [place, done] = arguments;
const started = performance.now();
const look = () => {
    const shown = document.body.dataset.shown === place && document.querySelector("[data-section]");
    if (shown) requestAnimationFrame(() => setTimeout(() => done(performance.now() - started)));
    else setTimeout(look, 4);
};
location.hash = place;
look();
"""
WATCH = """
window.longest = 0;
new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
        window.longest = Math.max(window.longest, duration);
}).observe({ type: "longtask" });
"""
OPEN_GROUPS = """
for (const opener of document.querySelectorAll("input[value=to_record]"))
    if (opener.checkVisibility({ visibilityProperty: false })) opener.click();
document.querySelector("[data-type=finding] input[value='2']").click();
"""
CONTROLS = "return document.querySelectorAll('main input, main textarea, main select').length"


def opening(visitor: VisitorInTrouble, place: str) -> float:
    """Milliseconds from the tap on a link to the section on the screen, filled."""
    return float(visitor.browser.driver.execute_async_script(OPEN, place))


def measure(visitor: VisitorInTrouble, longest: str, shortest: str, home: str) -> dict[str, Any]:
    """Open both in turn, then type into the longest."""
    driver = visitor.browser.driver
    driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": SLOW_DOWN})
    times: dict[str, list[float]] = {longest: [], shortest: []}
    for _ in range(ROUNDS):
        for place in (longest, shortest):
            visitor.moves_and_sees(home)
            times[place].append(opening(visitor, f"#/{place}"))
    visitor.moves_and_sees(longest)
    closed = driver.execute_script(CONTROLS)
    driver.execute_script(OPEN_GROUPS)
    opened = driver.execute_script(CONTROLS)
    field = next(
        one for one in driver.find_elements("css selector", "textarea") if one.is_displayed()
    )
    driver.execute_script(WATCH)
    for key in "What Leo did when his mother came in, and what she did then.":
        field.send_keys(key)
    return {
        "longest": median(times[longest][1:]),
        "shortest": median(times[shortest][1:]),
        "closed": closed,
        "opened": opened,
        "typing": float(driver.execute_script("return window.longest")),
    }


def main() -> None:
    """Print the figures."""
    with (
        TemporaryDirectory(prefix="fieldapp-bench-") as name,
        set_stage(Path(name), None) as stage,
        stage.tablet() as (anna, _camera),
    ):
        visitor = VisitorInTrouble(anna.browser, anna.origin, anna.email, anna.password)
        visitor.opens_the_app()
        visitor.sets_up("AR")
        visitor.plans_visit("Larkin")
        anna.prepares()
        anna.opens_prepared_visit()
        visitor.sees_heading("Larkin")
        home = visitor.place()
        places = section_places(visitor)
        stage.server.stop()
        longest = next(place for place in places if place.endswith("/presentation"))
        shortest = next(place for place in places if place.endswith("/danger"))
        told = measure(visitor, longest, shortest, home)
    sys.stdout.write(
        f"opening, {SLOW_DOWN}x slower: longest section {told['longest']:.0f} ms, "
        f"shortest {told['shortest']:.0f} ms, ratio {told['longest'] / told['shortest']:.1f}\n"
        f"controls on it: {told['closed']} as opened, {told['opened']} with every group open\n"
        f"longest task while typing with every group open: {told['typing']:.0f} ms "
        "(0: none over 50 ms)\n"
    )


if __name__ == "__main__":
    main()
