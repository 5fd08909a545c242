"""Every landing is read as a careful reviewer would: axe (WCAG 2.2 AA), and a lint of its markup.

A screen in one state is read once in a run: the state is its address without ids and with its
view, its heading, whether something is wrong on it, and its width. The status bar is read once for
each of its kinds.
"""

from functools import cache
from pathlib import Path
from typing import Any

from selenium.common.exceptions import JavascriptException

from fieldapp.demo.cases import CASES
from tests.e2e.browser import PHONE, Browser
from tests.landings import land

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
BAR = "[data-module=status-bar]"

STATE = """
    const shown = (css) => [...document.querySelectorAll(css)].some((one) => one.checkVisibility());
    const { pathname, hash } = location;
    const place = `${pathname}${hash}`.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "*");
    return [
        innerWidth < 600 ? "narrow" : "wide",
        place,
        new URLSearchParams(location.search).get("view") ?? "",
        document.body.dataset.screen ?? "",
        document.querySelector("main h1, h1")?.innerText ?? "",
        [...document.querySelectorAll("[data-own-heading]")]
            .find((one) => one.checkVisibility())?.innerText ?? "",
        shown("dialog[open]") ? "dialog" : "",
        shown(".nhsuk-error-summary, .nhsuk-error-message") ? "errors" : "",
        shown("[aria-pressed=true], details[open]") ? "opened" : "",
    ].join(" | ");
"""
BAR_STATE = """
    const kind = document.querySelector("[data-module=status-bar]")?.dataset.kind;
    return kind ? `${innerWidth < 600 ? "narrow" : "wide"} | ${kind}` : "";
"""
WHERE = """
    const outlet = document.querySelector("[data-shell=outlet]");
    if (!outlet) return [location.pathname];
    const title = (root) => root.querySelector("h1:not([data-text])")?.textContent.trim();
    const like = ({ id, dataset: { part, text } }) =>
        id ? `#${id}` : part ? `[data-part="${part}"]` : `[data-text="${text}"]`;
    const isOn = ({ content }) => {
        const marked = [...content.querySelectorAll("[data-part], [data-text], [id]")];
        const named = !title(content) || title(content) === title(outlet);
        return named && marked.every((one) => outlet.querySelector(like(one)));
    };
    return [...document.querySelectorAll("template[id^=screen-]")].filter(isOn).map(({ id }) => id);
"""
READ = """
    const [within, tags, done] = arguments;
    const rules = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] };
    axe.run(within ?? document, rules).then(
        ({ violations }) => done(violations.flatMap(({ id, help, nodes }) => nodes.map((node) => ({
            rule: `${id}: ${help}`,
            where: node.target.join(" "),
            html: node.html.slice(0, 240),
            why: node.failureSummary.replace(/\\s+/g, " "),
        })))),
        (error) => done([{ rule: "axe failed", where: "", html: "", why: String(error) }]),
    );
"""
LINT = """
    const people = arguments[0];
    const faults = [];
    const templates = [...document.querySelectorAll("template")].map((one) => one.content);
    const roots = [document, ...templates];
    const wordless = ["hidden", "radio", "checkbox", "submit", "button", "file", "range", "image"];
    for (const root of roots) {
        for (const control of root.querySelectorAll("input, textarea, form, [contenteditable]")) {
            if (wordless.includes(control.getAttribute("type"))) continue;
            if (control.getAttribute("autocomplete") === "off") continue;
            faults.push(`without autocomplete="off": ${control.cloneNode().outerHTML}`);
        }
    }
    const desk = document.querySelector('script[src$="/js/desk.js"]');
    if (desk && document.readyState === "complete") {
        for (const one of document.querySelectorAll("[data-module^=nhsuk-]")) {
            const module = one.dataset.module;
            if (!one.hasAttribute(`data-${module}-init`)) faults.push(`${module} has no script`);
        }
    }
    const html = document.documentElement;
    if (html.getAttribute("translate") !== "no") faults.push('html without translate="no"');
    if (html.getAttribute("spellcheck") !== "false") faults.push('html without spellcheck="false"');
    const told = {
        title: document.title,
        address: decodeURIComponent(location.href),
        "history.state": JSON.stringify(history.state),
    };
    for (const [place, words] of Object.entries(told)) {
        for (const name of people) {
            const named = new RegExp(`(^|[^a-z])${name}([^a-z]|$)`, "i");
            if (!named.test(words)) continue;
            faults.push(`${place} names a person: ${words}`);
        }
    }
    return faults;
"""

RELOADS = 3

_read: set[str] = set()


class NotAccessibleError(AssertionError):
    """A screen that somebody cannot use, or that tells the browser about a person."""


def check_landing(browser: Browser) -> None:
    """Read what is on the screen, unless this screen was read in this state before."""
    land(*browser.driver.execute_script(WHERE))
    state = str(browser.driver.execute_script(STATE))
    if state not in _read:
        _check(browser, state, None)
        _read.add(state)
    bar = str(browser.driver.execute_script(BAR_STATE))
    if bar and bar not in _read:
        _check(browser, f"status bar | {bar}", BAR)
        _read.add(bar)


def check_at_both_widths(browser: Browser) -> None:
    """On a telephone, and on the window as it was."""
    set_width(browser, PHONE)
    try:
        check_landing(browser)
    finally:
        set_width(browser, browser.size)
    check_landing(browser)


def set_width(browser: Browser, size: tuple[int, int]) -> None:
    """As if the window were this large."""
    width, height = size
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.cdp("Emulation.setDeviceMetricsOverride", **metrics)


def _check(browser: Browser, state: str, within: str | None) -> None:
    findings = _axe(browser, within)
    if findings:  # the screen may have been changing: what is wrong is wrong twice
        findings = _axe(browser, within)
    faults = [_readable(one) for one in findings] + lint(browser)
    if faults:
        lines = "\n".join(f"- {fault}" for fault in faults)
        raise NotAccessibleError(f"at {state}:\n{lines}")


def lint(browser: Browser) -> list[str]:
    """What this page would let the browser keep of a person, and what on it has no script."""
    return list(browser.driver.execute_script(LINT, _people()))


def _axe(browser: Browser, within: str | None) -> list[dict[str, Any]]:
    driver = browser.driver
    for again in range(RELOADS, -1, -1):
        try:
            if not driver.execute_script("return typeof axe === 'object'"):
                driver.execute_script(_axe_source())
            return list(driver.execute_async_script(READ, within, TAGS))
        except JavascriptException:  # the page was loaded again, and axe went with the old one
            if not again:
                raise
    raise AssertionError("unreachable")


def _readable(finding: dict[str, Any]) -> str:
    return f"{finding['rule']}\n    {finding['where']}: {finding['html']}\n    {finding['why']}"


@cache
def _axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


@cache
def _people() -> list[str]:
    """Names and addresses of the demo families, in small letters."""
    names = {case.name for case in CASES} | {line for case in CASES for line in case.lines}
    for case in CASES:
        names |= {case.postcode}
        for member in case.members:
            names |= {member.given_name, member.known_as}
    return sorted(name.lower() for name in names - {"", "Ashcombe"})
