"""The templates of blank sections, apart from the application's.

A fragment is made of compiled data alone: no request, no account, no release, so that the
same definition gives the same bytes wherever it is rendered.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from fieldapp.forms.child.body_figures import FIGURES, figure
from fieldapp.forms.child.body_map_form import ASKS_AT_THE_MARK
from fieldapp.forms.known_facts import SAID_OF_ADULT, SAID_OF_CHILD
from fieldapp.forms.placeholders import PLACEHOLDER, UNNAMED

TEMPLATES = Path(__file__).parents[2] / "templates"
FILLED_WITH = {"child": "child.known_as", "room": "room.label", "carer": "carer.name"}
_BLANK_LINES = re.compile(r"\n\s*\n+")
_INDENT = re.compile(r"\n +")


@lru_cache
def fragment_environment() -> Environment:
    """The environment, made once."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "ages_of_all": ages_of_all,
        "as_text": as_text,
        "columns": columns,
        "filled": filled,
        "folds": folds,
        "look": look,
    }
    environment.globals |= {
        "body_figure": figure,
        "body_figures": FIGURES,
        "asks_at_the_mark": ASKS_AT_THE_MARK,
        "said_of": {"adult": SAID_OF_ADULT, "child": SAID_OF_CHILD},
    }
    return environment


def render_fragment(template: str, **data: Any) -> str:
    """Render one file of a form version, with its empty lines and indents taken out."""
    page = fragment_environment().get_template(f"workspace/sections/{template}.html").render(data)
    return _INDENT.sub("\n", _BLANK_LINES.sub("\n", page)).strip() + "\n"


def filled(text: str) -> Markup:
    """Turn each placeholder into an element that the page fills with a name."""

    def element(found: re.Match[str]) -> str:
        return Markup('<span data-fill="{}">{}</span>').format(
            FILLED_WITH[found[1]], UNNAMED[found[1]]
        )

    return Markup(PLACEHOLDER.sub(element, str(escape(text))))  # noqa: S704 (escaped just before)


def look(question: dict[str, Any], name: str) -> str:
    """One of a question's directions for drawing; empty where it has none."""
    return str(question.get("look", {}).get(name, ""))


def folds(questions: Sequence[dict[str, Any]]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Questions in their order, those that are folded under one heading together.

    The heading is empty for what stands open.
    """
    return [
        (heading, list(some)) for heading, some in groupby(questions, lambda one: look(one, "fold"))
    ]


def ages_of_all(pieces: Sequence[dict[str, Any]]) -> list[str]:
    """The age bands that pieces of guidance are for; none where one of them is for every age."""
    if not all(piece.get("ages") for piece in pieces):
        return []
    return sorted({band for piece in pieces for band in piece["ages"]})


def as_text(value: str | int | bool) -> str:
    """A choice's value as the text of its control."""
    return str(value).lower() if isinstance(value, bool) else str(value)


SHORT_WORDS = 14


def columns(question: dict[str, Any], choices: Sequence[dict[str, Any]]) -> str:
    """The classes that set how many options stand side by side, on a tablet and on a phone."""
    on_tablet = _columns_on_tablet(question, choices)
    longest = max((len(choice["label"]) for choice in choices), default=0)
    return f"{on_tablet} app-options--2x" if on_tablet and longest <= SHORT_WORDS else on_tablet


def _columns_on_tablet(question: dict[str, Any], choices: Sequence[dict[str, Any]]) -> str:
    if look(question, "columns"):
        return f" app-options--{look(question, 'columns')}"
    longest = max((len(choice["label"]) for choice in choices), default=0)
    if look(question, "as") == "rows" or longest > 44:
        return ""
    if question["type"] == "choices" or longest > 26 or len(choices) == 2:
        return " app-options--2"
    if len(choices) == 4:
        return " app-options--4" if longest <= 16 else " app-options--2"
    return " app-options--3"
