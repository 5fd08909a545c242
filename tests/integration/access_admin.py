"""Who may fetch the administrator's pages: administrators only."""

OTHERS = {
    "anonymous": 302,
    "health_visitor": 403,
    "early_help_worker": 403,
    "team_manager": 403,
}
PAGE = {**OTHERS, "administrator": 200}
EMPTY_FORM = {**OTHERS, "administrator": 422}
UNKNOWN = {**OTHERS, "administrator": 404}

ACCESS = {
    "admin.list_accounts": PAGE,
    "admin.ask_for_account": PAGE,
    "admin.make_account": EMPTY_FORM,
    "admin.show_account": UNKNOWN,
    "admin.move_account": UNKNOWN,
    "admin.disable_account": UNKNOWN,
    "admin.enable_account": UNKNOWN,
    "admin.reset_password": UNKNOWN,
    "admin.list_teams": PAGE,
    "admin.make_team": EMPTY_FORM,
    "admin.show_team": UNKNOWN,
    "admin.rename_team": UNKNOWN,
    "admin.show_profile_choice": PAGE,
    "admin.choose_profile": EMPTY_FORM,
    "admin.show_profile": UNKNOWN,
    "admin.list_act_now_numbers": PAGE,
    "admin.enter_act_now_number": EMPTY_FORM,
    "admin.show_act_now_number": UNKNOWN,
    "admin.change_act_now_number": UNKNOWN,
    "admin.confirm_act_now_number": UNKNOWN,
    "admin.remove_act_now_number": UNKNOWN,
}
