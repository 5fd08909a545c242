"""Questions: one form class a section, the only definition of what is asked.

They compile to plain JSON (`compile.py`), from which come the blank sections, the page's
rules, the forms that the server validates with (`build.py`) and the labelled read view.
"""
