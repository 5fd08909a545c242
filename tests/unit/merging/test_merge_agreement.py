"""Python and the page merge some thousands of random documents alike."""

import json
import random
import subprocess
from pathlib import Path
from typing import Any

from fieldapp.merging.document import apply_changes, diff
from fieldapp.merging.three_way import merge
from fieldapp.merging.units import units
from fieldapp.merging.values import same_value

SCRIPT = Path(__file__).parents[2] / "js" / "agreement" / "merge_agreement.mjs"
KEYS = ["a", "b", "c1", "10", "9", "order", "removed", "na", "x/~y", "\ue000", "🙂", "toString"]
SCALARS = [0, 1, 2, True, False, "", "1", "words", "more\nwords"]
PATTERNS = ["/a", "/*/b", "/a/*/c1", "/*/*/a", "/9/10", "/x~1~0y/*", "/*/*/*", "/toString"]


def random_value(rng: random.Random, room: int) -> Any:
    kind = rng.random()
    if room == 0 or kind < 0.45:
        return rng.choice(SCALARS)
    if kind < 0.55:
        return [random_value(rng, room - 1) for _ in range(rng.randint(0, 2))]
    if kind < 0.65:
        return {"na": rng.choice(["no time", "refused"])}
    return random_document(rng, room - 1)


def random_document(rng: random.Random, room: int) -> dict[str, Any]:
    return {key: random_value(rng, room) for key in rng.sample(KEYS, rng.randint(0, 4))}


def rewritten(rng: random.Random, value: Any, room: int = 4) -> Any:
    """Change a document here and there, as a worker does between two revisions."""
    if not isinstance(value, dict):
        return random_value(rng, room) if rng.random() < 0.3 else value
    kept = {key: rewritten(rng, child, room - 1) for key, child in value.items()}
    if kept and rng.random() < 0.2:
        del kept[rng.choice(list(kept))]
    if room > 0 and rng.random() < 0.3:
        kept[rng.choice(KEYS)] = random_value(rng, room - 1)
    return kept


def random_triple(rng: random.Random) -> dict[str, Any]:
    base = random_document(rng, 4)
    return {
        "base": base,
        "mine": rewritten(rng, base),
        "theirs": rewritten(rng, base),
        "groups": rng.sample(PATTERNS, rng.randint(0, 3)),
    }


def answer_in_python(triple: dict[str, Any]) -> dict[str, Any]:
    base, mine, theirs = triple["base"], triple["mine"], triple["theirs"]
    groups = triple["groups"]
    changes = diff(base, mine, groups)
    merged = merge(base, mine, theirs, groups)
    return {
        "units": units(mine, groups),
        "changes": changes,
        "applied": apply_changes(base, changes),
        "merged": {
            "document": merged.document,
            "fromMine": merged.from_mine,
            "fromTheirs": merged.from_theirs,
            "conflicts": merged.conflicts,
        },
    }


def test_both_languages_merge_alike() -> None:
    rng = random.Random(20261121)
    triples = [random_triple(rng) for _ in range(3000)]
    answer = subprocess.run(
        ["node", str(SCRIPT)], input=json.dumps(triples).encode(), capture_output=True, check=True
    )
    in_javascript = json.loads(answer.stdout)
    assert len(in_javascript) == len(triples)
    disputed = 0
    for triple, theirs in zip(triples, in_javascript, strict=True):
        ours = answer_in_python(triple)
        assert same_value(ours, theirs), triple
        disputed += bool(ours["merged"]["conflicts"])
    assert 300 < disputed < 2700
