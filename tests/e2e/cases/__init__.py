"""Visits as they are filled in by browser tests: tables of answers, in the order of the form."""
