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
DECISIONS: Final[Choices] = (
    ("continue", "Go on as planned"),
    ("change_level", "Change the level of need"),
    ("step_up_now", "Step up now"),
    ("strategy_discussion_request", "Ask for a strategy discussion"),
    ("second_worker_or_joint_visit", "Second worker, or a joint visit"),
    ("multi_agency_meeting", "Meeting of the agencies: {meeting}"),
    ("escalate", "Escalate"),
    ("consult_named_or_designated", "Ask the named or designated professional"),
    ("close", "Close"),
    ("keep_open", "Keep open"),
)
WELLBEING: Final[Choices] = (
    ("ok", "Well"),
    ("support_offered", "Support was offered"),
    ("workload_issue", "Too much work"),
)
