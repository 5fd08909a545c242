"""Answer documents: their canonical form, their units, and three-way merge.

Pure: no request, no database, no clock. The same functions run in the page
(``static/js/sync``) and both are checked against ``tests/vectors``.
"""
