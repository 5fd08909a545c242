"""A test client that reads every page it fetches as a careful reviewer would."""

import re
from html.parser import HTMLParser
from typing import Any

from flask import has_app_context
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from fieldapp.extensions import db

WORDS = {"text", "search", "email", "tel", "password", None}


class PageReader(HTMLParser):
    """Collects what the lint asks about."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.headings = 0
        self.title = ""
        self.faults: list[str] = []
        self.labels: set[str] = set()
        self.controls: list[dict[str, str | None]] = []
        self._in: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self._in.append(tag)
        if "template" in self._in[:-1]:
            return
        self._note_ids(tag, named)
        self._note_inline(tag, named)
        if tag in {"input", "textarea", "select"} and named.get("type") not in {
            "hidden",
            "submit",
            "button",
        }:
            self.controls.append({**named, "tag": tag})
        if tag == "form" and "action" not in named:
            self.faults.append("a form without an action")

    def _note_ids(self, tag: str, named: dict[str, str | None]) -> None:
        if named.get("id"):
            self.ids.append(str(named["id"]))
        if tag == "h1":
            self.headings += 1
        if tag == "label" and named.get("for"):
            self.labels.add(str(named["for"]))

    def _note_inline(self, tag: str, named: dict[str, str | None]) -> None:
        if "style" in named:
            self.faults.append(f"inline style on {tag}")
        if any(name.startswith("on") for name in named):
            self.faults.append(f"inline script on {tag}")
        if tag == "script" and "src" not in named and "nonce" not in named:
            self.faults.append("a script without src or nonce")

    def handle_endtag(self, tag: str) -> None:
        while self._in and self._in.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._in and self._in[-1] == "title" and "svg" not in self._in:
            self.title += data


def faults_of(page: str) -> list[str]:
    """What is wrong with this page; empty when nothing is."""
    reader = PageReader()
    reader.feed(page)
    faults = list(reader.faults)
    if not reader.title.strip():
        faults.append("no title")
    if reader.headings != 1:
        faults.append(f"{reader.headings} h1 headings")
    faults += [f"id {one} twice" for one in set(reader.ids) if reader.ids.count(one) > 1]
    for control in reader.controls:
        name = f"{control['tag']} {control.get('name') or control.get('id')}"
        if control.get("id") not in reader.labels and not control.get("aria-label"):
            faults.append(f"{name} has no label")
        types_words = control["tag"] == "textarea" or (
            control["tag"] == "input" and control.get("type") in WORDS
        )
        if types_words and control.get("autocomplete") is None:
            faults.append(f"{name} has no autocomplete")
    return faults


class LintingClient(FlaskClient):
    """Fetches pages for a test, and fails it where a page breaks the house rules."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """As Flask's, with the test's own transaction ended first and every page read."""
        if has_app_context():
            db.session.commit()
        with self.application.app_context():  # else `g`, and who is signed in, outlive a request
            response = super().open(*args, **kwargs)
        if has_app_context():
            db.session.expire_all()
        if response.mimetype == "text/html" and not response.is_streamed:
            page = response.get_data(as_text=True)
            whole = re.search(r"<html", page, re.IGNORECASE)
            faults = faults_of(page) if whole else []
            assert not faults, f"{response.request.path}: {faults}"
        return response
