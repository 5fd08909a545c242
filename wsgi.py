"""The WSGI entry: `gunicorn wsgi:app`."""

from fieldapp import create_app
from fieldapp.models.triggers import refuse_missing_triggers

app = create_app()
refuse_missing_triggers(app)
