"""The blueprint that the administrator's pages share, and its one guard."""

from flask import Blueprint

from fieldapp.auth.permissions import role_required
from fieldapp.models.accounts import ADMINISTRATOR

blueprint = Blueprint("admin", __name__, url_prefix="/admin")
administrator_only = role_required(ADMINISTRATOR)
