"""What every question has, whether it stands in a section's class or in a built form."""

from collections.abc import Sequence
from typing import Any, ClassVar, TypedDict, Unpack

from werkzeug.datastructures import MultiDict
from wtforms import Field
from wtforms.validators import ValidationError

from fieldapp.forms.compiled import CompiledCheck, CompiledChoice, Condition, FindingPart
from fieldapp.forms.questions.typed_text import NotAssessedText

UNFIT = "This answer cannot be read. Answer it again."


class Told(TypedDict, total=False):
    """What a section's class says of a question; `compile.py` turns it into JSON.

    `ask` completes "Kitchen: …" where the answer is missing. `path` is needed only where it
    differs from the attribute's name. `whole` makes the answer, or each row of a list,
    one unit of merge. `own` says
    that the child answers it alone, and of an object that it keeps the child's turns. `look`
    names how the fragment draws it. `required`
    without `stage` means the section's stage.
    """

    ask: str
    hint: str
    read_as: str
    path: str
    stage: str
    ages: Sequence[str]
    when: Condition
    required: bool
    required_when: Condition
    checks: Sequence[CompiledCheck]
    choices: Sequence[CompiledChoice]
    choices_by_room_type: dict[str, list[CompiledChoice]]
    choices_from: str
    low_end: str
    high_end: str
    na: bool
    na_reasons: Sequence[CompiledChoice]
    whole: bool
    parts: Sequence[FindingPart]
    own: bool
    look: dict[str, str]


class QuestionField(Field):
    """A question of a closed list of types.

    `question_type` is its name in compiled JSON; None marks a base. Answers are texts of
    `typed_text`; one of another kind is refused with `UNFIT`.
    """

    question_type: ClassVar[str | None] = None
    #: Which `typed_text` class an answer has; plain `str` for words and choices.
    answer_text: ClassVar[type[str]] = str
    longest: ClassVar[int | None] = None
    data: Any
    raw_data: list[str]

    def __init__(self, label: str = "", validators: Any = None, **told: Unpack[Told]) -> None:
        own = {key: value for key, value in told.items() if key.startswith("_") or key == "name"}
        super().__init__(label, validators, **own)
        self.choices = list(told.get("choices", ()))
        self.parts = list(told.get("parts", ()))
        self.allows_na = bool(told.get("na"))
        self.na_reason: str | None = None

    def process(self, formdata: MultiDict[str, str], *_: Any, **__: Any) -> None:
        """Read this question's texts, and the reason where it was not assessed."""
        self.process_errors = []
        self.data = None
        self.raw_data = formdata.getlist(self.name)
        self.na_reason = formdata.get(f"{self.name}--na")
        if self.raw_data and not self.is_na:
            try:
                self.process_formdata(self.raw_data)
            except ValueError as unfit:
                self.process_errors.append(str(unfit))

    @property
    def is_na(self) -> bool:
        """Whether it was answered "not assessed"."""
        return bool(self.raw_data) and isinstance(self.raw_data[0], NotAssessedText)

    @property
    def is_answered(self) -> bool:
        """Whether anything at all was answered; blank words are not."""
        return any(text.strip() for text in self.raw_data or [])

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take one text of the right kind; raises ValueError with words for a person."""
        if len(valuelist) != 1 or type(valuelist[0]) is not self.answer_text:
            raise ValueError(UNFIT)
        self.data = self.read(valuelist[0])

    def read(self, text: str) -> Any:
        """Give the value that a text stands for; raises ValueError."""
        return text

    def pre_validate(self, _form: Any) -> None:
        """Refuse "not assessed" where it is no answer, or has no reason."""
        if not self.is_na:
            return
        if not self.allows_na:
            raise ValidationError(UNFIT)
        if not (self.na_reason or "").strip():
            raise ValidationError("Say why this was not assessed.")
