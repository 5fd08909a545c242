"""One finding: a level of need with how it is known, or not assessed with why."""

from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms.validators import ValidationError

from fieldapp.forms.questions.question_field import UNFIT, QuestionField
from fieldapp.forms.questions.typed_text import ListedText, NumberText

NOTE_NEEDED_AT = 2
LEVELS = (0, 1, 2, 3)


class FindingQuestion(QuestionField):
    """`{level, basis, note}`, read from `<name>--level`, `--basis` and `--note`.

    `data` is the level. From `NOTE_NEEDED_AT` on, a note says what was seen or heard.
    """

    question_type = "finding"

    def process(self, formdata: MultiDict[str, str], *told: Any, **more: Any) -> None:
        """Read the level, and keep note and basis for validation."""
        super().process(formdata, *told, **more)
        self.note = formdata.get(f"{self.name}--note", "")
        self.basis = formdata.getlist(f"{self.name}--basis")
        if not self.is_na:
            self.raw_data = formdata.getlist(f"{self.name}--level")
            self._read_level()

    def _read_level(self) -> None:
        self.process_errors = [] if self.data is None else [UNFIT]
        self.data = None
        for text in self.raw_data:
            if not isinstance(text, NumberText) or int(text) not in LEVELS:
                self.process_errors = [UNFIT]
                return
            self.data = int(text)

    def pre_validate(self, form: Any) -> None:
        """As the base; and ask for the note, and for a basis among those offered."""
        super().pre_validate(form)
        known = {choice["value"] for choice in self.choices}
        if any(not isinstance(text, ListedText) or text not in known for text in self.basis):
            raise ValidationError(UNFIT)
        if self.data is not None and self.data >= NOTE_NEEDED_AT and not self.note.strip():
            raise ValidationError("Say what you saw or heard: it is needed at 2 and 3.")
