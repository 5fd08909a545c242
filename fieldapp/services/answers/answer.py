"""One answer as a reader needs it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Answer:
    """One answer of a document with the words of its form version.

    `path` is its JSON Pointer (of the whole row, finding or group where those are one
    answer). `key` is the question's path with `*` for rows and ids, so that it names the same
    question at another visit. `about` is the child, room or carer by name, "" for the visit.
    `level` is a need level 0 to 3; `basis` are keys, `basis_words` how they read.
    `is_not_assessed` tells `{na: reason}` from an answer; `is_drawn` a picture rating whose form
    version had drawings for this type of room from one that was chosen by words alone.
    """

    path: str
    section: str
    key: str
    type: str
    about: str
    label: str
    words: str
    value: Any
    section_title: str = ""
    child_id: str | None = None
    child_name: str = ""
    room_id: str | None = None
    room_type: str = ""
    form_version: str = ""
    details: tuple[tuple[str, str], ...] = ()
    level: int | None = None
    band: str = ""
    basis: tuple[str, ...] = ()
    basis_words: str = ""
    is_not_assessed: bool = False
    is_drawn: bool = False
    is_group_answer: bool = False

    @property
    def same_question(self) -> tuple[str, str]:
        """What this answer shares with the answer to the same question at another visit.

        Children, rooms and carers keep their ids from visit to visit; rows do not.
        """
        if self.type == "rows":
            return (self.path.rpartition("/")[0], self.words)
        return (self.path, "")

    @property
    def title(self) -> str:
        """The question with whom or what it is about: "Kitchen: how clean is it?"."""
        if not self.about or self.about in self.label:
            return self.label
        return f"{self.about}: {self.label[:1].lower()}{self.label[1:]}"

    @property
    def asked(self) -> str:
        """The title with the stop that comes before an answer: `Kitchen: how clean is it?`."""
        return self.title if self.title.endswith("?") else f"{self.title}:"
