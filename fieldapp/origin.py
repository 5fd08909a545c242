"""One name for a developer's machine: a browser's store is lost where the origin changes.

Passkeys fail on a number, too (contracts 1). In demo mode alone: elsewhere a proxy may ask under
the number of the loopback on everybody's behalf.
"""

import re

from flask import Flask, redirect, request
from werkzeug.wrappers import Response

BY_NUMBER = re.compile(r"(127\.0\.0\.1|\[::1\])(:\d+)?")


def register_origin(app: Flask) -> None:
    """Lead a page that was opened by the loopback's number to the same page by its name."""
    if not app.config["DEMO"]:
        return

    @app.before_request
    def lead_to_name() -> Response | None:
        found = BY_NUMBER.fullmatch(request.host)
        if found is None or request.method != "GET" or request.path == "/healthz":
            return None
        there = request.full_path.removesuffix("?")
        return redirect(f"{request.scheme}://localhost{found[2] or ''}{there}")
