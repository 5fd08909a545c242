"""What a manager may choose in a review (content model 7.8): keys with their words.

`{meeting}` is what the visit's profile calls it.
"""

from typing import Final

Choices = tuple[tuple[str, str], ...]

NEED_MORE = "need_more"
JUDGEMENTS: Final[Choices] = (
    ("agree", "Agree"),
    ("agree_with_changes", "Agree with changes"),
    ("disagree", "Disagree"),
    (NEED_MORE, "Need more"),
)
ESCALATE = "escalate"
DECISIONS: Final[Choices] = (
    ("continue", "Go on as planned"),
    ("change_level", "Change the level of need"),
    ("step_up_now", "Step up now"),
    ("strategy_discussion_request", "Ask for a strategy discussion"),
    ("second_worker_or_joint_visit", "Second worker, or a joint visit"),
    ("multi_agency_meeting", "Meeting of the agencies: {meeting}"),
    (ESCALATE, "Escalate"),
    ("consult_named_or_designated", "Ask the named or designated professional"),
    ("close", "Close"),
    ("keep_open", "Keep open"),
)
WELLBEING: Final[Choices] = (
    ("ok", "Well"),
    ("support_offered", "Support was offered"),
    ("workload_issue", "Too much work"),
)
#: How far an escalation has come; what the authority calls each stage, and in how many working
#: days, stands beside it from the visit's profile.
ESCALATION_STAGES: Final[Choices] = (
    ("1", "Stage 1: between practitioners"),
    ("2", "Stage 2: between managers"),
    ("3", "Stage 3: senior or named professionals"),
    ("4", "Stage 4: chair of the partnership"),
)
