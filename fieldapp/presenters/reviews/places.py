"""Where a question stands on a visit's page, so that whoever commented comes back to it.

A place is `table-digest`: the part of the page, and a short name of the answer's path. The
path itself holds ids of people, which have no business in an address.
"""

import hashlib
import re

from flask import Flask

# The message beside a question, and where an address with this fragment leads.
TOLD = "told"
SINCE_RETURN, SINCE_LAST, WHOLE = "returned", "last", "whole"
PLACE = re.compile(rf"({SINCE_RETURN}|{SINCE_LAST}|{WHOLE})-[0-9a-f]{{12}}")
_CATEGORY = "at:"


def place_of(path: str) -> str:
    """The short name of an answer's path, fit for an id of a page and for an address."""
    return hashlib.sha256(path.encode()).hexdigest()[:12]


def category_of(place: str) -> str:
    """The category of a message that belongs beside this place; the usual one for none."""
    return f"{_CATEGORY}{place}" if PLACE.fullmatch(place) else "message"


def place_in(category: str) -> str:
    """The place that a message belongs to; "" for one of the whole page."""
    return category[len(_CATEGORY) :] if category.startswith(_CATEGORY) else ""


def register(app: Flask) -> None:
    """Give templates these functions."""
    app.jinja_env.filters["place_of"] = place_of
    app.jinja_env.filters["place_in"] = place_in
