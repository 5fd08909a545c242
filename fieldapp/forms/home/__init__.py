"""Questions about the home."""
