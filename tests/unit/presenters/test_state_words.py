from fieldapp.models.visits import STATES as KNOWN_STATES
from fieldapp.presenters.reviews.state_words import ALERTS, STATES
from fieldapp.prompts.practice_rules import PRACTICE_RULES
from fieldapp.services.visits.raise_alerts import KINDS


def test_every_urgent_rule_has_its_own_words_for_the_manager() -> None:
    told = {rule["code"] for rule in PRACTICE_RULES if rule["urgent"] or rule.get("same_day")}
    assert told == KINDS.keys()
    assert set(KINDS.values()) == ALERTS.keys()


def test_every_state_has_words() -> None:
    assert set(KNOWN_STATES) == STATES.keys()
