"""`docs/coverage.md` is true: every row once, with a file and a test, or what is missing."""

import ast
import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (S\d+) \| (.*?) \| (.*?) \|$", re.MULTILINE)


def listed() -> list[tuple[str, str, str]]:
    return ROW.findall((CHECKOUT / "docs" / "coverage.md").read_text(encoding="utf-8"))


def marked_rows(test: str) -> set[str]:
    """Rows that this test (`path::name`) is marked with, read from its source."""
    path, name = test.split("::")
    tree = ast.parse((CHECKOUT / path).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return {
                argument.value
                for decorator in node.decorator_list
                if isinstance(decorator, ast.Call) and ast.unparse(decorator.func).endswith("row")
                for argument in decorator.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            }
    raise AssertionError(f"no test {test}")


def test_every_row_stands_once() -> None:
    assert [row for row, _, _ in listed()] == [f"S{number}" for number in range(1, 143)]


def test_each_row_names_what_does_it_or_what_is_missing() -> None:
    wrong = []
    for row, where, test in listed():
        if where.startswith("not yet: "):
            continue
        files = re.findall(r"`([^`]+)`", where)
        if not files or not all((CHECKOUT / file).exists() for file in files):
            wrong.append(f"{row}: {where}")
        named = re.findall(r"`([^`]+)`", test)
        if not named or any(row not in marked_rows(one) for one in named):
            wrong.append(f"{row}: {test}")
    assert not wrong
