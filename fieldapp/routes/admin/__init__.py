"""The administrator's pages: accounts, teams, act-now numbers. No family is reached from here."""

from fieldapp.routes.admin import accounts, act_now, teams
from fieldapp.routes.admin.area import blueprint

__all__ = ["accounts", "act_now", "blueprint", "teams"]
