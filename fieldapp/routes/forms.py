"""Form files: public, immutable, without a person in them; no session is read or set."""

import mimetypes
from typing import Any

from flask import Blueprint, Response, abort
from werkzeug.datastructures import HeaderSet

from fieldapp.services.forms.find_form_file import find_form_file

blueprint = Blueprint("forms", __name__)

IMMUTABLE = "public, max-age=31536000, immutable"
#: A picture opened by itself runs nothing and fetches nothing.
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


class PublicFile(Response):
    """An answer that is the same for everybody.

    Flask-Login looks into the session after every request, on which Flask would answer
    `Vary: Cookie`: then no cache between here and the tablet could keep the file.
    """

    @property
    def vary(self) -> HeaderSet:
        """A list that nobody reads; Flask-Compress writes `Vary: Accept-Encoding` itself."""
        return HeaderSet()


@blueprint.get("/workspace/forms/<version>/<path:path>")
def get_form_file(version: str, path: str) -> Response:
    """One file of a form version that this server ever gave out, else 404."""
    text = find_form_file(version, path)
    if text is None:
        abort(404)
    response = PublicFile(text, content_type=_content_type(path))
    response.headers["Cache-Control"] = IMMUTABLE
    if path.endswith(".svg"):
        response.headers["Content-Security-Policy"] = PICTURE_POLICY
    return response


def _content_type(path: str) -> str:
    guessed: Any = mimetypes.guess_type(path)[0]
    return f"{guessed or 'text/plain'}; charset=utf-8"
