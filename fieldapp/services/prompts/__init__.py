"""Prompts of visits: which were raised, what became of them, and how often."""
