"""What a review still lacks before its visit can be approved (content model 7.8)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fieldapp.forms.reviews.checklist import NO, POINTS
from fieldapp.forms.reviews.choices import ESCALATE, NEED_MORE
from fieldapp.services.reviews.written import Written

NEEDED = {
    "challenge": "Write your challenge: what you asked the worker, and another way to see it",
    "judgement": "Say whether you agree",
    "decision": "Choose your decision",
    "reason": "Give the reason for your decision",
}
OF_AN_ACTION = {
    "action": "Say what is to be done",
    "who": "Say who does it",
    "by_when": "Say by when",
}
OF_A_HYPOTHESIS = {
    "what": "Say what else this could be",
    "tells": "Say what would tell",
}
MORE_IS_NEEDED = "You need more: return the visit, or change your judgement"


@dataclass(frozen=True)
class Lack:
    """Something that is missing: `field` is its place in the form, `words` say what to do."""

    field: str
    words: str


def review_lacks(written: Written, to_agree: Iterable[str] = ()) -> list[Lack]:
    """Everything that is missing, in the order of the form.

    `to_agree` are the agreements that the visit calls for (`lowered_levels.py`).
    """
    return [
        *_points(written),
        *_rows(written, "hypotheses", OF_A_HYPOTHESIS),
        *(Lack(key, words) for key, words in NEEDED.items() if not written.get(key)),
        *_stage(written),
        *_more(written),
        *_agreements(written, to_agree),
        *_direction(written),
    ]


def _points(written: Written) -> Iterator[Lack]:
    told = written.get("points", {})
    for point in POINTS:
        said = told.get(point.key, {})
        if not said.get("answer"):
            yield Lack(f"points-{point.key}-answer", f"Answer: {point.words}")
        elif said["answer"] == NO and not said["note"]:
            yield Lack(f"points-{point.key}-note", f"Say why not: {point.words}")


def _rows(written: Written, name: str, needed: dict[str, str]) -> Iterator[Lack]:
    for at, row in enumerate(written.get(name, [])):
        for key, words in needed.items():
            if not row[key]:
                yield Lack(f"{name}-{at}-{key}", words)


def _stage(written: Written) -> Iterator[Lack]:
    if written.get("decision") == ESCALATE and not written.get("escalation_stage"):
        yield Lack("escalation_stage", "Say at which stage the escalation is")


def _more(written: Written) -> Iterator[Lack]:
    if written.get("judgement") == NEED_MORE:
        yield Lack("judgement", MORE_IS_NEEDED)


def _agreements(written: Written, to_agree: Iterable[str]) -> Iterator[Lack]:
    if not set(to_agree) <= set(written.get("agreed", [])):
        yield Lack("agreed", "Agree with what is lower than at the last visit, or return the visit")


def _direction(written: Written) -> Iterator[Lack]:
    if not written.get("direction") and not written.get("nothing_to_direct"):
        yield Lack("direction-0-action", "Say what is to be done, or that nothing is")
    yield from _rows(written, "direction", OF_AN_ACTION)
    if written.get("direction") and written.get("nothing_to_direct"):
        yield Lack("nothing_to_direct", "Either something is to be done or nothing is")
