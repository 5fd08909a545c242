"""The places of work in the head of desk pages, by role, and where each role begins."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from flask import Flask, current_app, request, url_for
from flask_login import current_user

from fieldapp.models.accounts import (
    ADMINISTRATOR,
    ROLES_THAT_VISIT,
    ROLES_WITH_FAMILIES,
    TEAM_MANAGER,
    User,
)

MANAGER_ONLY = frozenset({TEAM_MANAGER})
ADMINISTRATOR_ONLY = frozenset({ADMINISTRATOR})
#: A visit is reached from several places, and belongs to none of them alone.
OF_A_FAMILY = frozenset(
    {"record.show_family", "families.show_assignment", "families.search_families"}
)
OF_OVERSIGHT = frozenset(
    {
        "oversight.show_late_words",
        "oversight.show_quarantined",
        "prompts.show_prompts",
        "prompts.show_prompt",
    }
)
OF_AN_ACCOUNT = frozenset({"admin.show_account", "admin.ask_for_account", "admin.make_account"})
Counter = Callable[[User], int]


@dataclass(frozen=True)
class Place:
    """One link of the head; `count` is what waits there, `below` the pages reached from it."""

    name: str
    endpoint: str
    roles: frozenset[str]
    below: frozenset[str] = frozenset()
    href: str = ""
    here: str = ""
    count: int = 0


PLACES = (
    Place("My visits", "pwa.show_shell", ROLES_THAT_VISIT),
    Place("To review", "reviews.list_reviews", MANAGER_ONLY),
    Place("Visits", "visits.list_visits", ROLES_WITH_FAMILIES),
    Place("Families", "families.list_families", ROLES_WITH_FAMILIES, OF_A_FAMILY),
    Place("Oversight", "oversight.show_oversight", MANAGER_ONLY, OF_OVERSIGHT),
    Place("Accounts", "admin.list_accounts", ADMINISTRATOR_ONLY, OF_AN_ACCOUNT),
    Place("Teams", "admin.list_teams", ADMINISTRATOR_ONLY, frozenset({"admin.show_team"})),
    Place(
        "Profile",
        "admin.show_profile_choice",
        ADMINISTRATOR_ONLY,
        frozenset({"admin.choose_profile", "admin.show_profile"}),
    ),
    Place(
        "Act-now numbers",
        "admin.list_act_now_numbers",
        ADMINISTRATOR_ONLY,
        frozenset({"admin.show_act_now_number"}),
    ),
    Place(
        "Devices",
        "devices.list_devices",
        MANAGER_ONLY | ADMINISTRATOR_ONLY,
        frozenset({"devices.show_device"}),
    ),
)
_counters: dict[str, Counter] = {}


def counts_waiting(endpoint: str, counter: Counter) -> None:
    """Let the area of `endpoint` say how much waits there for a person."""
    _counters[endpoint] = counter


def _here(place: Place) -> str:
    """`aria-current`: the page itself, or the place that it belongs to."""
    if request.endpoint == place.endpoint:
        return "page"
    return "true" if request.endpoint in place.below else ""


def places_of(user: User) -> list[Place]:
    """The places that this person's roles open, of those that exist."""
    return [
        replace(place, href=url_for(place.endpoint))
        for place in PLACES
        if place.endpoint in current_app.view_functions and user.has_any_role(*place.roles)
    ]


def first_place(user: User) -> str:
    """Where this person's work begins; the password page where no role opens anything."""
    places = places_of(user)
    return places[0].href if places else url_for("auth.change_password")


def desk_places() -> list[Place]:
    """The places for the head of the present page, with the present one and counts marked."""
    user = current_user._get_current_object()
    return [
        replace(
            place,
            here=_here(place),
            count=_counters[place.endpoint](user) if place.endpoint in _counters else 0,
        )
        for place in places_of(user)
    ]


def sign_out_address() -> str:
    """Where the sign-out button posts to."""
    return url_for("auth.sign_out")


def register(app: Flask) -> None:
    """Give templates the places."""
    app.jinja_env.globals["desk_places"] = desk_places
    app.jinja_env.globals["sign_out_address"] = sign_out_address
