"""Questions about one child."""
