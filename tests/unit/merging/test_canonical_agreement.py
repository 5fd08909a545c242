"""Python and the page give the same canonical form to some thousands of values."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

from fieldapp.merging.canonical import canonical_bytes, document_sha256
from fieldapp.merging.errors import NotCanonicalError

SCRIPT = Path(__file__).parents[2] / "js" / "agreement" / "canonical_agreement.mjs"
LETTERS = ["a", "B", "~", "/", '"', "\\", "\n", "\r", "\x00", "\x7f", "é", "\ue000", "\u2028", "🙂"]
#: One text in a hundred is refused, so that refusing is compared as well.
ODD = ["\ud83d", "__proto__"]


def random_text(rng: random.Random) -> str:
    if rng.random() < 0.01:
        return rng.choice(ODD)
    return "".join(rng.choices(LETTERS, k=rng.randint(0, 4)))


def random_value(rng: random.Random, room: int) -> Any:
    kind = rng.randint(0, 6 if room else 3)
    if kind <= 1:
        return random_text(rng)
    if kind == 2:
        return rng.choice([0, 1, -1, 2**53 - 1, -(2**53) + 1, rng.randint(-(10**6), 10**6)])
    if kind == 3:
        return rng.choice([True, False] * 30 + [None])
    if kind == 4:
        return [random_value(rng, room - 1) for _ in range(rng.randint(0, 3))]
    return {random_text(rng): random_value(rng, room - 1) for _ in range(rng.randint(0, 5))}


def form_in_python(value: Any) -> dict[str, str] | None:
    try:
        return {"text": canonical_bytes(value).decode(), "sha256": document_sha256(value)}
    except NotCanonicalError:
        return None


def test_both_languages_give_the_same_form() -> None:
    rng = random.Random(8785)
    values = [random_value(rng, 6) for _ in range(3000)]
    answer = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(values).encode(), capture_output=True, check=True
    )
    expected = [form_in_python(value) for value in values]
    assert json.loads(answer.stdout) == expected
    assert 50 < expected.count(None) < 1500
