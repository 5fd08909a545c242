"""Who may fetch the workspace's own files: everybody, since no person is in them."""

EVERYBODY = ("anonymous", "health_visitor", "early_help_worker", "team_manager", "administrator")

ACCESS = {
    "pwa.show_shell": dict.fromkeys(EVERYBODY, 200),
    "pwa.send_release_file": dict.fromkeys(EVERYBODY, 404),
    "pwa.send_worker": dict.fromkeys(EVERYBODY, 200),
    "pwa.send_manifest": dict.fromkeys(EVERYBODY, 200),
}
