"""Who may fetch reviews, visits, the record and oversight; ids are unknown ones."""

LISTS = {
    "anonymous": 302,
    "health_visitor": 200,
    "early_help_worker": 200,
    "team_manager": 200,
    "administrator": 403,
}
OF_A_FAMILY = {
    "anonymous": 302,
    "health_visitor": 404,
    "early_help_worker": 404,
    "team_manager": 404,
    "administrator": 403,
}
MANAGERS = {
    "anonymous": 302,
    "health_visitor": 403,
    "early_help_worker": 403,
    "team_manager": 200,
    "administrator": 403,
}
MANAGERS_UNKNOWN = MANAGERS | {"team_manager": 404}

ACCESS = {
    "reviews.list_reviews": MANAGERS,
    "reviews.claim_visit": MANAGERS_UNKNOWN,
    "reviews.see_urgent_answers": MANAGERS_UNKNOWN,
    "reviews.move_visit_answers": MANAGERS_UNKNOWN,
    "moving.choose_family": MANAGERS_UNKNOWN,
    "moving.show_who_is_who": MANAGERS_UNKNOWN,
    "moving.move_to_family": MANAGERS_UNKNOWN,
    "reviews.save_visit_review": MANAGERS_UNKNOWN,
    "reviews.keep_visit_review": MANAGERS_UNKNOWN,
    "reviews.give_back_visit": MANAGERS_UNKNOWN,
    "reviews.comment_on_visit": MANAGERS_UNKNOWN,
    "reviews.remove_visit_comment": MANAGERS_UNKNOWN,
    "reviews.mark_comment_answered": MANAGERS_UNKNOWN,
    "reviews.return_visit": MANAGERS_UNKNOWN,
    "reviews.approve_visit": MANAGERS_UNKNOWN,
    "visits.list_visits": LISTS,
    "visits.show_visit": OF_A_FAMILY,
    "visits.show_text": OF_A_FAMILY,
    "visits.withdraw_draft": OF_A_FAMILY,
    "record.show_family": OF_A_FAMILY,
    "prompts.show_prompts": MANAGERS,
    "prompts.show_prompt": MANAGERS_UNKNOWN,
    "oversight.show_oversight": MANAGERS,
    "oversight.show_late_words": MANAGERS_UNKNOWN,
    "oversight.keep_late": MANAGERS_UNKNOWN,
    "oversight.set_aside_late": MANAGERS_UNKNOWN,
    "oversight.show_quarantined": MANAGERS_UNKNOWN,
    "oversight.set_aside_kept": MANAGERS_UNKNOWN,
}
