"""Our macros keep the design system's markup: the same elements and classes in the same order."""

from typing import Any

from jinja2 import ChainableUndefined, Environment, PackageLoader

from fieldapp.services.forms.fragment_environment import fragment_environment
from tests.unit.forms.test_fragments import Reader

AT = {"section": "room"}
OUR_OWN = "app-"
CHOICES = [
    {"value": "clear", "label": "Clear"},
    {"value": "blocked", "label": "Blocked", "hint": "No way out"},
]
QUESTION: dict[str, Any] = {
    "path": "exits_clear",
    "type": "choice",
    "label": "Can you get out?",
    "hint": "The doors.",
    "choices": CHOICES,
}


def theirs(component: str, params: dict[str, Any]) -> str:
    environment = Environment(
        loader=PackageLoader("nhsuk_frontend_jinja"), autoescape=True, undefined=ChainableUndefined
    )
    template = environment.get_template(f"nhsuk/components/{component}/macro.jinja")
    return str(getattr(template.module, component)(params))


def ours(template: str, macro: str, *said: Any) -> str:
    module: Any = fragment_environment().get_template(f"workspace/sections/{template}.html").module
    return str(getattr(module, macro)(*said))


def skeleton(page: str) -> list[tuple[str, frozenset[str]]]:
    """Elements that carry a class of the design system, each with those classes."""
    found = []
    for tag, attrs in Reader(page).tags:
        classes = frozenset(
            one for one in (attrs.get("class") or "").split() if one.startswith("nhsuk-")
        )
        if classes and classes != {"nhsuk-error-message"}:
            found.append((tag, classes))
    return found


def test_radios() -> None:
    items = [
        {
            "value": one["value"],
            "text": one["label"],
            "hint": {"text": one["hint"]} if "hint" in one else None,
        }
        for one in CHOICES
    ]
    legend = {"text": "Can you get out?", "size": "m", "isPageHeading": False}
    params = {
        "name": "exits",
        "items": items,
        "hint": {"text": "The doors."},
        "fieldset": {"legend": legend},
    }
    wrapper = ("div", frozenset({"nhsuk-form-group"}))
    heading = ("h2", frozenset({"nhsuk-fieldset__heading"}))
    expected = [one for one in skeleton(theirs("radios", params)) if one != wrapper]
    found = [
        one for one in skeleton(ours("_chosen", "radios", QUESTION, AT, CHOICES)) if one != heading
    ]
    assert found == expected


def test_checkboxes() -> None:
    items = [{"value": one["value"], "text": one["label"]} for one in CHOICES]
    params = {
        "name": "hazards",
        "items": items,
        "hint": {"text": "The doors."},
        "fieldset": {"legend": {"text": "Hazards", "size": "m"}},
    }
    question = {**QUESTION, "type": "choices", "choices": [dict(one) for one in CHOICES]}
    for choice in question["choices"]:
        choice.pop("hint", None)
    wrapper = ("div", frozenset({"nhsuk-form-group"}))
    heading = ("h2", frozenset({"nhsuk-fieldset__heading"}))
    expected = [one for one in skeleton(theirs("checkboxes", params)) if one != wrapper]
    found = [one for one in skeleton(ours("_chosen", "checkboxes", question, AT)) if one != heading]
    assert found == expected


def test_textarea_and_input() -> None:
    params = {
        "name": "reading",
        "label": {"text": "Can you get out?", "size": "m"},
        "hint": {"text": "The doors."},
    }
    assert skeleton(ours("_written", "long", QUESTION, AT)) == skeleton(theirs("textarea", params))
    assert skeleton(ours("_written", "line", QUESTION, AT)) == skeleton(theirs("input", params))
