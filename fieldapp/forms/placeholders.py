"""`{child}`, `{room}`, `{carer}` in texts: names known only where a person is shown."""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{(child|room|carer)\}")

#: What stands in a text until a name is known.
UNNAMED = {"child": "the child", "room": "this room", "carer": "the parent or carer"}


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Fill a text's placeholders with names; those without one get general words."""
    return PLACEHOLDER.sub(lambda found: names.get(found[1], UNNAMED[found[1]]), text)


def named_after(text: str, name: str) -> str:
    """Fill the placeholders of a text about one child, room or carer; "" gets general words."""
    return with_names(text, dict.fromkeys(UNNAMED, name) if name else {})
