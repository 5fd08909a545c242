"""Rules of practice: what a visit's answers call for, and why. A person always decides.

Pure: from a document to prompts. Their conditions are data in the rule language, kept with
each form version, so that the page shows the same prompts with no signal.
"""
