"""Who may fetch the pages of signing in."""

ROLES = ("health_visitor", "early_help_worker", "team_manager", "administrator")
EVERYBODY = ("anonymous", *ROLES)
SIGNED_IN = {"anonymous": 302, **dict.fromkeys(ROLES, 200)}

ACCESS = {
    "auth.start": dict.fromkeys(EVERYBODY, 302),
    "auth.sign_in": dict.fromkeys(EVERYBODY, 200),
    "auth.sign_out": dict.fromkeys(EVERYBODY, 302),
    "auth.change_password": SIGNED_IN,
}

POSTED = {
    "auth.sign_in POST": dict.fromkeys(EVERYBODY, 422),
    "auth.change_password POST": {"anonymous": 302, **dict.fromkeys(ROLES, 422)},
}
