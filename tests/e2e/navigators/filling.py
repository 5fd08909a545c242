"""Filling a screen from a table of answers, and finding the same answers there again."""

from datetime import date
from typing import Any

from selenium.common.exceptions import TimeoutException

from tests.e2e.cases.answers import (
    Answer,
    Finding,
    Listed,
    Named,
    NotAssessed,
    Now,
    Part,
    PerChild,
    Rows,
    Table,
    Words,
)
from tests.e2e.navigators.workspace import WorkspacePerson


def key_of(value: Any) -> str:
    """A choice as it stands in its control."""
    return str(value).lower() if isinstance(value, bool) else str(value)


class Filling:
    """The answers of one person's screen."""

    def __init__(self, person: WorkspacePerson) -> None:
        self._person = person

    def fills_part(self, part: Part) -> None:
        """Open the screen from the task list, answer it, and go back to the list."""
        self.opens(part)
        self.fills(part.answers)
        self._person.goes_back()

    def finds_part(self, part: Part) -> None:
        """Open the screen and find every answer of the table on it."""
        self.opens(part)
        self.finds(part.answers)
        self._person.goes_back()

    def opens(self, part: Part) -> None:
        """From the task list."""
        if part.child:
            self._person.opens_child_part(part.child, part.name)
        else:
            self._person.opens_part(part.name)

    def fills(self, answers: Table, within: str = "") -> None:
        """Answer each question; `within` is put before the paths of a row's questions."""
        for path, answer in answers.items():
            self._fill(within + path, answer)

    def _fill(self, path: str, answer: Answer) -> None:
        person = self._person
        match answer:
            case Rows():
                for row in answer.rows:
                    self.fills(row, f"{path}/{person.adds_row(path)}/")
            case PerChild():
                for child, row in answer.rows.items():
                    self.fills(row, f"{path}/{person.row_of(path, child)}/")
            case Finding():
                self._finding(path, answer)
            case Words():
                person.writes(path, answer)
            case Listed():
                person.picks(path, answer)
            case date():
                person.sets_day(path, answer)
            case _:
                self._choose(path, answer)

    def _choose(self, path: str, answer: Answer) -> None:
        person = self._person
        match answer:
            case Named():
                person.chooses_named(path, answer)
            case Now():
                person.click(f"{person.question(path)}//button[@data-set-now]")
            case NotAssessed():
                person.chooses(path, "na")
                person.selects_reason(path, answer.why)
            case list():
                person.ticks(path, *answer)
            case _:
                person.chooses(path, key_of(answer))

    def _finding(self, path: str, finding: Finding) -> None:
        person = self._person
        person.chooses(path, key_of(finding.level))
        if finding.note:
            person.writes(path, finding.note)
        if finding.basis:
            person.ticks(path, *finding.basis)
        if finding.cause:
            person.picks(path, finding.cause, part="cause")

    def finds(self, answers: Table) -> None:
        """Every answer stands on the screen as it was given, once the screen is filled."""
        wrong = ""

        def all_there() -> bool:
            nonlocal wrong
            try:
                self._finds(answers, "")
            except AssertionError as fault:
                wrong = str(fault)
                return False
            return True

        try:
            self._person.until(all_there, "")
        except TimeoutException as late:
            raise AssertionError(f"not as it was answered: {wrong}") from late

    def _finds(self, answers: Table, within: str) -> None:
        for path, answer in answers.items():
            self._find(within + path, answer)

    def _find(self, path: str, answer: Answer) -> None:
        person = self._person
        match answer:
            case Rows():
                ids = person.rows_in(path)
                assert len(ids) == len(answer.rows), f"{len(ids)} rows in {path}"
                for row_id, row in zip(ids, answer.rows, strict=True):
                    self._finds(row, f"{path}/{row_id}/")
            case PerChild():
                for child, row in answer.rows.items():
                    self._finds(row, f"{path}/{person.row_of(path, child)}/")
            case Finding():
                assert key_of(answer.level) in person.chosen(path), path
                if answer.note:
                    assert person.value_shown(path) == answer.note, path
                assert set(answer.basis) <= set(person.chosen(path)), path
            case _:
                self._find_single(path, answer)

    def _find_single(self, path: str, answer: Answer) -> None:
        person = self._person
        match answer:
            case Listed():
                assert person.picked(path) == answer, path
            case Words():
                assert person.value_shown(path) == answer, path
            case Named():
                assert answer in person.chosen_name(path), path
            case Now():
                assert person.value_shown(path), path
            case date():
                assert person.value_shown(path) == answer.isoformat(), path
            case NotAssessed():
                assert person.chosen(path) == ["na"], path
            case list():
                assert set(answer) <= set(person.chosen(path)), path
            case _:
                assert key_of(answer) in person.chosen(path), path
