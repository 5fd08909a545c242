"""Answers as texts that remember what they were.

A document's answers reach a form as a MultiDict, whose values are texts. These sub-classes
keep number, boolean, list and "not assessed" apart from words, so that `"5"` never passes
for `5`: a condition would not see it as a number.
"""


class NumberText(str):
    """A whole number of the document, written out."""

    __slots__ = ()


class BooleanText(str):
    """`true` or `false`."""

    __slots__ = ()


class ListedText(str):
    """One entry of a list."""

    __slots__ = ()


class NotAssessedText(str):
    """Stands where the document has `{"na": reason}`; the reason is under `<name>--na`."""

    __slots__ = ()


class UnfitText(str):
    """Stands where the document holds what no question stores."""

    __slots__ = ()


NOT_ASSESSED = NotAssessedText("na")
