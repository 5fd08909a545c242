"""Who may fetch form files: everybody, since no person is in them."""

ACCESS = {
    "forms.get_form_file": dict.fromkeys(
        (
            "anonymous",
            "health_visitor",
            "early_help_worker",
            "team_manager",
            "administrator",
        ),
        404,
    )
}
