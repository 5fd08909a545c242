"""Questions answered by choosing."""

from collections.abc import Collection

from fieldapp.forms.questions.question_field import UNFIT, QuestionField
from fieldapp.forms.questions.typed_text import BooleanText, ListedText, NumberText

ALL_MET = "all_met"
TO_RECORD = "to_record"


class ChoiceQuestion(QuestionField):
    """One of several, kept as its key, or as a number where the choices are steps of a scale.

    With `choices_from` the choices are the pack's, and any id passes.
    """

    question_type = "choice"

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take one text: a number's where the choices are numbers, else a word's."""
        wanted = NumberText if any(type(value) is int for value in self.values) else str
        if len(valuelist) != 1 or type(valuelist[0]) is not wanted:
            raise ValueError(UNFIT)
        self.data = self.read(valuelist[0])

    def read(self, text: str) -> str | int:
        """The chosen value; raises ValueError for one that is not among the choices."""
        value = int(text) if isinstance(text, NumberText) else str(text)
        if self.choices and value not in self.values:
            raise ValueError(UNFIT)
        return value

    @property
    def values(self) -> Collection[str | int]:
        """Values that may be chosen."""
        return [choice["value"] for choice in self.choices]


class ChoicesQuestion(ChoiceQuestion):
    """Any number of several; a choice marked `alone` ("none of these") stands by itself."""

    question_type = "choices"

    def process_formdata(self, valuelist: list[str]) -> None:
        """Take every entry; raises ValueError for an unknown one or one beside `alone`."""
        if any(type(text) is not ListedText for text in valuelist):
            raise ValueError(UNFIT)
        self.data = [self.read(text) for text in valuelist]
        alone = [choice for choice in self.choices if choice.get("alone")]
        if len(self.data) > 1 and any(choice["value"] in self.data for choice in alone):
            label = alone[0]["label"].lower()
            raise ValueError(f"Choose either “{label}” or the others, not both.")


class YesNoQuestion(QuestionField):
    """Yes or no, stored as a boolean."""

    question_type = "yes_no"
    answer_text = BooleanText

    def read(self, text: str) -> bool:
        """True or false."""
        return text == "true"


class RoomPictureQuestion(ChoiceQuestion):
    """One of nine pictures, kept as its number."""

    question_type = "room_picture"


class OpenerQuestion(ChoiceQuestion):
    """The three answers that open a group: all met, something to record, not assessed (why)."""

    question_type = "opener"

    def read(self, text: str) -> str:
        """One of the first two; raises ValueError for anything else, "not assessed" aside."""
        if text not in {ALL_MET, TO_RECORD}:
            raise ValueError(UNFIT)
        return text
