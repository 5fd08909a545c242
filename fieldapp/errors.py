"""Error answers: plain words for people, JSON for the workspace, and never a stack trace."""

from typing import Any

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from fieldapp.exceptions import FieldappError

PAGES = {400, 403, 404, 413, 429}


def wants_json() -> bool:
    """Whether the asker is the workspace's own code rather than a page."""
    return request.path.startswith("/sync/") or request.path == "/workspace/session"


def error_answer(status: int, message: str = "") -> Response:
    """One error, in the form that the asker reads."""
    if wants_json():
        body: dict[str, Any] = {"error": message or f"http_{status}"}
        return make_response(jsonify(body), status)
    words = "" if message.isidentifier() else message  # a word for the workspace's code
    page = status if status in PAGES else (500 if status >= 500 else 400)
    return make_response(render_template(f"errors/{page}.html", message=words), status)


def register_error_pages(app: Flask) -> None:
    """Answer broken rules, HTTP errors and faults."""

    @app.errorhandler(FieldappError)
    def broken_rule(error: FieldappError) -> Response:
        return error_answer(error.status, error.message)

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> Response:
        if error.response is not None or (error.code or 500) < 400:
            return make_response(error.get_response())
        answer = error_answer(error.code or 500, "csrf" if isinstance(error, CSRFError) else "")
        for name, value in error.get_headers():
            if name.lower() not in {"content-type", "content-length"}:
                answer.headers[name] = value
        return answer

    @app.errorhandler(500)
    def fault(_error: Exception) -> Response:
        return error_answer(500)
