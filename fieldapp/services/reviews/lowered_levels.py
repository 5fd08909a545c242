"""Levels and scales that are lower than at the family's last approved visit (R14)."""

from fieldapp.models.visits import Visit
from fieldapp.prompts.prompt import Prompt
from fieldapp.prompts.review_rules import lowered
from fieldapp.services.reviews.readings import last_approved_revision


def lowered_levels(visit: Visit) -> list[Prompt]:
    """Each of them, with what it was and what it is; none beside no earlier visit."""
    before = last_approved_revision(visit)
    if before is None or visit.head is None:
        return []
    return lowered(before.document, visit.head.document)


def agreement_to(prompt: Prompt) -> str:
    """What the manager's tick says yes to: this answer at this value, and at no other."""
    return f"{prompt.path}:{dict(prompt.inputs)['now']}"
