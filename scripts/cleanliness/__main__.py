"""Writes the drawings beside the cleanliness choices: ``python -m scripts.cleanliness``."""

from scripts.cleanliness.files import write_drawings

if __name__ == "__main__":
    write_drawings()
