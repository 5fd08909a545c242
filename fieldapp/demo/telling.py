"""From a visit as it is told in `past/*.toml` to the document that a tablet would send.

In the files people and rooms stand by their keys, a list of tables is a list of rows, a time is
one of that day in London, and `{weeks = 3}` is a day so long after the visit.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from fieldapp.demo.cast import Cast
from fieldapp.demo.ids import demo_id
from fieldapp.demo.usual_answers import (
    usual_analysis,
    usual_carer,
    usual_child,
    usual_home,
    usual_room,
    usual_visit,
)
from fieldapp.forms.ages import age_band
from fieldapp.london_time import london_moment
from fieldapp.models.people import Person

Told = Mapping[str, Any]
Document = dict[str, Any]


@dataclass(frozen=True)
class Telling:
    """One past visit: `key` is the file's name (`tesfaye_2`), `told` what stands in it."""

    key: str
    told: Told

    @property
    def family(self) -> str:
        return self.key.rpartition("_")[0]

    def day(self, today: date) -> date:
        """The day of the visit, the same day of the week as `today`."""
        return today - timedelta(weeks=self.told["weeks_ago"])

    def moment(self, at: time, today: date) -> datetime:
        """A time of that day in London, as an instant."""
        return london_moment(self.day(today), at)


def document_of(telling: Telling, cast: Cast) -> Document:
    """The whole document, with what is usual where nothing else is told."""
    told = telling.told
    family = telling.family
    plain = {
        "visit": {
            **usual_visit(told["arrived_at"]),
            **told["visit"],
            "address_id": demo_id(f"{family}/address"),
            "arrived_at": told["arrived_at"],
            "left_at": told["left_at"],
        },
        "people_met": told["people_met"],
        "children": {
            key: usual_child(_band(cast.people[f"{family}/{key}"], telling, cast), words)
            for key, words in told["children"].items()
        },
        "carers": {key: usual_carer(words) for key, words in told["carers"].items()},
        "rooms": {key: usual_room(words) for key, words in told["rooms"].items()},
        "home": usual_home(told["home"]),
        "analysis": usual_analysis(told["analysis"]),
    }
    plain["visit"]["service_agreement"] = {
        **usual_visit(told["arrived_at"])["service_agreement"],
        **told["visit"]["service_agreement"],
    }
    document = _written(plain, "", _Names(telling, cast))
    assert isinstance(document, dict)
    return document


def _band(person: Person, telling: Telling, cast: Cast) -> str:
    band = age_band(person, telling.day(cast.today))
    assert band is not None, "a demo child's age is known"
    return band


@dataclass(frozen=True)
class _Names:
    """What the keys of one telling stand for."""

    telling: Telling
    cast: Cast

    def id_of(self, key: str) -> str:
        """The id of a person or room of this family by its key; any other key as it is."""
        name = f"{self.telling.family}/{key}"
        found = self.cast.people.get(name) or self.cast.rooms.get(name)
        return found.id if found else key


def _written(value: Any, place: str, names: _Names) -> Any:
    """A told value as a document holds it; `place` makes the ids of rows."""
    telling, today = names.telling, names.cast.today
    if isinstance(value, time):
        return telling.moment(value, today).isoformat().replace("+00:00", "Z")
    if isinstance(value, Mapping):
        if value.keys() == {"weeks"}:
            return (telling.day(today) + timedelta(weeks=value["weeks"])).isoformat()
        return {names.id_of(key): _answer(key, one, place, names) for key, one in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        return {
            demo_id(f"{telling.key}{place}/{order}"): _written(
                {"order": order, **row}, f"{place}/{order}", names
            )
            for order, row in enumerate(value, start=1)
        }
    return value


def _answer(key: str, value: Any, place: str, names: _Names) -> Any:
    if key == "person_id":
        return names.id_of(value)
    return _written(value, f"{place}/{key}", names)
