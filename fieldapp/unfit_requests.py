"""Requests with a character that no text in a database holds: refused before anything is read.

PostgreSQL takes no NUL in a text, so one in an address or a form would be a fault instead of an
answer. Bodies of JSON are read by `routes/json_body.py`.
"""

from flask import Flask, abort, request

NUL = "\0"


def register_unfit_requests(app: Flask) -> None:
    """404 for such an address, 400 for such a form."""

    @app.before_request
    def refuse_unfit() -> None:
        if NUL in request.path:
            abort(404)
        if not request.is_json and any(NUL in words for words in _typed()):
            abort(400)


def _typed() -> list[str]:
    return [words for _, words in request.form.items(multi=True)]
