import json
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.forms.ages import age_band, applies, born_about, whole_years

ROOT = Path(__file__).parents[3]
VECTORS = json.loads((ROOT / "tests" / "vectors" / "age_band.json").read_text(encoding="utf-8"))


@dataclass
class Somebody:
    kind: str
    born_on: date | None


@pytest.mark.parametrize("case", VECTORS["bands"], ids=lambda case: case["says"])
def test_band_on_a_day(case: dict[str, Any]) -> None:
    born = case["person"]["born_on"]
    person = Somebody(case["person"]["kind"], date.fromisoformat(born) if born else None)
    assert age_band(person, date.fromisoformat(case["on"])) == case["band"]


@pytest.mark.parametrize("case", VECTORS["years"], ids=lambda case: case["says"])
def test_years_are_birthdays(case: dict[str, Any]) -> None:
    born, on = date.fromisoformat(case["born_on"]), date.fromisoformat(case["on"])
    assert whole_years(born, on) == case["years"]


@pytest.mark.parametrize("case", VECTORS["applies"], ids=str)
def test_what_applies_to_a_band(case: dict[str, Any]) -> None:
    assert applies(case["ages"], case["band"]) is case["applies"]


@pytest.mark.parametrize("case", VECTORS["born_about"], ids=str)
def test_a_day_for_about_so_many_years(case: dict[str, Any]) -> None:
    on, born = date.fromisoformat(case["on"]), date.fromisoformat(case["born_on"])
    assert born_about(case["years"], on) == born
    assert age_band(Somebody("child", born), on) == case["band"]


def test_the_page_has_the_same_rule() -> None:
    done = subprocess.run(
        ["node", "--test", "tests/js/lib/age_band.test.js"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
