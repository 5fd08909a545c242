"""The early help worker, who finishes a draft at a desk."""

from tests.e2e.navigators.workspace import WorkspacePerson


class EarlyHelpWorker(WorkspacePerson):
    """Chloe Dunn, who takes over."""

    kind = "desk"

    def takes_over(self, note: str) -> None:
        """With a note for the one who held it; lands on the task list."""
        self.click("//*[@data-status='end']//button[normalize-space(.)='Take over']")
        self.sees_heading("has this visit")
        self.write("Why are you taking it over?", note)
        self.click("//form[@data-part='form']//button[@type='submit']")
        self.by("//button[@data-part='hand-in']")
