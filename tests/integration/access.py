"""The access list: every endpoint, and what each role gets from it with ids that nobody has."""

from collections.abc import Mapping

from tests.integration import (
    access_admin,
    access_auth,
    access_devices,
    access_families,
    access_forms,
    access_pwa,
    access_reviews,
    access_session,
    access_sync,
)

ROLES = ("anonymous", "health_visitor", "early_help_worker", "team_manager", "administrator")

LISTS: tuple[Mapping[str, Mapping[str, int]], ...] = (
    access_admin.ACCESS,
    access_auth.ACCESS,
    access_devices.ACCESS,
    access_families.ACCESS,
    access_forms.ACCESS,
    access_pwa.ACCESS,
    access_reviews.ACCESS,
    access_session.ACCESS,
    access_sync.ACCESS,
    {"health.show_health": dict.fromkeys(ROLES, 200)},
)

ACCESS = {endpoint: expected for area in LISTS for endpoint, expected in area.items()}

#: Views that show a page and take its form: what an empty form gets.
POSTED = access_auth.POSTED
