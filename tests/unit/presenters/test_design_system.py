"""The design system's macros, our icons and the sprite."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError

from fieldapp.presenters.design_system import DesignSystem

CHECKOUT = Path(__file__).resolve().parents[3]
TEMPLATES = CHECKOUT / "fieldapp" / "templates"


@pytest.fixture
def environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined
    )
    made.globals["nhs"] = DesignSystem()
    return made


def test_words_are_escaped(environment: Environment) -> None:
    made = environment.from_string("{{ nhs.button({'text': words}) }}").render(words="<b>&")
    assert "&lt;b&gt;&amp;" in made


def test_components_with_two_words(environment: Environment) -> None:
    template = "{{ nhs.error_summary({'titleText': 'Two', 'errorList': []}) }}"
    assert 'data-module="nhsuk-error-summary"' in environment.from_string(template).render()


def test_our_own_templates_stay_strict(environment: Environment) -> None:
    with pytest.raises(UndefinedError):
        environment.from_string("{{ nothing_here }}").render()


def test_an_unknown_icon_is_a_fault(environment: Environment) -> None:
    template = '{% from "components/icon.html" import icon %}{{ icon("cloud") }}'
    with pytest.raises(UndefinedError):
        environment.from_string(template).render()


def test_the_sprite_is_that_of_the_macros(environment: Environment) -> None:
    module = environment.get_template("components/icon.html").module
    sprite = (CHECKOUT / "fieldapp/static/icons/sprite.svg").read_text(encoding="utf-8")
    assert str(module.icon_sprite()).strip() == sprite.strip()  # type: ignore[attr-defined]


def test_every_icon_that_a_template_names_exists() -> None:
    known = set(
        re.findall(r'^  "([\w-]+)":', (TEMPLATES / "components/icon.html").read_text(), re.M)
    )
    for template in TEMPLATES.rglob("*.html"):
        named = re.findall(r'\bicon\("([\w-]+)"[,)]', template.read_text(encoding="utf-8"))
        assert set(named) <= known, template.name
