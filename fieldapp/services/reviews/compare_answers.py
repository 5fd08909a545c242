"""What is different between two readings of the same questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fieldapp.services.answers.answer import Answer

NEW = "new"
CHANGED = "changed"
SAME = "same"
GONE = "gone"
WORSE = "worse"
BETTER = "better"
KINDS = (WORSE, BETTER, NEW, CHANGED, GONE, SAME)

# Scales by the key of their question, and whether a higher number is worse. A finding's level
# is always worse when higher.
HIGHER_IS_WORSE = {"picture_rating": True, "clean_rating": True}
EXITS = ("clear", "partly", "blocked")


@dataclass(frozen=True)
class Change:
    """One question at two moments; one side is empty where it was not answered then."""

    kind: str
    now: Answer | None
    before: Answer | None

    @property
    def answer(self) -> Answer:
        """The side that says which question this is."""
        answer = self.now or self.before
        assert answer is not None
        return answer


def compare_answers(before: Iterable[Answer], now: Iterable[Answer]) -> list[Change]:
    """One `Change` a question, in the order of `now`; what is gone comes last.

    A row is the same row when it says the same; other rows of one list are new, and stand
    beside the rows that it had before.
    """
    old = {answer.same_question: answer for answer in before}
    groups = {path: answer for (path, _), answer in old.items() if answer.is_group_answer}
    changes = [_change(old.pop(answer.same_question, None), answer) for answer in now]
    changes = [_beside_old_group(change, groups) for change in changes]
    changes = [_beside_old_row(change, old) for change in changes]
    return changes + [Change(GONE, None, answer) for answer in old.values()]


def _change(before: Answer | None, now: Answer) -> Change:
    return Change(_kind(before, now), now, before)


def _beside_old_group(change: Change, groups: dict[str, Answer]) -> Change:
    """A new finding with what was then answered for its whole group."""
    now = change.now
    if now is None or change.before is not None or now.type != "finding":
        return change
    group = groups.get(f"{now.path.rpartition('/items/')[0]}/opener")
    return change if group is None else Change(NEW, now, group)


def _beside_old_row(change: Change, old: dict[tuple[str, str], Answer]) -> Change:
    """A new row with the first row of its list that is not there any more."""
    now = change.now
    if now is None or change.kind != NEW or now.type != "rows":
        return change
    same_list = now.same_question[0]
    key = next((one for one in old if one[0] == same_list and old[one].type == "rows"), None)
    return change if key is None else Change(NEW, now, old.pop(key))


def _kind(before: Answer | None, now: Answer) -> str:
    if before is None:
        return NEW
    if before.value == now.value:
        return SAME
    return _direction(_rank(before), _rank(now))


def _direction(before: int | None, now: int | None) -> str:
    """Worse or better where both stand on one scale (a higher rank is worse)."""
    if before is None or now is None or before == now:
        return CHANGED
    return WORSE if now > before else BETTER


def _rank(answer: Answer) -> int | None:
    """A number that rises as things get worse, where the question has a scale."""
    value: Any = answer.value
    if answer.level is not None:
        return answer.level
    if answer.key == "exits_clear" and value in EXITS:
        return EXITS.index(value)
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    if answer.key in HIGHER_IS_WORSE:
        return value
    return -value if answer.type == "scale_0_10" else None
