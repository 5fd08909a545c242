"""The design system's macros for our templates, and the addresses of the files that pages use.

The macros expect an undefined that chains; our own templates stay strict. So they live in an
environment of their own and are reached through one global: `nhs.button({...})`,
`nhs.error_summary({...})`. Names are the component's, with underscores.
"""

from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, current_app
from jinja2 import ChainableUndefined, Environment, PackageLoader
from markupsafe import Markup

from fieldapp.services.releases.release_in_force import release_in_force

UNBUILT = "unbuilt"


@cache
def _environment() -> Environment:
    """One in a process: it holds nothing of an application, and compiling it takes a while."""
    return Environment(
        loader=PackageLoader("nhsuk_frontend_jinja"),
        autoescape=True,
        undefined=ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class DesignSystem:
    """The design system as one object whose attributes are its components."""

    def component(self, name: str, params: dict[str, Any], **extra: Any) -> Markup:
        """One component's markup; `name` with underscores (`error_summary`).

        Text under `text` keys is escaped; `html` keys must hold Markup. Raises
        `AttributeError` where the design system has no such component.
        """
        folder = name.replace("_", "-")
        template = _environment().get_template(f"nhsuk/components/{folder}/macro.jinja")
        first, *rest = name.split("_")
        macro = getattr(template.module, first + "".join(word.title() for word in rest))
        return Markup(macro(params, **extra))  # noqa: S704 (made by an autoescaping template)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)

        def call(params: dict[str, Any], **extra: Any) -> Markup:
            return self.component(name, params, **extra)

        return call


def asset(path: str) -> str:
    """The address of a file of the release in force, such as `css/desk.css`.

    Where no release was built, an address that answers 404: pages still render in tests.
    """
    release = release_in_force(Path(current_app.config["RELEASE_FOLDER"]))
    return f"/workspace/s/{release or UNBUILT}/{path}"


def register(app: Flask) -> None:
    """Give templates `nhs` and `asset`."""
    app.jinja_env.globals["nhs"] = DesignSystem()
    app.jinja_env.globals["asset"] = asset
