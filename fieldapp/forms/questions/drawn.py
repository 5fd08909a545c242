"""Questions answered by drawing."""

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
