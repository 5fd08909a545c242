"""Questions answered with a number."""

from fieldapp.forms.questions.question_field import UNFIT, QuestionField
from fieldapp.forms.questions.typed_text import NumberText


class WholeNumberQuestion(QuestionField):
    """A whole number, not negative."""

    question_type = "whole_number"
    answer_text = NumberText
    most = 999

    def read(self, text: str) -> int:
        """The number; raises ValueError outside 0 to `most`."""
        number = int(text)
        if not 0 <= number <= self.most:
            raise ValueError(UNFIT)
        return number


class Scale0To10Question(WholeNumberQuestion):
    """0 to 10 between two ends in words, both always shown."""

    question_type = "scale_0_10"
    most = 10
