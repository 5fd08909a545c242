"""One finding: a level of need with how it is known, or not assessed with why."""

from collections.abc import Iterator
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms.validators import ValidationError

from fieldapp.forms.compiled import FindingPart
from fieldapp.forms.questions.question_field import UNFIT, QuestionField
from fieldapp.forms.questions.typed_text import BooleanText, ListedText, NumberText

NOTE_NEEDED_AT = 2
LEVELS = (0, 1, 2, 3)
_TEXT_OF_PART: dict[str, type[str]] = {"choice": str, "choices": ListedText, "yes_no": BooleanText}


class FindingQuestion(QuestionField):
    """`{level, basis, note, …}`, read from `<name>--level`, `--basis`, `--note` and the parts.

    `data` is the level. From `NOTE_NEEDED_AT` on, a note says what was seen or heard; what else
    a finding may or must say are its version's own `parts`.
    """

    question_type = "finding"

    def process(self, formdata: MultiDict[str, str], *told: Any, **more: Any) -> None:
        """Read the level, and keep note, basis and parts for validation."""
        super().process(formdata, *told, **more)
        self.note = formdata.get(f"{self.name}--note", "")
        self.basis = formdata.getlist(f"{self.name}--basis")
        self.said = {
            part["key"]: formdata.getlist(f"{self.name}--{part['key']}") for part in self.parts
        }
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
        """As the base; and ask for the note, the parts, and a basis among those offered."""
        super().pre_validate(form)
        known = {choice["value"] for choice in self.choices}
        if any(not isinstance(text, ListedText) or text not in known for text in self.basis):
            raise ValidationError(UNFIT)
        if any(not _fits(part, self.said[part["key"]]) for part in self.parts):
            raise ValidationError(UNFIT)
        if self.data is not None and self.data >= NOTE_NEEDED_AT and not self.note.strip():
            raise ValidationError("Say what you saw or heard: it is needed at 2 and 3.")
        for ask in self._lacking():
            raise ValidationError(ask)

    def _lacking(self) -> Iterator[str]:
        """What must still be said at this level."""
        if self.data is None:
            return
        for part in self.parts:
            if self.data >= part.get("needed_at", max(LEVELS) + 1) and not self.said[part["key"]]:
                yield part.get("ask", UNFIT)


def _fits(part: FindingPart, texts: list[str]) -> bool:
    """Whether what was said of a part is one of its answers."""
    wanted = _TEXT_OF_PART[part["type"]]
    if any(type(text) is not wanted for text in texts):
        return False
    if part["type"] != "choices" and len(texts) > 1:
        return False
    known = {choice["value"] for choice in part.get("choices", [])}
    return part["type"] == "yes_no" or all(str(text) in known for text in texts)
