"""Which screens a whole run has landed on, and read: one that no test visits is read by nobody."""

import re
from collections.abc import Iterable
from pathlib import Path

from werkzeug.exceptions import HTTPException

from tests.databases import app_on

SCREENS = Path(__file__).resolve().parents[1] / "fieldapp" / "templates" / "workspace" / "screens"
TEMPLATE = re.compile(r'<template id="(screen-[a-z-]+)"')
#: They answer with no page, or with one that leads on at once.
NO_PAGES = ("health.", "pwa.", "forms.", "sync.", "auth.start")
#: A browser that gives no store cannot be had here: the screen is looked at by hand.
CANNOT_BE_MET = {"screen-no-store"}

_landed: set[str] = set()


def land(*places: str) -> None:
    """Note a desk page's path, or the template of a screen of the workspace."""
    _landed.update(places)


def landed() -> list[str]:
    """Every place that was noted in this process."""
    return sorted(_landed)


def never_visited(places: Iterable[str]) -> list[str]:
    """Pages of the desk and screens of the workspace that are not among these places."""
    seen = set(places)
    return sorted((_pages() - _endpoints_of(seen)) | (_screens() - seen))


def _screens() -> set[str]:
    found = {name for file in SCREENS.glob("*.html") for name in TEMPLATE.findall(file.read_text())}
    return found - CANNOT_BE_MET


def _pages() -> set[str]:
    rules = app_on("sqlite://").url_map.iter_rules()
    named = {rule.endpoint for rule in rules if "GET" in (rule.methods or set())}
    return {name for name in named if not name.startswith((*NO_PAGES, "static"))}


def _endpoints_of(places: set[str]) -> set[str]:
    addresses = app_on("sqlite://").url_map.bind("localhost")
    found: set[str] = set()
    for place in places:
        try:
            found.add(addresses.match(place)[0])
        except HTTPException:
            continue  # a screen's template, or a page that says there is none
    return found
