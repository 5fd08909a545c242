"""How accounts are shown: to the workspace, and on the administrator's pages."""

from typing import Any

from fieldapp.models.accounts import (
    ADMINISTRATOR,
    EARLY_HELP_WORKER,
    HEALTH_VISITOR,
    TEAM_MANAGER,
    User,
)

ROLE_LABELS = {
    HEALTH_VISITOR: "Health visitor",
    EARLY_HELP_WORKER: "Early help worker",
    TEAM_MANAGER: "Team manager",
    ADMINISTRATOR: "Administrator",
}


def present_signed_in(user: User) -> dict[str, Any]:
    """`{id, name, initials, roles, team}` as `/sync/v1/hello` and signing in give it.

    `id` is the public id; `team` is `{id, name}` or None.
    """
    team = {"id": user.team.id, "name": user.team.name} if user.team else None
    return {
        "id": user.public_id,
        "name": user.name,
        "initials": user.initials,
        "roles": sorted(user.role_names),
        "team": team,
    }


def role_words(user: User) -> str:
    """The account's roles in words, in the order of the glossary."""
    return ", ".join(label for name, label in ROLE_LABELS.items() if name in user.role_names)
