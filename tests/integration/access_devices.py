"""Who may fetch the pages of devices; ids are unknown ones."""

LIST = {
    "anonymous": 302,
    "health_visitor": 403,
    "early_help_worker": 403,
    "team_manager": 200,
    "administrator": 200,
}
UNKNOWN = LIST | {"team_manager": 404, "administrator": 404}

ACCESS = {
    "devices.list_devices": LIST,
    "devices.show_device": UNKNOWN,
    "devices.revoke_device": UNKNOWN,
}
