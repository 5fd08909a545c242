"""The early help worker, who finishes a draft at a desk."""

from tests.e2e.navigators.workspace import WorkspacePerson


class EarlyHelpWorker(WorkspacePerson):
    """Sam Whitlock, who takes over."""

    kind = "desk"

    def takes_over(self, note: str) -> None:
        """With a note for the one who held it."""
        self.press("Take over")
        self.write("note", note)
        self.press("Take over")
