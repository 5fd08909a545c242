"""Words that cannot be compressed, and the search for them in everything that a browser keeps."""

import base64
import os
import random
import string
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

LENGTH = 14
LETTERS = string.ascii_letters + string.digits


class Canaries:
    """Makes words, each different from all others; the same ones in every run."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self.typed: dict[str, str] = {}

    def make(self, place: str) -> str:
        """A word for this place; where it was typed is told when it is found."""
        word = "".join(self._chance.choices(LETTERS, k=LENGTH))
        self.typed[word] = place
        return word

    def was_not_typed(self, word: str) -> None:
        """The field was gone before a letter of it was typed."""
        del self.typed[word]


def forms_of(word: str) -> Iterator[bytes]:
    """How a word may stand in a file: UTF-8, UTF-16, base64 at each of its three alignments."""
    plain = word.encode()
    yield plain
    yield word.encode("utf-16-le")
    for before in range(3):
        # What shares a base64 letter with its neighbours is cut off on both sides.
        coded = base64.b64encode(bytes(before) + plain + bytes(2))
        yield coded[4 if before else 0 : (before + len(plain)) // 3 * 4]


def found_in(folder: Path, words: Iterable[str]) -> dict[str, list[str]]:
    """Names of the files below `folder` that hold a word in any form, by word."""
    wanted = [(word, form) for word in words for form in forms_of(word)]
    found: dict[str, list[str]] = {}
    for path in _holding_any(folder, [form for _, form in wanted]):
        content = path.read_bytes()
        for word, form in wanted:
            if form in content:
                found.setdefault(word, []).append(str(path.relative_to(folder)))
    return found


def _holding_any(folder: Path, forms: list[bytes]) -> list[Path]:
    # grep looks for hundreds of words at once, in the time that Python takes for one.
    told = subprocess.run(
        ["grep", "-rlaZ", "--fixed-strings", "--file=-", str(folder)],
        input=b"\n".join(forms),
        capture_output=True,
        env={**os.environ, "LC_ALL": "C"},
        check=False,
    )
    if told.returncode not in {0, 1}:  # 1 is "nothing found"
        raise AssertionError(told.stderr.decode())
    return sorted(Path(os.fsdecode(name)) for name in told.stdout.split(b"\0") if name)
