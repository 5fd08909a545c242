"""A visit's document read with its form's definition: each answer with its words and its place."""
