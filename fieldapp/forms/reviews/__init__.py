"""What a manager types while she reviews."""
