"""People at work: what each does on the screen, in the words of the field."""
