"""Questions answered in words."""

from fieldapp.forms.questions.question_field import QuestionField


class TextQuestion(QuestionField):
    """One line, up to 250 characters."""

    question_type = "text"
    longest = 250


class LongQuestion(QuestionField):
    """Several lines, up to 4000 characters; a plain text area, so that dictation works."""

    question_type = "long"
    longest = 4000
