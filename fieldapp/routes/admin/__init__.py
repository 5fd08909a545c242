"""The administrator's pages: accounts, teams, profile, numbers. No family is reached from here."""

from fieldapp.routes.admin import accounts, act_now, profiles, teams
from fieldapp.routes.admin.area import blueprint

__all__ = ["accounts", "act_now", "blueprint", "profiles", "teams"]
