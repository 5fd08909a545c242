"""Who may fetch the families pages: not the administrator; only managers assign."""

LISTS = {
    "anonymous": 302,
    "health_visitor": 200,
    "early_help_worker": 200,
    "team_manager": 200,
    "administrator": 403,
}
ASSIGNMENT = {
    "anonymous": 302,
    "health_visitor": 403,
    "early_help_worker": 403,
    "team_manager": 404,
    "administrator": 403,
}

ACCESS = {
    "families.list_families": LISTS,
    "families.search_families": LISTS,
    "families.show_assignment": ASSIGNMENT,
    "families.assign_family": ASSIGNMENT,
}
