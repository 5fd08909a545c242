"""How a demo family is written down, before it is put into the database."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from fieldapp.models.accounts import Authority, Team, User
from fieldapp.models.families import Family
from fieldapp.models.people import CHILD, Person
from fieldapp.models.rooms import Room

DAYS_IN_YEAR = 365.25
DAYS_IN_MONTH = DAYS_IN_YEAR / 12


@dataclass(frozen=True)
class Member:
    """One person. Ages hold on the day of loading: `years` or `months`, `due_in_weeks`."""

    key: str
    given_name: str = ""
    family_name: str = ""
    kind: str = CHILD
    years: float = 0
    months: float = 0
    due_in_weeks: int = 0
    known_as: str = ""
    relationship: str = ""
    lives_here: bool = True
    is_main_carer: bool = False

    def born_on(self, today: date) -> date | None:
        """The day of birth that gives this age today."""
        days = self.years * DAYS_IN_YEAR + self.months * DAYS_IN_MONTH
        return today - timedelta(days=round(days)) if days else None

    def expected_on(self, today: date) -> date | None:
        """The day an unborn child is expected."""
        return today + timedelta(weeks=self.due_in_weeks) if self.due_in_weeks else None


@dataclass(frozen=True)
class KnownRoom:
    """A room of the family's address, and who sleeps in it."""

    key: str
    room_type: str
    label: str
    used_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Warned:
    """A warning for the door, and how long ago it was entered."""

    words: str
    weeks_ago: int


@dataclass(frozen=True)
class Case:
    """A demo family: the story in a sentence, then what the record holds."""

    key: str
    story: str
    name: str
    team: str
    workers: tuple[str, ...]
    lines: tuple[str, ...]
    postcode: str
    members: tuple[Member, ...]
    rooms: tuple[KnownRoom, ...]
    warnings: tuple[Warned, ...] = ()
    interpreter_language: str = ""
    interpreter_note: str = ""


@dataclass
class Cast:
    """What was loaded, by key: `people["larkin/leo"]`, `rooms["larkin/kitchen"]`, `users["hv"]`."""

    authority: Authority
    today: date
    teams: dict[str, Team] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    rooms: dict[str, Room] = field(default_factory=dict)
