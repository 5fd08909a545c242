"""Questions answered with a day or an instant."""

import re
from datetime import date, datetime

from fieldapp.forms.questions.question_field import QuestionField

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
NO_DAY = "Give the day, month and year."


class DateQuestion(QuestionField):
    """A day, `YYYY-MM-DD`."""

    question_type = "date"

    def read(self, text: str) -> date:
        """The day; raises ValueError."""
        if not _DAY.fullmatch(text):  # Python alone would read a week of the year too
            raise ValueError(NO_DAY)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError(NO_DAY) from None


class TimeQuestion(QuestionField):
    """An instant: what a person gives as date and time, kept as ISO 8601 text in UTC."""

    question_type = "time"

    def read(self, text: str) -> datetime:
        """The instant, aware; raises ValueError."""
        try:
            return read_instant(text)
        except ValueError:
            raise ValueError("Give the date and the time.") from None


def read_instant(text: str) -> datetime:
    """Read an ISO 8601 instant with its zone; raises ValueError."""
    if not _INSTANT.fullmatch(text):
        raise ValueError("not an instant")
    return datetime.fromisoformat(text.replace("Z", "+00:00"))
