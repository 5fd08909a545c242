"""After a whole visit the browser's own files hold nothing of a person, but as ciphertext."""

import base64
from collections.abc import Callable
from typing import Any

import pytest

from fieldapp.demo.ids import demo_id
from tests.e2e.browser import DESK, Browser
from tests.e2e.canaries import Canaries, forms_of, found_in
from tests.e2e.navigators.administrator import Administrator
from tests.e2e.navigators.desk import DeskPerson
from tests.e2e.navigators.faults import VisitorInTrouble
from tests.e2e.navigators.manager import Manager
from tests.e2e.navigators.typing import (
    empties_fields,
    opens_everything,
    types_everywhere,
    types_into_fields,
)
from tests.e2e.office import Office
from tests.e2e.prepared import PreparedTablet
from tests.e2e.server import ServerProcess

SEED = 20261124
PASSWORD = "kitchen-table-visit"
KITCHEN = f"/rooms/{demo_id('larkin/kitchen')}"
NAMES = ("Larkin", "Tannery Row", "ZZ99 3AB")
COLLEAGUE = "Ben Okafor"
SEARCH_CACHES = """
    const [words, done] = arguments;
    (async () => {
        const found = [];
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const text = await (await cache.match(request)).text();
                const whole = `${request.url} ${text}`;
                for (const word of words) {
                    if (whole.includes(word)) found.push(`${word} in ${name}: ${request.url}`);
                }
            }
        }
        done(found);
    })();
"""
KEEP_CONTROLS = """
    const [stored, database, cached, done] = arguments;
    (async () => {
        localStorage.setItem("control", stored);
        const asked = indexedDB.open("control", 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore("control");
        await new Promise((resolve) => { asked.onsuccess = resolve; });
        const transaction = asked.result.transaction("control", "readwrite");
        transaction.objectStore("control").put(database, 1);
        await new Promise((resolve) => { transaction.oncomplete = resolve; });
        asked.result.close();
        await (await caches.open("control")).put("/control", new Response(cached));
        done();
    })();
"""
MOST_PAGES = 40
LINKS = """
    return [...document.querySelectorAll("nav a[href], main a[href]")]
        .filter((one) => one.origin === location.origin && !one.target && !one.download)
        .map((one) => one.pathname + one.search)
        .filter((path) => !/^.(workspace|sign-out|healthz)/.test(path));
"""
WITHOUT_AUTOCOMPLETE = """
    document.querySelector("main").insertAdjacentHTML("beforeend",
        '<form><label for="control">Control</label><input id="control" name="control"></form>');
"""


@pytest.fixture
def manager_at_desk(
    service: ServerProcess, browsers: Callable[..., Browser], prepared: PreparedTablet
) -> Manager:
    """The manager at a desk, in a browser of her own."""
    return Manager(browsers("manager", DESK), service.origin, "manager@example.org", PASSWORD)


@pytest.fixture
def administrator(server: ServerProcess, browsers: Callable[..., Browser]) -> Administrator:
    """Ada, in a browser of her own."""
    return Administrator(browsers("admin", DESK), server.origin, "admin@example.org", PASSWORD)


@pytest.fixture
def canaries() -> Canaries:
    return Canaries(SEED)


def in_caches(browser: Browser, words: list[str]) -> list[Any]:
    """Which of these words the service worker's caches hold."""
    return list(browser.driver.execute_async_script(SEARCH_CACHES, words))


def test_nothing_of_a_person_is_kept_in_plain(
    service: ServerProcess, visitor: VisitorInTrouble, canaries: Canaries
) -> None:
    browser = visitor.browser
    visitor.opens_and_unlocks(signed_in=False)
    visitor.signs_in_to_send()
    types_everywhere(visitor, canaries)
    assert len(canaries.typed) > 20, canaries.typed
    visitor.goes_home()
    visitor.bar_says("Nothing is waiting")
    secret = [*canaries.typed, visitor.password, visitor.words, *NAMES, COLLEAGUE]
    assert in_caches(browser, secret) == []
    browser.kill()
    assert found_in(browser.profile, secret) == {}
    visitor.opens_and_unlocks()
    visitor.opens_the_carer()
    assert visitor.value_shown("parent_view") in canaries.typed
    browser.close()
    assert found_in(browser.profile, secret) == {}


def types_on_desk_pages(person: DeskPerson, canaries: Canaries, *begin: str) -> set[str]:
    """Into every field of every page that a link leads to; gives the pages' addresses."""
    browser = person.browser
    waiting, read = list(begin), set[str]()
    while waiting and len(read) < MOST_PAGES:
        place = waiting.pop(0)
        if place in read:
            continue
        read.add(place)
        browser.driver.get(f"{person.origin}{place}")
        person.by("//h1")
        waiting += browser.driver.execute_script(LINKS)
        opens_everything(browser)
        empties_fields(browser)
        types_into_fields(browser, canaries, place)
    return read


def test_desk_pages_leave_nothing(
    service: ServerProcess,
    manager_at_desk: Manager,
    office: Office,
    prepared: PreparedTablet,
    canaries: Canaries,
) -> None:
    browser = manager_at_desk.browser
    office.writes(prepared.visit_id, {f"{KITCHEN}/picture_rating": 4})
    office.reads(prepared.visit_id)
    manager_at_desk.signs_in()
    manager_at_desk.by("//nav//a")
    assignment = f"/families/{demo_id('family/larkin')}/assignment"
    read = types_on_desk_pages(manager_at_desk, canaries, "/reviews", assignment)
    areas = {place.strip("/").partition("/")[0] for place in read}
    assert areas >= {"families", "visits", "reviews", "oversight"}
    fields = list(canaries.typed.values())
    assert any("comment" in field for field in fields), fields
    browser.close()
    secret = [*canaries.typed, manager_at_desk.password, *NAMES]
    assert found_in(browser.profile, secret) == {}


def test_the_administrators_pages_leave_nothing(
    administrator: Administrator, canaries: Canaries
) -> None:
    browser = administrator.browser
    administrator.signs_in()
    administrator.by("//nav//a")
    read = types_on_desk_pages(administrator, canaries, "/admin/accounts")
    areas = {place.strip("/").partition("/")[0] for place in read}
    assert areas >= {"admin", "devices", "account"}
    places = {field.split()[0] for field in canaries.typed.values()}
    assert places >= {"/admin/accounts/new", "/admin/teams", "/account/password"}, places
    for area in ("/admin/teams/", "/admin/act-now-numbers/", "/devices/"):
        assert any(place.startswith(area) for place in places), (area, places)
    once = administrator.resets(COLLEAGUE)
    browser.close()
    secret = [*canaries.typed, administrator.password, once, COLLEAGUE]
    assert found_in(browser.profile, secret) == {}


def test_the_search_can_find_something(
    service: ServerProcess, visitor: VisitorInTrouble, canaries: Canaries
) -> None:
    browser = visitor.browser
    stored, database, cached, typed, visited = (canaries.make(str(one)) for one in range(5))
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back")
    assert in_caches(browser, ["Four words, made here", "data-contract"]) != []
    browser.driver.execute_async_script(KEEP_CONTROLS, stored, database, cached)
    assert len(in_caches(browser, [cached])) == 1
    browser.driver.get(f"{service.origin}/sign-in")
    browser.driver.execute_script(WITHOUT_AUTOCOMPLETE)
    browser.see("#control").send_keys(typed)
    browser.driver.get(f"{service.origin}/healthz?control={visited}")
    browser.close()
    found = found_in(browser.profile, [stored, database, cached, typed, visited])
    assert set(found) == {stored, database, cached, typed, visited}, found
    assert any("Sessions" in path for path in found[typed]), found[typed]
    assert any("History" in path for path in found[visited]), found[visited]


def test_a_word_is_found_in_every_form() -> None:
    word = Canaries(SEED).make("nowhere")
    wrapped = [b"x" * before + word.encode() + b"yz" for before in range(3)]
    for number, whole in enumerate(wrapped):
        assert any(form in base64.b64encode(whole) for form in forms_of(word)), number


def test_the_app_can_be_installed(service: ServerProcess, visitor: VisitorInTrouble) -> None:
    visitor.opens_the_app()
    visitor.sees_heading("Welcome back")
    assert visitor.browser.cdp("Page.getInstallabilityErrors")["installabilityErrors"] == []
