"""The desk forms of families: search and assignment."""
