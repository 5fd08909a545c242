"""Every rule of practice has a name on the manager's page."""

from fieldapp.forms.visit.more_form import PUT_ASIDE
from fieldapp.presenters.reviews.prompt_names import NAMES
from fieldapp.prompts.growth_rule import GROWTH_RULE
from fieldapp.prompts.practice_rules import PRACTICE_RULES
from fieldapp.prompts.twice_running import TWICE_RULES


def test_every_rule_has_a_name_and_no_name_is_left_over() -> None:
    rules = (*PRACTICE_RULES, *TWICE_RULES, GROWTH_RULE)
    assert set(NAMES) == {rule["code"] for rule in rules}
    assert {code: NAMES[code] for code in PUT_ASIDE} == PUT_ASIDE
