"""Names in texts: `{child}`, `{room}`, `{carer}` are known only where a person is shown;
`{assessment}`, `{lead}`, `{meeting}`, `{scale}` are what the authority's profile calls them.
"""

import re
from collections.abc import Mapping

PLACEHOLDER = re.compile(r"\{(child|room|carer)\}")
LABEL = re.compile(r"\{(assessment|lead|meeting|scale)\}")

#: What stands in a text until a name is known.
UNNAMED = {"child": "the child", "room": "this room", "carer": "the parent or carer"}


def with_names(text: str, names: Mapping[str, str]) -> str:
    """Fill a text's placeholders with names; those without one get general words."""
    return PLACEHOLDER.sub(lambda found: names.get(found[1], UNNAMED[found[1]]), text)


def with_labels(text: str, labels: Mapping[str, str]) -> str:
    """Fill in what a profile calls the assessment, who leads, the meeting and the scale."""
    return LABEL.sub(lambda found: labels[found[1]], text)


def named_after(text: str, name: str) -> str:
    """Fill the placeholders of a text about one child, room or carer; "" gets general words."""
    return with_names(text, dict.fromkeys(UNNAMED, name) if name else {})
