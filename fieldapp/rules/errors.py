"""What the rules package refuses, named for the rule that was broken."""


class MalformedConditionError(ValueError):
    """A condition, or a reference in it, is not of the shape that its operator has."""


class UnknownOperatorError(MalformedConditionError):
    """A condition names an operator that this release does not know."""

    def __init__(self, operator: str) -> None:
        super().__init__(f"no operator is called {operator!r}")
        self.operator = operator
