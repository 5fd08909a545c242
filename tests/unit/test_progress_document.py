"""`docs/progress.md` names tests that exist."""

import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def test_every_named_test_exists() -> None:
    named = NAMED.findall((CHECKOUT / "docs" / "progress.md").read_text(encoding="utf-8"))
    assert named
    missing = []
    for path, name in named:
        file = CHECKOUT / path
        if not file.exists() or (name and f"def {name}(" not in file.read_text(encoding="utf-8")):
            missing.append(f"{path}::{name}")
    assert not missing
