"""How long somebody has to wait, in words."""


def wait_words(seconds: int) -> str:
    """`Too many wrong passwords. Try again in 2 minutes.`; up to a minute in seconds."""
    if seconds <= 60:
        return f"Too many wrong passwords. Try again in {seconds} seconds."
    return f"Too many wrong passwords. Try again in {-(-seconds // 60)} minutes."
