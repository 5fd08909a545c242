"""One small language for conditions: when a question appears, is required, or alerts.

Pure: no request, no database, no clock. The same conditions are evaluated in the
page (``static/js/sync/rules.js``), checked against ``tests/vectors/rules.json``.
Stored form versions name operators for ever: none is ever taken away.
"""
