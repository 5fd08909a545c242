"""One answer of a question, before it is known where its section stands."""

from typing import Any

from fieldapp.services.answers.answer import Answer
from fieldapp.services.answers.answer_words import Question
from fieldapp.services.answers.kept_shapes import unreadable_words

ROW = "__row__"
STRANGE = "strange"  # the type of what has not the shape of its question


def one_answer(question: Question, value: Any, words: str, **more: Any) -> Answer:
    """The answer with this value and these words; `more` says where it differs."""
    path = more.pop("path", question["path"])
    return Answer(
        path=path,
        section="",
        key=more.pop("key", question["path"].replace(ROW, "*")),
        type=more.pop("type", question["type"]),
        about="",
        label=more.pop("label", question["label"]),
        words=words,
        value=value,
        **more,
    )


def strange_answer(question: Question, value: Any, path: str) -> Answer:
    """Something where a row or a group should stand: none of its questions can be named."""
    return one_answer(question, value, unreadable_words(value), path=path, type=STRANGE)
