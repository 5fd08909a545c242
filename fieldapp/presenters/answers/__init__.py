"""What a reader is shown of answers beside those that were given."""
