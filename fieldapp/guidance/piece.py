"""One piece of guidance."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A few short sentences that stand under a question, one tap away.

    `at` are places, `section:path` with an empty path for the section itself; a form version that
    asks none of them shows it at `otherwise`. `profile` names the one profile it is shown with,
    `ages` the age bands. `sources` are rows of the requirements, rules of practice or facts;
    `document` is the authority's document that it comes from.
    """

    key: str
    title: str
    words: tuple[str, ...]
    at: tuple[str, ...]
    sources: tuple[str, ...]
    otherwise: str = ""
    profile: str = ""
    ages: tuple[str, ...] = ()
    document: str = ""
