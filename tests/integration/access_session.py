"""Who may sign in and out inside the workspace: anybody (an empty body is malformed)."""

EVERYBODY = ("anonymous", "health_visitor", "early_help_worker", "team_manager", "administrator")

ACCESS = {
    "session.sign_in": dict.fromkeys(EVERYBODY, 400),
    "session.sign_out": dict.fromkeys(EVERYBODY, 200),
}
