"""Which changes since the last visit a manager must see at once, and in which order.

What stands out: immediate danger, injury, disclosure; ratings, levels, needs and decisions that
moved; the child's own words; what was planned. Words that were written anew for the same
judgement, and questions that were answered for the first time, are read after these.
"""

from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import CHILDS_OWN
from fieldapp.services.reviews.compare_answers import BETTER, GONE, NEW, SAME, WORSE, Change

SERIOUS = 2
# The answers that come first wherever they changed, by the beginning of their question's key.
URGENT = ("immediate_danger", "any_injury", "disclosure")
WEIGHTY = frozenset(
    {
        "seen",
        "outcome",
        "visit/unknown_adult/answer",
        "service_agreement/answer",
        "voice_obtained",
        "parent_view",
        "picture_rating",
        "clean_rating",
        "exits_clear",
        "hazards",
        "level/value",
        "decision/value",
        "pattern",
    }
)
# Rows that are news whenever they are there: the child's words and ways, and the plan.
TOLD = frozenset({"quote/*", "observed/*", "what_must_change/*"})
# What was said or seen at the last visit is not missing from this one.
SAID_THEN = frozenset({"quote/*", "observed/*"})
# The moments of a visit differ every time.
MOMENTS = frozenset({"time", "date"})


def is_difference(change: Change) -> bool:
    """Whether anybody needs to read of it at all."""
    answer = change.answer
    if change.kind == SAME or (answer.path.startswith("/visit/") and answer.type in MOMENTS):
        return False
    said_then = answer.key in SAID_THEN or CHILDS_OWN in answer.basis
    return not (change.kind == GONE and said_then)


def stands_out(change: Change) -> bool:
    """Whether it is seen at once; the rest of the differences are one tap away."""
    answer = change.answer
    told = answer.key in TOLD or CHILDS_OWN in answer.basis
    if change.kind in {WORSE, BETTER} or told:
        return True
    if change.kind == NEW:
        return _is_alarming(answer) or _leaves_a_met_group(change)
    if change.kind == GONE:
        return answer.key == "seen" or (answer.level or 0) >= SERIOUS
    return _is_urgent(answer) or answer.key in WEIGHTY or _moves_a_need(answer)


def order_of(change: Change) -> int:
    """Danger, injury and disclosure first, then worse, better, and the rest as in the form."""
    if _is_urgent(change.answer):
        return 0
    return {WORSE: 1, BETTER: 2}.get(change.kind, 3)


def _is_urgent(answer: Answer) -> bool:
    return answer.key.removeprefix("visit/").startswith(URGENT)


def _is_alarming(answer: Answer) -> bool:
    """A first answer that cannot wait behind a fold."""
    if _is_urgent(answer):
        return answer.value is not False
    return (answer.level or 0) >= SERIOUS or answer.band == "high"


def _leaves_a_met_group(change: Change) -> bool:
    """A need of 1 and over where the whole group was met the last time."""
    before = change.before
    return before is not None and before.value == "all_met" and bool(change.answer.level)


def _moves_a_need(answer: Answer) -> bool:
    """A finding or its group; an opened group is told by its findings."""
    if answer.is_group_answer or answer.type == "finding_group":
        return bool(answer.value != "to_record")
    return answer.type == "finding" and (answer.is_not_assessed or bool(answer.level))
