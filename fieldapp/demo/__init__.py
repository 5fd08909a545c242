"""Invented accounts and families, each a readable case, for demonstrations and browser tests."""
