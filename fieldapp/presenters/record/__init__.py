"""How a family's record is shown; every line with where it comes from."""
