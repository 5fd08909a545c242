"""How much waits for a manager outside reviews."""

from fieldapp.models.accounts import User
from fieldapp.services.reviews.late_words import count_late_words
from fieldapp.services.reviews.quarantine import count_quarantine


def count_oversight(user: User) -> int:
    """Late words and quarantined messages that nobody has settled."""
    return count_late_words(user) + count_quarantine(user)
