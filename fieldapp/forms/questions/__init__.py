"""The closed list of question types.

A stored form version names types for ever: taking one away fails a test.
"""

from typing import Final

from fieldapp.forms.questions.chosen import (
    ChoiceQuestion,
    ChoicesQuestion,
    OpenerQuestion,
    RoomPictureQuestion,
    YesNoQuestion,
)
from fieldapp.forms.questions.drawn import BodyPointQuestion, DrawingQuestion
from fieldapp.forms.questions.finding import FindingQuestion
from fieldapp.forms.questions.lacking import LackingQuestion
from fieldapp.forms.questions.moments import DateQuestion, TimeQuestion
from fieldapp.forms.questions.nested import (
    FindingGroupQuestion,
    ImpactPerChildQuestion,
    NestedQuestion,
    ObjectQuestion,
    RowsQuestion,
)
from fieldapp.forms.questions.numbers import Scale0To10Question, WholeNumberQuestion
from fieldapp.forms.questions.question_field import QuestionField
from fieldapp.forms.questions.words import LongQuestion, TextQuestion

#: Types that a built form has a field for.
ANSWERED: Final[dict[str, type[QuestionField]]] = {
    str(field.question_type): field
    for field in (
        BodyPointQuestion,
        ChoiceQuestion,
        ChoicesQuestion,
        DateQuestion,
        DrawingQuestion,
        FindingQuestion,
        LackingQuestion,
        LongQuestion,
        OpenerQuestion,
        RoomPictureQuestion,
        Scale0To10Question,
        TextQuestion,
        TimeQuestion,
        WholeNumberQuestion,
        YesNoQuestion,
    )
}

#: Types that hold others.
NESTED: Final[dict[str, type[NestedQuestion]]] = {
    str(field.question_type): field
    for field in (
        FindingGroupQuestion,
        ImpactPerChildQuestion,
        ObjectQuestion,
        RowsQuestion,
    )
}

__all__ = [
    "ANSWERED",
    "NESTED",
    "BodyPointQuestion",
    "ChoiceQuestion",
    "ChoicesQuestion",
    "DateQuestion",
    "DrawingQuestion",
    "FindingGroupQuestion",
    "FindingQuestion",
    "ImpactPerChildQuestion",
    "LongQuestion",
    "NestedQuestion",
    "ObjectQuestion",
    "OpenerQuestion",
    "QuestionField",
    "RoomPictureQuestion",
    "RowsQuestion",
    "Scale0To10Question",
    "TextQuestion",
    "TimeQuestion",
    "WholeNumberQuestion",
    "YesNoQuestion",
]
