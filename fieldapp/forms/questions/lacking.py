"""A list that lacks what it needs: asked only where the answers do not hold it."""

from fieldapp.forms.questions.question_field import QuestionField


class LackingQuestion(QuestionField):
    """Never answered; `asking.py` puts it where a list has no row, or too many."""

    question_type = "lacking"

    @property
    def is_answered(self) -> bool:
        """Nothing that was sent satisfies it."""
        return False
