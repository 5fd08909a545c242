"""Desk form fields as the parameters of the design system's macros.

Every control says `autocomplete="off"`: browsers write typed words to their own files
otherwise, and a shared tablet must not offer one worker's password to the next.
"""

from collections.abc import Mapping
from typing import Any

from flask import Flask
from flask_wtf import FlaskForm
from wtforms import Field


def _messages(field: Field) -> list[str]:
    """The field's errors as plain text (a list of rows has none of its own)."""
    return [str(error) for error in field.errors if isinstance(error, str)]


def field_params(field: Field, **extra: Any) -> dict[str, Any]:
    """What input, textarea and select share: id, name, label, hint, value, error."""
    params: dict[str, Any] = {
        "id": field.id,
        "name": field.name,
        "label": {"text": field.label.text, "classes": "nhsuk-label--s"},
        "autocomplete": "off",
        "spellcheck": False,
    }
    if field.description:
        params["hint"] = {"text": field.description}
    errors = _messages(field)
    if errors:
        params["errorMessage"] = {"text": errors[0]}
    if field.data is not None and field.widget.__class__.__name__ != "PasswordInput":
        params["value"] = field._value() if hasattr(field, "_value") else field.data
    return params | extra


def choice_params(
    field: Field, hints: Mapping[str, str] | None = None, **extra: Any
) -> dict[str, Any]:
    """Radios or checkboxes: a fieldset with one item a choice; `hints` by the choice's value."""
    params: dict[str, Any] = {
        "idPrefix": field.id,
        "name": field.name,
        "fieldset": {"legend": {"text": field.label.text, "classes": "nhsuk-fieldset__legend--s"}},
        "items": [
            {"value": choice.value, "text": choice.label, "checked": choice.selected}
            for choice in field.iter_choices()
        ],
    }
    for item in params["items"] if hints else []:
        item["hint"] = {"text": hints[item["value"]] if hints else ""}
    if field.description:
        params["hint"] = {"text": field.description}
    errors = _messages(field)
    if errors:
        params["errorMessage"] = {"text": errors[0]}
    return params | extra


def select_params(field: Field, **extra: Any) -> dict[str, Any]:
    """A select with one item a choice."""
    params = field_params(field, **extra)
    params.pop("value", None)
    params["attributes"] = {"autocomplete": "off"}
    params["items"] = [
        {"value": choice.value, "text": choice.label, "selected": choice.selected}
        for choice in field.iter_choices()
    ]
    return params


def form_errors(form: FlaskForm) -> list[dict[str, str]]:
    """Links of the error summary, in the order of the fields."""
    return [
        {"text": message, "href": f"#{field.id}"}
        for field in form
        for message in _messages(field)[:1]
    ]


def register(app: Flask) -> None:
    """Give templates these functions."""
    for function in (field_params, choice_params, select_params, form_errors):
        app.jinja_env.globals[function.__name__] = function
