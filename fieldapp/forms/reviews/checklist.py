"""The fifteen points that a manager answers of every visit (content model 7.8)."""

from dataclasses import dataclass
from typing import Final

YES = "yes"
NO = "no"
NOT_APPLICABLE = "not_applicable"
ANSWERS: Final = ((YES, "Yes"), (NO, "No"), (NOT_APPLICABLE, "Does not apply"))


@dataclass(frozen=True)
class Point:
    """One point: its key is kept with the answer, its words are what she reads."""

    key: str
    words: str


POINTS: Final = (
    Point("children_seen", "All children were seen, or it is explained why not"),
    Point("voices", "Each child’s voice is recorded, or why it is missing"),
    Point("unborn", "An unborn child is included"),
    Point("facts_and_opinion", "Facts and opinion are kept apart"),
    Point("home_impact", "Home scores say what they mean for each child"),
    Point("cause", "The cause was considered, poverty among others"),
    Point("strengths_and_worries", "Strengths and worries both stand there"),
    Point("history", "The history was read"),
    Point("changes_dated", "What must change has dates and consequences"),
    Point("improvement", "Improvement: whether it lasts, and who made it"),
    Point("adults", "Adults are included, fathers among them"),
    Point("interpreter", "The interpreter was right"),
    Point("sharing", "Decisions about sharing are lawful, with their reasons"),
    Point("threshold", "The reason fits the threshold"),
    Point("next_visit", "The date of the next visit is set"),
)
