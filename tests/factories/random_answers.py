"""Random visits to the Larkins, made from the compiled definition: every answer is one that its
question allows, but which questions are answered is chance. Each question's turn comes evenly.
Where some are to be wrong, that part of the answers is none that its question allows.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from fieldapp.forms.ages import UNDER_1, age_band
from fieldapp.forms.asking import of_row
from fieldapp.forms.compiled import CompiledDefinition, CompiledQuestion, CompiledSection
from fieldapp.forms.household import Household
from tests.factories.forms import KITCHEN, OTHER_ROW, ROW, larkins
from tests.factories.wrong_answers import LEVELS, wrong_value

WORDS = (
    "Kettle in reach.",
    "Says “no”.",
    "Two of them, at nine.",
    "ok",
    "Fell asleep; woke 4×",
    " \n",
)
DAYS_PAST = ("2026-11-24", "2025-02-28")
DAYS = (*DAYS_PAST, "2026-12-08")
INSTANTS = ("2026-11-24T09:34:00Z", "2026-11-24T11:00:00Z")
Drawn = tuple[CompiledSection, CompiledQuestion]


class RandomVisits:
    """Documents one after the other; `counts` says how often each question was drawn, `wrong`
    which part of the answers is none."""

    def __init__(self, definition: CompiledDefinition, seed: int, wrong: float = 0) -> None:
        self.rng = random.Random(seed)
        self.wrong = wrong
        self.household: Household = larkins()
        self.questions: list[Drawn] = [
            (section, question)
            for section in definition["sections"]
            for question in section["questions"]
        ]
        self.counts: Counter[str] = Counter()
        self._turn: list[Drawn] = []

    def documents(self, many: int) -> Iterator[dict[str, Any]]:
        """So many documents."""
        for _ in range(many):
            yield self.document()

    def document(self) -> dict[str, Any]:
        """One visit: from nothing to some forty answers."""
        document: dict[str, Any] = {"rooms": {KITCHEN: {"seen": "seen"}}}
        for _ in range(self.rng.randint(0, 40)):
            section, question = self._next()
            subject = self._subject(section)
            if subject is not None:
                scope = section["scope"].replace("*", subject)
                self._answer(document, scope, question)
        visit = document.get("visit", {})
        # Nobody leaves before arriving, where all answers are to be fit.
        if not self.wrong and {"arrived_at", "left_at"} <= visit.keys():
            times = sorted((visit["arrived_at"], visit["left_at"]))
            visit["arrived_at"], visit["left_at"] = times
        return document

    def _next(self) -> Drawn:
        if not self._turn:
            self._turn = list(self.questions)
            self.rng.shuffle(self._turn)
        return self._turn.pop()

    def _subject(self, section: CompiledSection) -> str | None:
        """One of those that a section is about; None where there is none of that age."""
        if section["for"] == "visit":
            return ""
        if section["scope"] == "/people_met/*":
            return None
        people = {
            "room": [KITCHEN],
            "carer": [one.id for one in self.household.main_carers],
            "child": [
                one.id
                for one in self.household.children
                if section["ages"] is None or age_band(one, self.household.on) in section["ages"]
            ],
        }[section["for"]]
        return self.rng.choice(people) if people else None

    def _answer(self, document: dict[str, Any], scope: str, question: CompiledQuestion) -> None:
        path = f"{scope}/{question['path']}"
        self.counts[question["path"]] += 1
        nested: Callable[..., None] | None = {
            "object": self._object,
            "finding_group": self._group,
            "rows": self._rows,
            "impact_per_child": self._impact,
        }.get(question["type"])
        if nested:
            nested(document, scope, question)
        elif self._is_wrong():
            put(document, path, wrong_value(question, self.rng))
        elif question.get("na") and self.rng.random() < 0.1:
            reasons = question.get("na_reasons", [])
            put(document, path, {"na": self.rng.choice(reasons)["value"]})
        else:
            put(document, path, self.value(question, self._band(scope)))

    def _band(self, scope: str) -> str | None:
        """The age band of the child whom a scope is about; every visit is on the day planned."""
        about = self.household.member(scope.split("/")[2]) if scope.count("/") > 1 else None
        return age_band(about, self.household.on) if about else None

    def _is_wrong(self) -> bool:
        return self.wrong > 0 and self.rng.random() < self.wrong

    def _object(self, document: dict[str, Any], scope: str, question: CompiledQuestion) -> None:
        for inner in question["questions"]:
            if self.rng.random() < 0.7:
                self._answer(document, scope, inner)

    def _rows(self, document: dict[str, Any], scope: str, question: CompiledQuestion) -> None:
        none = question.get("none")
        if none and self.rng.random() < 0.4:
            put(document, f"{scope}/{none['path']}", True)
            return
        of_children = question.get("rows_for") == "children"
        ids = [one.id for one in self.household.children] if of_children else [ROW, OTHER_ROW]
        for order, row in enumerate(self.rng.sample(ids, self.rng.randint(1, len(ids))), start=1):
            if not of_children:
                put(document, f"{scope}/{question['path']}/{row}/order", order)
            for inner in question["row"]["questions"]:
                self.counts[inner["path"]] += 1
                if self.rng.random() < 0.7:
                    self._answer(document, scope, of_row(inner, row))

    def _impact(self, document: dict[str, Any], scope: str, question: CompiledQuestion) -> None:
        for child in self.household.children:
            at = f"{scope}/{question['path']}/{child.id}"
            said = self.rng.choice((None, "effect", "none_seen"))
            if said == "none_seen" and self._is_wrong():
                put(document, f"{at}/effect", "w" * self.rng.choice((1, 4001)))
            if said == "effect":
                put(document, f"{at}/effect", self.rng.choice(WORDS))
            elif said:
                put(document, f"{at}/none_seen", True)
        for inner in question["row"]["questions"]:
            self.counts[inner["path"]] += 1

    def _group(self, document: dict[str, Any], scope: str, question: CompiledQuestion) -> None:
        at = f"{scope}/{question['path']}"
        opener = self.rng.choice(("all_met", "to_record", "to_record", {"na": "asleep"}))
        if self._is_wrong():
            opener = self.rng.choice(("none_met", {"na": ""}))
        put(document, f"{at}/opener", opener)
        if self.rng.random() < 0.3:
            put(document, f"{at}/basis", [self.rng.choice(question["basis"])["value"]])
        for item in question["items"]:
            self.counts[item["path"]] += 1
            if opener == "to_record" and self.rng.random() < 0.5:
                put(document, f"{scope}/{item['path']}", self._finding(question))

    def _finding(self, question: CompiledQuestion) -> dict[str, Any]:
        if self.rng.random() < 0.1:
            return {"na": "no_time"}
        if self._is_wrong():
            return self.rng.choice(({"na": ""}, {"level": self.rng.choice(LEVELS)}))
        finding: dict[str, Any] = {"level": self.rng.randint(0, 3)}
        if self.rng.random() < 0.6:
            finding["note"] = self.rng.choice(WORDS)
        if self.rng.random() < 0.5:
            finding["basis"] = [self.rng.choice(question["basis"])["value"]]
        for part in question.get("parts", []):
            if self.rng.random() < 0.5:
                finding[part["key"]] = self._part(part)
        return finding

    def _part(self, part: Any) -> Any:
        if part["type"] == "yes_no":
            return True
        one = self.rng.choice(part["choices"])["value"]
        return [one] if part["type"] == "choices" else one

    def value(self, question: CompiledQuestion, band: str | None) -> Any:
        """An answer that a question which holds no others may have for a child of that age."""
        choices = question.get("choices", [])
        if choices:
            one = self.rng.choice(choices)["value"]
            return [one] if question["type"] == "choices" else one
        between: dict[str, Any] = {one["name"]: one.get("value") for one in question["validators"]}
        if "decimal_between" in between:
            return self.rng.choice(between["decimal_between"])
        if "decimal_between_by_age" in between:
            ends: dict[str | None, list[str]] = between["decimal_between_by_age"]
            return self.rng.choice(ends.get(band) or ends[UNDER_1])  # where it is not asked
        low, high = between.get("number_between", [0, 40])
        days = DAYS_PAST if between.keys() & {"not_after_visit", "not_in_future"} else DAYS
        makers: dict[str, Callable[[], Any]] = {
            "choice": lambda: KITCHEN,  # what comes from the pack is an id
            "yes_no": lambda: self.rng.random() < 0.5,
            "scale_0_10": lambda: self.rng.randint(0, 10),
            "whole_number": lambda: self.rng.randint(low, high),
            "date": lambda: self.rng.choice(days),
            "drawing": lambda: "1 120,340 131,352;2 500,500",
            "body_point": lambda: "child_front 512,300",
            "time": lambda: self.rng.choice(INSTANTS),
        }
        return makers.get(question["type"], lambda: self.rng.choice(WORDS))()


def put(document: dict[str, Any], path: str, value: Any) -> None:
    """Set what stands at a pointer; objects above it come into being."""
    node = document
    *above, last = path.split("/")[1:]
    for key in above:
        inner = node.setdefault(key, {})
        if not isinstance(inner, dict) or set(inner) == {"na"}:
            inner = node[key] = {}
        node = inner
    node[last] = value
