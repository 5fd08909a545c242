"""The desk forms of accounts, teams and act-now numbers."""
