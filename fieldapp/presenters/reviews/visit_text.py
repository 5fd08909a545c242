"""A visit as plain text, for another system's text box or an email to oneself."""

from collections.abc import Iterator

from fieldapp.presenters.reviews.answer_groups import by_section
from fieldapp.presenters.reviews.visit_page import VisitPage
from fieldapp.presenters.reviews.written_review import WrittenReview
from fieldapp.services.answers.answer import Answer


def visit_text(page: VisitPage) -> str:
    """Headings underlined, one answer a line, with how it is known."""
    return "\n".join(_lines(page)).strip() + "\n"


def _lines(page: VisitPage) -> Iterator[str]:
    yield f"{page.visit.family.name} family"
    yield f"Visit of {page.this_visit_on}. {page.state[0]}."
    yield page.holder + "."
    for member in page.visit.family.members:
        if member.person_id in page.unconfirmed:
            yield f"{member.person.short_name}. {page.unconfirmed[member.person_id]}."
    for decision in page.decisions:
        yield f"{decision.decision.capitalize()} by {decision.by.name}."
    for group in by_section(page.readings.answers):
        yield ""
        yield group.title
        yield "-" * len(group.title)
        for answer in group.answers:
            yield from answer_lines(answer)
            if answer.path in page.added:
                yield f"  {page.added[answer.path]}"
    if page.taken_away:
        yield from ("", "Taken away", "----------", *page.taken_away)
    for review in page.reviews:
        yield from ("", "The manager’s review", "--------------------")
        yield from review_lines(review)


def review_lines(review: WrittenReview) -> Iterator[str]:
    """Who decided when, what she wrote, and the checklist."""
    yield f"{review.heading}."
    for label, words in review.lines:
        yield f"{label}: {words}"
    for words in review.direction:
        yield f"What is to be done: {words}"
    for what, tells in review.hypotheses:
        yield f"What else could this be? {what}"
        yield f"  What would tell: {tells}"
    for point in review.points:
        yield f"{point.words}: {point.answer}{f'. {point.note}' if point.note else ''}"


def answer_lines(answer: Answer) -> Iterator[str]:
    """`Question: words`, then details, then how it is known."""
    question = answer.label if answer.label.endswith("?") else f"{answer.label}:"
    yield f"{question} {_spoken(answer)}"
    for label, words in answer.details:
        yield f"  {label} {words}" if label else f"  {words}"
    if answer.basis_words:
        yield f"  How it is known: {answer.basis_words}"


def _spoken(answer: Answer) -> str:
    return f"“{answer.words}”" if answer.key == "quote/*" else answer.words
