"""Passwords: one form before hashing, what is too easily guessed, and one-time ones."""

import secrets
import unicodedata

from flask_security import hash_password, verify_and_update_password

from fieldapp.models.accounts import User

SHORTEST = 12
LONGEST = 200
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # nothing that is read as something else


def normal_form(words: str) -> str:
    """The same letters typed on another keyboard are the same password.

    Cut before it is normalised, where one letter may be typed as four: the time that this
    takes grows with the square of a run of accents, and anybody may send one.
    """
    return unicodedata.normalize("NFKC", words[: 4 * LONGEST])


def fault_of_password(words: str, user: User) -> str | None:
    """Why this password is unfit for this account, as a sentence, or None."""
    plain = normal_form(words).casefold()
    if len(plain) < SHORTEST:
        return f"Use at least {SHORTEST} characters. Three or four random words are good."
    if len(plain) > LONGEST:
        return f"Use at most {LONGEST} characters."
    if len(set(plain)) < 5:
        return "Use more different characters."
    own = [user.email.split("@")[0], *user.name.casefold().split()]
    if any(len(word) > 2 and word in plain for word in own):
        return "Do not use your name or your address."
    return None


def set_password(user: User, words: str) -> None:
    """Keep the hash (argon2id) of this password."""
    user.password = hash_password(normal_form(words))


def matches(user: User, words: str) -> bool:
    """Whether this is the account's password; re-hashes it where the settings have risen."""
    return bool(verify_and_update_password(normal_form(words)[:LONGEST], user))


def spend_the_same_time(words: str) -> None:
    """What checking a password costs, for a name that has no account."""
    hash_password(normal_form(words)[:LONGEST])


def make_one_time_password() -> str:
    """Sixteen characters in groups of four, about 79 bits: easy to read out."""
    letters = [secrets.choice(ALPHABET) for _ in range(16)]
    return "-".join("".join(letters[at : at + 4]) for at in range(0, 16, 4))
