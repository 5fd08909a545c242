"""One visit: begun, held, moved through its states, its words and their authors."""
