"""Questions answered by drawing."""

from fieldapp.forms.body_point import body_point_of
from fieldapp.forms.drawing import strokes_of
from fieldapp.forms.questions.question_field import UNFIT, QuestionField


class DrawingQuestion(QuestionField):
    """Strokes on a sheet, in the text of `forms/drawing.py`; merged as one value."""

    question_type = "drawing"

    def read(self, text: str) -> str:
        """The drawing; raises ValueError for what is none."""
        if strokes_of(text) is None:
            raise ValueError(UNFIT)
        return text


class BodyPointQuestion(QuestionField):
    """A point on an outline of the body, in the text of `forms/body_point.py`."""

    question_type = "body_point"

    def read(self, text: str) -> str:
        """The point; raises ValueError for what is none."""
        if body_point_of(text) is None:
            raise ValueError(UNFIT)
        return text
