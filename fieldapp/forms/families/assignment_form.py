"""Who works with a family."""

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice

Pair = tuple[str, str]


class AssignmentForm(FlaskForm):
    """The family's team and its named workers, of the choices given."""

    team = SelectField("Team")
    workers = SelectMultipleField(
        "Named workers", description="They see the family whichever team they are in."
    )

    def offer(self, teams: Iterable[Pair], workers: Iterable[Pair]) -> None:
        """Set the choices: (id, name) of each team and worker."""
        self.team.choices = [SelectChoice(value, label) for value, label in teams]
        self.workers.choices = [SelectChoice(value, label) for value, label in workers]
