"""The health visitor, with a tablet in a kitchen."""

from tests.e2e.navigators.workspace import WorkspacePerson


class HealthVisitor(WorkspacePerson):
    """Anna Reed, who visits."""

    kind = "tablet"

    def prepares(self) -> None:
        """Until the tablet says that it is ready for no signal."""
        self.sees_heading("Prepare")
        self.until(self._ready, "never ready for no signal")

    def _ready(self) -> bool:
        return bool(self.all_by("//*[@data-part='ready']"))

    def opens_prepared_visit(self) -> None:
        self.press("Open the visit")

    def rates_room(self, room: str, picture: int, clean: int = 0) -> None:
        """Seen, which picture, how clean, exits clear and no hazard."""
        self.opens_part(room)
        self.chooses("seen", "seen")
        self.chooses("picture_rating", str(picture))
        self.chooses("clean_rating", str(clean))
        self.chooses("exits_clear", "clear")

    def writes_impact(self, child: str, words: str) -> None:
        """What the room means for this child."""
        self.writes(f"impact/{self.row_of('impact', child)}/effect", words)
